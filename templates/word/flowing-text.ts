/**
 * The text of a document as it flows, of which a control's text is a stretch. A separator is held back until more text
 * comes, because what ends a paragraph depends on what follows: a cell ends in a tab, a row in a line end, and the last
 * paragraph of a control in nothing.
 */
export class FlowingText {
  private readonly pieces: string[] = [];
  private length = 0;
  private separator = '';

  add(text: string): void {
    if (this.separator !== '') this.flush();
    this.pieces.push(text);
    this.length += text.length;
  }

  endParagraph(): void {
    this.flush();
    this.separator = '\n';
  }

  endCell(): void {
    if (this.separator !== '') this.separator = '\t';
  }

  endRow(): void {
    if (this.separator !== '') this.separator = '\n';
  }

  /** The place where a stretch begins. */
  begin(): number {
    this.flush();
    return this.length;
  }

  /** The place where a stretch ends: before the separator that is held back. */
  end(): number {
    return this.length;
  }

  whole(): string {
    return this.pieces.join('');
  }

  private flush(): void {
    if (this.separator === '') return;
    this.pieces.push(this.separator);
    this.length += this.separator.length;
    this.separator = '';
  }
}
