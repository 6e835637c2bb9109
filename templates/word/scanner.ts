/**
 * A forward-only scanner of XML, made for the parts of a Word document.
 *
 * It reads once from left to right, keeps no tree and tells of each tag with its place in the text, so that a change can be
 * spliced in. It is strict where a lenient parser would be led astray: no document type, no entities of the file's own,
 * tags that match, attributes that are quoted and occur once, no characters that XML forbids, and a limit to the depth.
 * Attribute values and text are decoded only when asked for; names are looked up once and then remembered.
 */
import { Problem } from '../problem.ts';
import { decodeEntities, refuseControlCharacters } from './entities.ts';
import { namespaceOf, Scope, type Namespace } from './namespaces.ts';

const MAX_DEPTH = 256;
const MAX_ATTRIBUTES = 256;

/** The tag that is being told of. The object is used again for the next tag: keep values, not the tag. */
export interface Tag {
  /** Where `<` stands and the place after `>`. */
  readonly start: number;
  readonly end: number;
  /** The value of the attribute with this local name, in no namespace or in one of Word's. */
  attribute(local: string): string | undefined;
}

/** What to do with what is found. `M` is what a name means to this handler. */
export interface Handler<M> {
  /** What an element means; asked once for every name. */
  meaning(namespace: Namespace, local: string): M;
  open(element: M, tag: Tag): void;
  /** `start` and `end` are the place of the end tag; an empty element has both at its end. */
  close?(element: M, start: number, end: number): void;
  /** Text between tags, in pieces; decoded when called. */
  text?(value: () => string): void;
}

/** Scans the XML of a part. Throws `Problem` on XML that is not safe or not well-formed; `part` is named in it. */
export const scan = <M>(xml: string, part: string, handler: Handler<M>): void => {
  new Scanner(xml, part, handler).run();
};

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const EQUALS = 61;
const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;

const properName = /^[\p{L}_][\p{L}\p{N}\p{M}_.\-\u00b7]*(?::[\p{L}_][\p{L}\p{N}\p{M}_.\-\u00b7]*)?$/u;

class Scanner<M> implements Tag {
  start = 0;
  end = 0;
  private position = 0;
  private depth = 0;
  private rootSeen = false;
  private scope = new Scope<M>();
  /** Of the elements that are open: name, meaning, and the scope around them when they changed it. */
  private readonly names: string[] = [];
  private readonly meanings: M[] = [];
  private readonly scopes: Scope<M>[] = [];
  /** Of the attributes of this tag, four places each: begin and end of the name, begin and end of the value. */
  private readonly attributes = new Int32Array(MAX_ATTRIBUTES * 4);
  private attributeCount = 0;
  private declares = false;
  /** The next `&` at or after where we are, so that text without one is not searched again. */
  private nextReference = -2;
  private textStart = 0;
  private textEnd = 0;
  private textIsLiteral = false;

  constructor(
    private readonly xml: string,
    private readonly part: string,
    private readonly handler: Handler<M>,
  ) {}

  run(): void {
    const { xml } = this;
    refuseControlCharacters(xml, this.part);
    this.position = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
    const first = this.position;
    for (;;) {
      const less = xml.indexOf('<', this.position);
      const until = less < 0 ? xml.length : less;
      if (until > this.position) this.between(this.position, until, false);
      if (less < 0) break;
      const next = xml.charCodeAt(less + 1);
      if (next === SLASH) this.endTag(less);
      else if (next === 33) this.declaration(less);
      else if (next === 63) this.instruction(less, first);
      else this.startTag(less);
    }
    if (this.depth > 0 || !this.rootSeen) throw this.malformed();
  }

  attribute(local: string): string | undefined {
    const { xml, attributes } = this;
    for (let at = 0; at < this.attributeCount * 4; at += 4) {
      const from = attributes[at] ?? 0;
      const to = attributes[at + 1] ?? 0;
      const localAt = to - local.length;
      if (localAt < from || !xml.startsWith(local, localAt)) continue;
      if (localAt > from && !this.isKnownPrefix(from, localAt - 1)) continue;
      const value = xml.slice(attributes[at + 2], attributes[at + 3]);
      return value.includes('&') ? decodeEntities(value, this.part) : value;
    }
    return undefined;
  }

