/**
 * A forward-only scanner of XML, made for the parts of a Word document.
 *
 * It reads once from left to right, keeps no tree and tells of each tag with its place in the text, so that a change can be
 * spliced in. It is strict where a lenient parser would be led astray: no document type, no entities of the file's own,
 * tags that match, attributes that are quoted and occur once, no characters that XML forbids, and a limit to the depth.
 * Attribute values and text are decoded only when asked for; names are looked up once and then remembered.
 */
import { Problem } from '../problem.ts';
import { Attributes } from './attributes.ts';
import { decodeEntities, References, refuseControlCharacters } from './entities.ts';
import type { Named } from './name-table.ts';
import { namespaceOf, Scope, type Namespace } from './namespaces.ts';

const MAX_DEPTH = 256;

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

const EXCLAMATION = 33;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
const SPACE = 32;

const properName = /^[\p{L}_][\p{L}\p{N}\p{M}_.\-\u00b7]*(?::[\p{L}_][\p{L}\p{N}\p{M}_.\-\u00b7]*)?$/u;

class Scanner<M> implements Tag {
  start = 0;
  end = 0;
  private position = 0;
  private depth = 0;
  private rootSeen = false;
  private scope = new Scope<M>();
  /** Of the elements that are open: what they are, and the scope around them. */
  private readonly open: Named<M>[] = [];
  private readonly scopes: Scope<M>[] = [];
  private readonly attributes: Attributes;
  private readonly references: References;
  private hash = 0;
  private textStart = 0;
  private textEnd = 0;
  private textIsLiteral = false;

  constructor(
    private readonly xml: string,
    private readonly part: string,
    private readonly handler: Handler<M>,
  ) {
    this.references = new References(xml, part);
    this.attributes = new Attributes(xml, part, this.references);
  }

  run(): void {
    const { xml } = this;
    refuseControlCharacters(xml, this.part);
    const first = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
    this.position = first;
    for (;;) {
      const { position } = this;
      const less = this.nextLess(position);
      if (less > position) this.betweenTags(position, less, false);
      if (less === xml.length) break;
      const code = xml.charCodeAt(less + 1);
      if (code === SLASH) this.endTag(less);
      else if (code === EXCLAMATION) this.declaration(less);
      else if (code === QUESTION) this.instruction(less, first);
      else this.startTag(less);
    }
    if (this.depth > 0 || !this.rootSeen) throw this.malformed();
  }

  attribute(local: string): string | undefined {
    return this.attributes.value(local, this.isKnownPrefix);
  }

  private readonly isKnownPrefix = (prefix: string): boolean => this.scope.isKnown(prefix);

  private nextLess(from: number): number {
    if (this.xml.charCodeAt(from) === LESS) return from;
    const at = this.xml.indexOf('<', from);
    return at < 0 ? this.xml.length : at;
  }

  private startTag(start: number): void {
    if (this.depth === 0 && this.rootSeen) throw this.malformed();
    if (this.depth === MAX_DEPTH) throw new Problem('too-deep', { part: this.part, levels: MAX_DEPTH });
    const { xml, attributes } = this;
    const nameEnd = this.readName(start + 1);
    const { hash } = this;
    const end = attributes.read(nameEnd);
    const outer = this.scope;
    if (attributes.declares) this.scope = outer.with(attributes.declarations());
    const named = this.scope.names.find(xml, start + 1, nameEnd, hash) ?? this.meet(start + 1, nameEnd, hash);
    this.start = start;
    this.end = end;
    this.position = end;
    this.rootSeen = true;
    this.handler.open(named.meaning, this);
    if (xml.charCodeAt(end - 2) === SLASH) {
      this.handler.close?.(named.meaning, end, end);
      this.scope = outer;
      return;
    }
    this.open[this.depth] = named;
    this.scopes[this.depth] = outer;
    this.depth++;
  }

  private endTag(start: number): void {
    const { xml } = this;
    const named = this.depth > 0 ? this.open[this.depth - 1] : undefined;
    if (!named || !xml.startsWith(named.name, start + 2)) throw this.malformed();
    let end = start + 2 + named.name.length;
    while (xml.charCodeAt(end) <= SPACE) end++;
    if (xml.charCodeAt(end) !== GREATER) throw this.malformed();
    end++;
    this.depth--;
    this.position = end;
    this.handler.close?.(named.meaning, start, end);
    this.scope = this.scopes[this.depth] ?? this.scope;
  }

  /** Reads a name, leaves its hash and returns its end. */
  private readName(from: number): number {
    const { xml } = this;
    let hash = 0;
    let at = from;
    for (; at < xml.length; at++) {
      const code = xml.charCodeAt(at);
      if (code <= GREATER && (code === GREATER || code <= SPACE || code === SLASH || code === EQUALS)) break;
      hash = (Math.imul(hash, 31) + code) | 0;
    }
    if (at === from || at === xml.length) throw this.malformed();
    this.hash = hash;
    return at;
  }

  /** A name that was not met in this scope before. */
  private meet(from: number, to: number, hash: number): Named<M> {
    const name = this.xml.slice(from, to);
    const colon = name.indexOf(':');
    const uri = this.scope.uriOf(colon < 0 ? '' : name.slice(0, colon));
    if (uri === undefined || !properName.test(name)) throw this.malformed();
    const meaning = this.handler.meaning(namespaceOf(uri), name.slice(colon + 1));
    const named = { name, hash, meaning };
    this.scope.names.add(named);
    return named;
  }

  private betweenTags(start: number, end: number, isLiteral: boolean): void {
    if (this.depth === 0) {
      if (isLiteral || /[^ \t\r\n]/.test(this.xml.slice(start, end))) throw this.malformed();
      return;
    }
    if (!isLiteral) this.references.refuseUnknown(start, end);
    this.textStart = start;
    this.textEnd = end;
    this.textIsLiteral = isLiteral;
    this.handler.text?.(this.decodedText);
  }

  private readonly decodedText = (): string => {
    const text = this.xml.slice(this.textStart, this.textEnd);
    return this.textIsLiteral ? text : decodeEntities(text, this.part);
  };

  /** A comment, literal text, or what would declare the document's own type and entities. */
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
      this.betweenTags(start + 9, end, true);
    } else if (/^<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(xml.slice(start, start + 12))) {
      throw new Problem('forbidden-xml', { part: this.part });
    } else throw this.malformed();
  }

  /** `<?xml ...?>` at the beginning, or an instruction to some program. */
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
