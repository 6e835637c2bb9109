/**
 * The attributes of one tag. They are looked through once, so that broken ones are refused whether anybody asks for them or
 * not; values are cut out and decoded only when asked for.
 */
import { Problem } from '../problem.ts';
import { decodeEntities } from './entities.ts';
import type { References } from './entities.ts';

const MAX_ATTRIBUTES = 128;

const SPACE = 32;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const GREATER = 62;

/** The rest of a tag that has one attribute, as most have: an expression is faster than a loop over its characters. */
const single = /\s+[^\s=/>"'<&]+\s*=\s*(?:"[^"<]*"|'[^'<]*')\s*\/?>/y;
/** One attribute, whole. */
const attribute = /[^\s=/>"'<&]+\s*=\s*(?:"[^"<]*"|'[^'<]*')/y;

export class Attributes {
  /** Whether one of them may declare a namespace. */
  declares = false;
  /** Four places for each: begin and end of the name, begin and end of the value. */
  private readonly places = new Int32Array(MAX_ATTRIBUTES * 4);
  private used = 0;
  /** Where the attributes begin, and whether `places` says so already. */
  private from = 0;
  private isLaidOut = true;

  constructor(
    private readonly xml: string,
    private readonly part: string,
    private readonly references: References,
  ) {}

  /** Reads on from the end of a tag's name; returns the place after its `>`. */
  read(from: number): number {
    const { xml } = this;
    this.from = from;
    this.used = 0;
    this.isLaidOut = xml.charCodeAt(from) === GREATER;
    this.declares = false;
    if (this.isLaidOut) return from + 1;
    single.lastIndex = from;
    const end = single.test(xml) ? single.lastIndex : this.layOut();
    let name = from + 1;
    while (xml.charCodeAt(name) <= SPACE) name++;
    this.declares = xml.startsWith('xmlns', name) || this.used > 4;
    this.references.refuseUnknown(from, end);
    return end;
  }

  /** Finds the places of all attributes; returns the place after the tag. */
  private layOut(): number {
    const { xml, places } = this;
    this.isLaidOut = true;
    let at = this.from;
    for (;;) {
      const before = at;
      // Control characters were refused before, so all at or below a space is white space.
      while (xml.charCodeAt(at) <= SPACE) at++;
      const close = xml.charCodeAt(at) === SLASH ? at + 1 : at;
      if (xml.charCodeAt(close) === GREATER) {
        this.refuseDuplicates();
        return close + 1;
      }
      attribute.lastIndex = at;
      if (at === before || this.used === places.length || !attribute.test(xml)) throw this.malformed();
      const end = attribute.lastIndex;
      let nameEnd = at + 1;
      while (xml.charCodeAt(nameEnd) > SPACE && xml.charCodeAt(nameEnd) !== EQUALS) nameEnd++;
      places[this.used++] = at;
      places[this.used++] = nameEnd;
      places[this.used++] = xml.indexOf(xml.charAt(end - 1), nameEnd) + 1;
      places[this.used++] = end - 1;
      at = end;
    }
  }

  /** The value of the attribute with this local name, if its prefix is none or one that `isKnown`. */
  value(local: string, isKnown: (prefix: string) => boolean): string | undefined {
    const { xml } = this;
    if (!this.isLaidOut) this.layOut();
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
    if (!this.isLaidOut) this.layOut();
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
