/**
 * The XML namespaces of Word, by a short name of our own. Files say which prefix stands for which namespace and may choose
 * any; "strict" files (ISO 29500 strict) use other addresses for the same elements. Here both become the same.
 */
import { NameTable } from './name-table.ts';

export type Namespace = 'w' | 'w14' | 'w15' | 'mc' | 'r' | 'cid' | 'cex' | 'none' | 'other';

const MICROSOFT = 'http://schemas.microsoft.com/office/word';
const TRANSITIONAL = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

const namespaces: ReadonlyMap<string, Namespace> = new Map([
  ['', 'none'],
  [`${TRANSITIONAL}/wordprocessingml/2006/main`, 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${MICROSOFT}/2010/wordml`, 'w14'],
  [`${MICROSOFT}/2012/wordml`, 'w15'],
  [`${TRANSITIONAL}/markup-compatibility/2006`, 'mc'],
  [`${TRANSITIONAL}/officeDocument/2006/relationships`, 'r'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${MICROSOFT}/2016/wordml/cid`, 'cid'],
  [`${MICROSOFT}/2018/wordml/cex`, 'cex'],
]);

export const namespaceOf = (uri: string): Namespace => namespaces.get(uri) ?? 'other';

/** One level of `xmlns` declarations. Looks up outwards, so that a level costs only what it declares. */
export class Scope<M> {
  /** What the names met at this level mean. */
  readonly names = new NameTable<M>();
  private readonly declared = new Map<string, string>();
  private readonly known = new Map<string, boolean>();

  constructor(private readonly outer?: Scope<M>) {
    if (!outer) this.declared.set('', '').set('xml', 'http://www.w3.org/XML/1998/namespace');
  }

  /** The address for a prefix (empty for the default), or `undefined` when nobody declared it. */
  uriOf(prefix: string): string | undefined {
    return this.declared.get(prefix) ?? this.outer?.uriOf(prefix);
  }

  /** Whether the prefix stands for one of the namespaces of Word. */
  isKnown(prefix: string): boolean {
    let known = this.known.get(prefix);
    if (known === undefined) {
      const uri = this.uriOf(prefix);
      known = uri !== undefined && namespaceOf(uri) !== 'other';
      this.known.set(prefix, known);
    }
    return known;
  }

  /** This scope with more declarations; the same one when they say nothing new. */
  with(declarations: readonly (readonly [prefix: string, uri: string])[]): Scope<M> {
    if (declarations.every(([prefix, uri]) => this.uriOf(prefix) === uri)) return this;
    const inner = new Scope<M>(this);
    for (const [prefix, uri] of declarations) inner.declared.set(prefix, uri);
    return inner;
  }
}
