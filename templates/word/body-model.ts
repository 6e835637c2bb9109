/** What is found in the body of a document; `body.ts` tells how. */
export type ControlType =
  'richText' | 'text' | 'dropDownList' | 'comboBox' | 'date' | 'checkbox' | 'group' | 'other';

export interface Control {
  /** Empty when it has none, as `alias` and `docPart` (the name of its placeholder text). */
  readonly tag: string;
  readonly alias: string;
  readonly docPart: string;
  readonly type: ControlType;
  /** What the control stands around. */
  readonly level: 'run' | 'block' | 'cell' | 'row';
  readonly showsPlaceholder: boolean;
  /** With `\n` between lines and paragraphs; undefined when the placeholder shows. */
  readonly text: string | undefined;
  /** Of a checkbox. */
  readonly checked: boolean | undefined;
  /** Of a date picker, `yyyy-mm-dd`. */
  readonly fullDate: string | undefined;
  readonly items: readonly { readonly display: string; readonly value: string }[];
  readonly parent: Control | undefined;
  /** Whether it stands in a tracked change, or holds one. */
  readonly tracked: boolean;
  /** Places in the XML: the whole element, its `w:sdtPr` whole, and what is between the tags of its `w:sdtContent`. An
   * `<w:sdtContent/>` without content has both content places after it; without `w:sdtPr` both its places are equal. */
  readonly start: number;
  readonly end: number;
  readonly prStart: number;
  readonly prEnd: number;
  readonly contentStart: number;
  readonly contentEnd: number;
}

/** Where a comment is anchored. `from` to `to` (and `rowFrom` to `rowTo`) are indexes in `Body.controls`. */
export interface Anchor {
  /** The innermost control around the place where it begins. */
  readonly enclosing: Control | undefined;
  /** The controls that begin in the range. */
  readonly from: number;
  readonly to: number;
  /** The controls that begin in the same table row, or outside a table in the same paragraph. */
  readonly rowFrom: number;
  readonly rowTo: number;
}

/** A stretch of text within one paragraph that lies in no field. */
export interface OutsideText {
  readonly text: string;
  /** The field that ends before it in the same row or paragraph. */
  readonly after: Control | undefined;
  /** The stretch before this one. */
  readonly previous: string | undefined;
}

export interface Body {
  /** In the order in which they begin. */
  readonly controls: readonly Control[];
  /** By the id of the comment. */
  readonly anchors: ReadonlyMap<string, Anchor>;
  /** Insertions, deletions and moves of content; changes of layout alone are not counted. */
  readonly pendingRevisions: number;
  readonly outside: readonly OutsideText[];
}
