/**
 * The attributes of one tag. All are looked through once, character by character, so that broken ones are refused whether
 * anybody asks for them or not; values are cut out and decoded only when asked for.
 */
import { Problem } from '../problem.ts';
import { decodeEntities } from './entities.ts';
import type { References } from './entities.ts';

const MAX_ATTRIBUTES = 128;

const SPACE = 32;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const DASH = 45;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const LETTER_X = 120;
const LAST_OF_ASCII = 0x7f;

const properName = /^[\p{L}\p{N}\p{M}_.:\-\u00b7]+$/u;

export class Attributes {
  /** Whether one of them declares a namespace. */
  declares = false;
  /** Four places for each: begin and end of the name, begin and end of the value. */
  private readonly places = new Int32Array(MAX_ATTRIBUTES * 4);
  private used = 0;

  constructor(
    private readonly xml: string,
    private readonly part: string,
    private readonly references: References,
  ) {}

  /** Reads on from the end of a tag's name; returns the place after its `>`. */
  read(from: number): number {
    const { xml } = this;
    this.used = 0;
    this.declares = false;
    let at = from;
    while (xml.charCodeAt(at) !== GREATER) {
      const name = this.afterSpace(at);
      const code = xml.charCodeAt(name);
      if (code === GREATER) at = name;
      else if (code === SLASH && xml.charCodeAt(name + 1) === GREATER) at = name + 1;
      else if (name === at) throw this.malformed();
      else at = this.readAttribute(name);
    }
    if (this.used > 4) this.refuseDuplicates();
    if (this.used > 0) this.references.refuseUnknown(from, at);
    return at + 1;
  }

  /** Control characters were refused before, so all at or below a space is white space. */
  private afterSpace(from: number): number {
    let at = from;
    while (this.xml.charCodeAt(at) <= SPACE) at++;
    return at;
  }

  /** Finds the places of the attribute that begins here; returns the place after it. */
  private readAttribute(from: number): number {
    const { xml, places, used } = this;
    const nameEnd = this.nameEnd(from);
    const equals = this.afterSpace(nameEnd);
    const open = this.afterSpace(equals + 1);
    const quote = xml.charCodeAt(open);
    const isQuoted = quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE;
    if (used === places.length || xml.charCodeAt(equals) !== EQUALS || !isQuoted) throw this.malformed();
    let close = open + 1;
    for (; xml.charCodeAt(close) !== quote; close++)
      if (close >= xml.length || xml.charCodeAt(close) === LESS) throw this.malformed();
    if (xml.charCodeAt(from) === LETTER_X && xml.startsWith('xmlns', from)) this.declares = true;
    places[used] = from;
    places[used + 1] = nameEnd;
    places[used + 2] = open + 1;
    places[used + 3] = close;
    this.used = used + 4;
    return close + 1;
  }

  private nameEnd(from: number): number {
    const { xml } = this;
    let at = from;
    let seen = 0;
    for (;;) {
      const code = xml.charCodeAt(at);
      // Below the letters a name has only dash, full stop, digits and colon.
      if (!(code > GREATER || (code >= DASH && code <= COLON && code !== SLASH))) break;
      seen |= code;
      at++;
    }
    if (at === from || (seen > LAST_OF_ASCII && !properName.test(xml.slice(from, at))))
      throw this.malformed();
    return at;
  }

  /** The value of the attribute with this local name, if its prefix is none or one that `isKnown`. */
  value(local: string, isKnown: (prefix: string) => boolean): string | undefined {
    const { xml } = this;
    for (let at = 0; at < this.used; at += 4) {
      const from = this.place(at);
      const localFrom = this.place(at + 1) - local.length;
      if (localFrom < from || !xml.startsWith(local, localFrom)) continue;
      if (localFrom > from) {
        if (xml.charCodeAt(localFrom - 1) !== COLON || !isKnown(xml.slice(from, localFrom - 1))) continue;
      }
      return decodeEntities(xml.slice(this.place(at + 2), this.place(at + 3)), this.part);
    }
    return undefined;
  }

  /** Prefix and address of every namespace that this tag declares; an empty prefix is the default one. */
  declarations(): (readonly [prefix: string, uri: string])[] {
    const found: (readonly [string, string])[] = [];
    for (let at = 0; at < this.used; at += 4) {
      const name = this.xml.slice(this.place(at), this.place(at + 1));
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const uri = decodeEntities(this.xml.slice(this.place(at + 2), this.place(at + 3)), this.part);
      found.push([name.slice('xmlns:'.length), uri]);
    }
    return found;
  }

  private refuseDuplicates(): void {
    const { xml } = this;
    for (let one = 4; one < this.used; one += 4) {
      const from = this.place(one);
      const length = this.place(one + 1) - from;
      const last = xml.charCodeAt(from + length - 1);
      for (let other = 0; other < one; other += 4) {
        const otherFrom = this.place(other);
        if (this.place(other + 1) - otherFrom !== length) continue;
        if (xml.charCodeAt(otherFrom + length - 1) !== last) continue;
        if (xml.startsWith(xml.slice(from, from + length), otherFrom)) throw this.malformed();
      }
    }
  }

  private place(at: number): number {
    return this.places[at] ?? 0;
  }

  private malformed(): Problem {
    return new Problem('malformed-xml', { part: this.part });
  }
}