  private isKnownPrefix(from: number, colon: number): boolean {
    if (this.xml.charCodeAt(colon) !== 58) return false;
    const uri = this.scope.uriOf(this.xml.slice(from, colon));
    return uri !== undefined && namespaceOf(uri) !== 'other';
  }

  private startTag(start: number): void {
    if (this.depth === 0 && this.rootSeen) throw this.malformed();
    const nameEnd = this.readName(start + 1);
    const name = this.xml.slice(start + 1, nameEnd);
    const end = this.readAttributes(nameEnd);
    const isEmpty = this.xml.charCodeAt(end - 2) === SLASH;
    const outer = this.scope;
    if (this.declares) this.scope = outer.with(this.declarations());
    const meaning = this.meaningOf(name);
    this.start = start;
    this.end = end;
    this.position = end;
    this.rootSeen = true;
    if (this.depth >= MAX_DEPTH) throw new Problem('too-deep', { part: this.part, levels: MAX_DEPTH });
    this.handler.open(meaning, this);
    if (isEmpty) {
      this.handler.close?.(meaning, end, end);
      this.scope = outer;
      return;
    }
    this.names[this.depth] = name;
    this.meanings[this.depth] = meaning;
    this.scopes[this.depth] = outer;
    this.depth++;
  }

  private endTag(start: number): void {
    const name = this.depth > 0 ? this.names[this.depth - 1] : undefined;
    if (name === undefined || !this.xml.startsWith(name, start + 2)) throw this.malformed();
    let end = start + 2 + name.length;
    while (isSpace(this.xml.charCodeAt(end))) end++;
    if (this.xml.charCodeAt(end) !== GREATER) throw this.malformed();
    end++;
    this.depth--;
    this.position = end;
    this.handler.close?.(this.meanings[this.depth] as M, start, end);
    this.scope = this.scopes[this.depth] ?? this.scope;
  }

  private readName(from: number): number {
    const { xml } = this;
    let at = from;
    for (; ; at++) {
      const code = xml.charCodeAt(at);
      if (code <= SPACE || code === GREATER || code === SLASH || code === EQUALS) break;
      // Beyond the end there is no character code.
      if (code !== code || code === LESS) throw this.malformed();
    }
    if (at === from) throw this.malformed();
    return at;
  }

  /** Reads the attributes of a tag and returns the place after its `>`. */
  private readAttributes(from: number): number {
    const { xml, attributes } = this;
    let at = from;
    let count = 0;
    this.declares = false;
    for (;;) {
      const before = at;
      while (isSpace(xml.charCodeAt(at))) at++;
      const code = xml.charCodeAt(at);
      if (code === GREATER || (code === SLASH && xml.charCodeAt(at + 1) === GREATER)) {
        this.attributeCount = count;
        if (count > 1) this.refuseDuplicates();
        return at + (code === GREATER ? 1 : 2);
      }
      if (at === before || count === MAX_ATTRIBUTES) throw this.malformed();
      const slot = count++ * 4;
      attributes[slot] = at;
      const nameEnd = this.readName(at);
      attributes[slot + 1] = nameEnd;
      if (code === 120 && xml.startsWith('xmlns', at)) this.declares = true;
      at = this.readValue(nameEnd, slot);
    }
  }

  private readValue(from: number, slot: number): number {
    const { xml } = this;
    let at = from;
    while (isSpace(xml.charCodeAt(at))) at++;
    if (xml.charCodeAt(at) !== EQUALS) throw this.malformed();
    at++;
    while (isSpace(xml.charCodeAt(at))) at++;
    const quote = xml.charCodeAt(at);
    if (quote !== QUOTE && quote !== APOSTROPHE) throw this.malformed();
    const begin = ++at;
    for (; ; at++) {
      const code = xml.charCodeAt(at);
      if (code === quote) break;
      if (code === LESS || code !== code) throw this.malformed();
    }
    this.attributes[slot + 2] = begin;
    this.attributes[slot + 3] = at;
    this.refuseUnknownReferences(begin, at);
    return at + 1;
  }

