/** The state while an outline is made: what is open, and where the next text, paragraph or cell goes. */
import type { Control } from '../body.ts';
import type * as outline from './outline-model.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

type Line = outline.Inline[];
type Flow = outline.Block[];
type Row = Omit<Mutable<outline.Row>, 'cells'> & { cells: Cell[] };
type Cell = Mutable<outline.Cell>;
type Paragraph = Mutable<outline.Paragraph>;
type Table = Omit<Mutable<outline.Table>, 'rows' | 'widths'> & { rows: Row[]; widths: number[] };

/** What is open, and takes what comes next. */
type Frame =
  | { readonly takes: 'blocks'; readonly flow: Flow }
  | { readonly takes: 'text'; readonly line: Line }
  | { readonly takes: 'rows'; readonly table: Table }
  | { readonly takes: 'cells'; readonly row: Row };

/** Of which element the properties are being read. */
type Properties = 'none' | 'paragraph' | 'run' | 'row' | 'cell';

const plain = { strong: false, emphasised: false, style: '' };

export class OutlineWalk {
  reads: 'nothing' | 'text' | 'instruction' = 'nothing';
  properties: Properties = 'none';
  /** The look of the run. */
  look = { ...plain };
  header: string | undefined;
  footer: string | undefined;
  /** Of the picture that comes. */
  description = '';
  readonly links: (string | undefined)[] = [];
  readonly revisions: outline.Revision[] = [];
  readonly paragraphs: Paragraph[] = [];
  /** For each `mc:AlternateContent` that is open, how many branches were met. */
  readonly branches: number[] = [];

  private readonly flow: Flow = [];
  private readonly frames: Frame[] = [{ takes: 'blocks', flow: this.flow }];
  private readonly cells: Cell[] = [];
  private cellControl: Control | undefined;
  private fields = 0;
  /** How many fields were open when that of a page number began, or 0. */
  private pageField = 0;

  constructor(
    /** By the place in the XML where they begin. */
    private readonly controls: ReadonlyMap<number, Control>,
  ) {}

  get row(): Row | undefined {
    const frame = this.frames.at(-1);
    return frame?.takes === 'cells' ? frame.row : undefined;
  }

  get table(): Table | undefined {
    const frame = this.frames.at(-1);
    return frame?.takes === 'rows' ? frame.table : undefined;
  }

  get cell(): Cell | undefined {
    return this.cells.at(-1);
  }

  openRun(): void {
    this.look = { ...plain };
  }

  addText(text: string): void {
    if (text === '') return;
    this.line().push({
      is: 'text',
      text,
      ...this.look,
      revision: this.revisions.at(-1),
      link: this.links.at(-1),
      isPageNumber: this.pageField > 0,
    });
  }

  addInline(inline: outline.Picture | outline.CommentPlace): void {
    this.line().push(inline);
  }

  openParagraph(): void {
    const boxes: Flow = [];
    const line: Line = [];
    const paragraph: Paragraph = {
      is: 'paragraph',
      style: '',
      list: undefined,
      level: 0,
      line,
      endRevision: undefined,
      boxes,
    };
    this.innermostFlow().push(paragraph);
    this.paragraphs.push(paragraph);
    this.frames.push({ takes: 'text', line });
  }

  closeParagraph(): void {
    this.frames.pop();
    this.paragraphs.pop();
  }

  openTextBox(): void {
    const boxes = this.paragraphs.at(-1)?.boxes as Flow | undefined;
    this.frames.push({ takes: 'blocks', flow: boxes ?? this.innermostFlow() });
  }

  openTable(): void {
    const table: Table = { is: 'table', style: '', caption: '', widths: [], rows: [] };
    this.innermostFlow().push(table);
    this.frames.push({ takes: 'rows', table });
  }

  openRow(): void {
    const row: Row = { isHeader: false, revision: undefined, cells: [] };
    this.table?.rows.push(row);
    this.frames.push({ takes: 'cells', row });
  }

  openCell(): void {
    const flow: Flow = [];
    const cell: Cell = { columns: 1, merge: 'none', control: this.cellControl, revision: undefined, flow };
    // A second cell in the same control is no place for its value.
    this.cellControl = undefined;
    this.row?.cells.push(cell);
    this.cells.push(cell);
    this.frames.push({ takes: 'blocks', flow });
  }

  closeCell(): void {
    this.frames.pop();
    this.cells.pop();
  }

  closeFrame(): void {
    this.frames.pop();
  }

  /** One that the body does not know lies in what was deleted, and only its text is shown. */
  openControl(start: number): void {
    const control = this.controls.get(start);
    const frame = this.frames.at(-1);
    if (!frame) return;
    if (control && frame.takes === 'text') {
      const line: Line = [];
      frame.line.push({ is: 'control', control, line });
      this.frames.push({ takes: 'text', line });
    } else if (control && frame.takes === 'blocks') {
      const flow: Flow = [];
      frame.flow.push({ is: 'control', control, flow });
      this.frames.push({ takes: 'blocks', flow });
    } else {
      if (frame.takes === 'cells') this.cellControl = control;
      this.frames.push(frame);
    }
  }

  openField(): void {
    this.fields++;
  }

  instruct(instruction: string): void {
    if (this.pageField === 0 && /\b(?:NUM|SECTION)?PAGES?\b/.test(instruction)) this.pageField = this.fields;
  }

  closeField(): void {
    if (this.pageField === this.fields) this.pageField = 0;
    this.fields = Math.max(0, this.fields - 1);
  }

  result(): outline.Outline {
    return { flow: this.flow, header: this.header, footer: this.footer };
  }

  private innermostFlow(): Flow {
    const frame = this.frames.findLast(({ takes }) => takes === 'blocks');
    return frame?.takes === 'blocks' ? frame.flow : this.flow;
  }

  /** Where text goes; text without a paragraph gets one. */
  private line(): Line {
    const frame = this.frames.at(-1);
    if (frame?.takes === 'text') return frame.line;
    this.openParagraph();
    const line = this.paragraphs.at(-1)?.line as Line;
    this.closeParagraph();
    return line;
  }
}
