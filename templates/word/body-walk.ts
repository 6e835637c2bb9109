/** The state while a body is read: what is open, what is passed over, and what was found so far. */
import type { Anchor, Body, Control, OutsideText } from './body-model.ts';
import { FlowingText } from './flowing-text.ts';
import { isField } from './identity.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export type OpenControl = Omit<Mutable<Control>, 'items' | 'parent'> & {
  items: { display: string; value: string }[];
  parent: OpenControl | undefined;
  field: boolean;
  textFrom: number;
  textTo: number;
};

/** Of which element the properties are being read: `w:pPr`, `w:trPr` and so on. */
type Properties = 'none' | 'paragraph' | 'run' | 'row' | 'cell' | 'control';

interface Block {
  readonly from: number;
  readonly anchors: Mutable<Anchor>[];
}

interface Paragraph {
  readonly isBlock: boolean;
  markIsDeleted: boolean;
}

/** Text outside the fields is compared with fixed text, which is never longer. */
const MAX_STRETCH = 5000;

export class BodyWalk {
  /** Whether we are in a `w:t` that counts. */
  readsText = false;
  properties: Properties = 'none';
  /** How many `w:ins` and `w:moveTo` are open. */
  insertions = 0;
  revisions = 0;
  readonly levels: Control['level'][] = ['block'];
  readonly paragraphs: Paragraph[] = [];
  readonly rowDepths: number[] = [];
  readonly cellDepths: number[] = [];
  /** For each `mc:AlternateContent` that is open, how many branches were met. */
  readonly branches: number[] = [];
  readonly text = new FlowingText();

  private depth = 0;
  /** The depth of the element whose content is passed over, or 0. */
  private passingOver = 0;
  private readonly controls: OpenControl[] = [];
  private readonly open: OpenControl[] = [];
  private readonly anchors = new Map<string, Mutable<Anchor>>();
  private readonly openRanges = new Set<string>();
  private readonly blocks: Block[] = [];
  private fieldsOpen = 0;
  private placeholdersOpen = 0;
  private stretch = '';
  private readonly outside: OutsideText[] = [];
  private fieldBefore: Control | undefined;

  /** Goes into an element; false when it is passed over. */
  enters(): boolean {
    this.depth++;
    return this.passingOver === 0;
  }

  /** Goes out of an element; false when it was passed over. */
  leaves(): boolean {
    const depth = this.depth--;
    if (this.passingOver === 0) return true;
    if (this.passingOver !== depth) return false;
    this.passingOver = 0;
    return true;
  }

  /** Passes over what is left of the element at this depth, without a depth of the one just entered. */
  passOver(depth = this.depth): void {
    this.passingOver = depth;
  }

  get here(): number {
    return this.depth;
  }

  get control(): OpenControl | undefined {
    return this.open.at(-1);
  }

  get level(): Control['level'] {
    return this.levels.at(-1) ?? 'block';
  }

  addText(text: string): void {
    if (this.placeholdersOpen > 0) return;
    this.text.add(text);
    if (this.fieldsOpen === 0 && this.stretch.length < MAX_STRETCH)
      this.stretch += text.slice(0, MAX_STRETCH);
  }

  /** A tracked change in the content: also makes the controls around it tracked. */
  countRevision(): void {
    this.revisions++;
    // Outwards until one that was told already, so that many changes in deep nesting cost no more.
    for (let around = this.control; around && !around.tracked; around = around.parent) around.tracked = true;
  }

  openControl(start: number, end: number): void {
    const control: OpenControl = {
      tag: '',
      alias: '',
      docPart: '',
      type: 'richText',
      level: this.level,
      showsPlaceholder: false,
      text: undefined,
      checked: undefined,
      fullDate: undefined,
      items: [],
      parent: this.control,
      tracked: this.insertions > 0,
      start,
      end,
      prStart: end,
      prEnd: end,
      contentStart: end,
      contentEnd: end,
      field: false,
      textFrom: 0,
      textTo: 0,
    };
    this.controls.push(control);
    this.open.push(control);
  }

  openContent(end: number): void {
    const { control } = this;
    if (!control) return;
    control.contentStart = control.contentEnd = end;
    control.field = isField(control);
    if (control.field) {
      this.endStretch();
      this.fieldsOpen++;
    }
    if (control.showsPlaceholder) this.placeholdersOpen++;
    control.textFrom = this.text.begin();
  }

  closeContent(start: number): void {
    const { control } = this;
    if (!control) return;
    control.contentEnd = start;
    control.textTo = this.text.end();
    if (control.showsPlaceholder) this.placeholdersOpen--;
    if (!control.field) return;
    this.fieldsOpen--;
    this.fieldBefore = control;
  }

  closeControl(end: number): void {
    const control = this.open.pop();
    if (control) control.end = end;
  }

  openBlock(): void {
    this.blocks.push({ from: this.controls.length, anchors: [] });
  }

  closeBlock(): void {
    this.endStretch();
    for (const anchor of this.blocks.pop()?.anchors ?? []) anchor.rowTo = this.controls.length;
    this.fieldBefore = undefined;
  }

  get hasBlock(): boolean {
    return this.blocks.length > 0;
  }

  /** Ends a stretch of text outside the fields: at a field and at the end of a paragraph. */
  endStretch(): void {
    const text = this.stretch.trim();
    this.stretch = '';
    if (text === '') return;
    this.outside.push({ text, after: this.fieldBefore, previous: this.outside.at(-1)?.text });
  }

  openRange(id: string): void {
    if (this.anchors.has(id)) return;
    const at = this.controls.length;
    const block = this.blocks.at(-1);
    const anchor = { enclosing: this.control, from: at, to: at, rowFrom: block?.from ?? at, rowTo: at };
    block?.anchors.push(anchor);
    this.anchors.set(id, anchor);
    this.openRanges.add(id);
  }

  closeRange(id: string): void {
    const anchor = this.anchors.get(id);
    if (anchor && this.openRanges.delete(id)) anchor.to = this.controls.length;
  }

  /** A reference is the anchor of a comment without a range, and the end of a range that has none. */
  referTo(id: string): void {
    this.openRange(id);
    this.closeRange(id);
  }

  result(): Body {
    const whole = this.text.whole();
    for (const control of this.controls)
      if (!control.showsPlaceholder) control.text = whole.slice(control.textFrom, control.textTo);
    return {
      controls: this.controls,
      anchors: this.anchors,
      pendingRevisions: this.revisions,
      outside: this.outside,
    };
  }
}