  private refuseDuplicates(): void {
    const { xml, attributes, attributeCount } = this;
    for (let one = 4; one < attributeCount * 4; one += 4) {
      const from = attributes[one] ?? 0;
      const length = (attributes[one + 1] ?? 0) - from;
      const code = xml.charCodeAt(from + length - 1);
      for (let other = 0; other < one; other += 4) {
        const otherEnd = attributes[other + 1] ?? 0;
        if (otherEnd - (attributes[other] ?? 0) !== length || xml.charCodeAt(otherEnd - 1) !== code) continue;
        if (xml.startsWith(xml.slice(from, from + length), otherEnd - length)) throw this.malformed();
      }
    }
  }

  private declarations(): [string, string][] {
    const { xml, attributes } = this;
    const found: [string, string][] = [];
    for (let at = 0; at < this.attributeCount * 4; at += 4) {
      const declares = /^xmlns(?::(.+))?$/.exec(xml.slice(attributes[at], attributes[at + 1]));
      if (declares)
        found.push([
          declares[1] ?? '',
          decodeEntities(xml.slice(attributes[at + 2], attributes[at + 3]), this.part),
        ]);
    }
    return found;
  }

  private meaningOf(name: string): M {
    const known = this.scope.meanings.get(name);
    if (known !== undefined) return known;
    if (!properName.test(name)) throw this.malformed();
    const colon = name.indexOf(':');
    const uri = this.scope.uriOf(colon < 0 ? '' : name.slice(0, colon));
    if (uri === undefined) throw this.malformed();
    const meaning = this.handler.meaning(namespaceOf(uri), name.slice(colon + 1));
    this.scope.meanings.set(name, meaning);
    return meaning;
  }

  private between(start: number, end: number, isLiteral: boolean): void {
    if (this.depth === 0) {
      if (isLiteral || /[^ \t\r\n]/.test(this.xml.slice(start, end))) throw this.malformed();
      return;
    }
    if (!isLiteral) this.refuseUnknownReferences(start, end);
    this.textStart = start;
    this.textEnd = end;
    this.textIsLiteral = isLiteral;
    this.handler.text?.(this.decodedText);
  }

  private readonly decodedText = (): string => {
    const text = this.xml.slice(this.textStart, this.textEnd);
    return this.textIsLiteral || !text.includes('&') ? text : decodeEntities(text, this.part);
  };

  private refuseUnknownReferences(start: number, end: number): void {
    if (this.nextReference < start && this.nextReference !== -1)
      this.nextReference = this.xml.indexOf('&', start);
    if (this.nextReference < start || this.nextReference >= end) return;
    decodeEntities(this.xml.slice(start, end), this.part);
  }

  private declaration(start: number): void {
    const { xml } = this;
    if (xml.startsWith('<!--', start)) {
      const end = xml.indexOf('--', start + 4);
      if (end < 0 || xml.charCodeAt(end + 2) !== GREATER) throw this.malformed();
      this.position = end + 3;
    } else if (xml.startsWith('<![CDATA[', start)) {
      const end = xml.indexOf(']]>', start + 9);
      if (end < 0) throw this.malformed();
      this.position = end + 3;
      this.between(start + 9, end, true);
    } else if (/^<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(xml.slice(start, start + 12))) {
      throw new Problem('forbidden-xml', { part: this.part });
    } else throw this.malformed();
  }

  private instruction(start: number, first: number): void {
    const end = this.xml.indexOf('?>', start + 2);
    const isDeclaration = /^xml[\s?]/i.test(this.xml.slice(start + 2, start + 6));
    if (end < 0 || (isDeclaration && start !== first)) throw this.malformed();
    this.position = end + 2;
  }

  private malformed(): Problem {
    return new Problem('malformed-xml', { part: this.part });
  }
}

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;
