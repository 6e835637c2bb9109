/**
 * The outline of a part of a document: its paragraphs, tables and controls as a tree, with all that is on show, also what a
 * tracked change took away. (`Body` holds what counts: the accepted text of the controls.) Nothing here is HTML yet.
 */
import type { Control } from '../body.ts';

/** A tracked change; the same object for all that belongs to one change. */
export interface Revision {
  readonly sort: 'insertion' | 'deletion';
  /** Whether the text came from elsewhere in the document, or went there. */
  readonly moved: boolean;
  readonly author: string;
  readonly date: string | null;
}

export interface Text {
  readonly is: 'text';
  readonly text: string;
  readonly strong: boolean;
  readonly emphasised: boolean;
  /** The id of the character style; empty when it has none. */
  readonly style: string;
  readonly revision: Revision | undefined;
  /** The id of the relationship that a hyperlink leads to. */
  readonly link: string | undefined;
  /** The number of a page, which means nothing on a screen. */
  readonly isPageNumber: boolean;
}

export interface Picture {
  readonly is: 'picture';
  /** The id of the relationship to the image. */
  readonly relationship: string;
  readonly description: string;
}

/** Where a comment begins, ends or is referred to. */
export interface CommentPlace {
  readonly is: 'comment';
  readonly id: string;
  readonly place: 'start' | 'end' | 'reference';
}

/** A control within a paragraph. */
export interface LineControl {
  readonly is: 'control';
  readonly control: Control;
  readonly line: Line;
}

export type Inline = Text | Picture | CommentPlace | LineControl;
export type Line = readonly Inline[];

export interface Paragraph {
  readonly is: 'paragraph';
  /** The id of the paragraph style; empty for the ordinary one. */
  readonly style: string;
  /** Of an item of a list: the id of its numbering. */
  readonly list: string | undefined;
  /** How deep in the list, from 0. */
  readonly level: number;
  readonly line: Line;
  /** Of the end of the paragraph, which joins it to the next or parts it from it. */
  readonly endRevision: Revision | undefined;
  /** What stands in text boxes that are anchored in it. */
  readonly boxes: Flow;
}

export interface Cell {
  /** How many columns it is wide. */
  readonly columns: number;
  /** Whether it is one with the cells below it, or above. */
  readonly merge: 'none' | 'begins' | 'continues';
  /** The control that stands around the cell. */
  readonly control: Control | undefined;
  readonly revision: Revision | undefined;
  readonly flow: Flow;
}

export interface Row {
  readonly isHeader: boolean;
  readonly revision: Revision | undefined;
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly is: 'table';
  /** The id of the table style. */
  readonly style: string;
  readonly caption: string;
  /** Of the columns, in twips; only their proportions matter here. */
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
}

/** A control around paragraphs or tables. */
export interface FlowControl {
  readonly is: 'control';
  readonly control: Control;
  readonly flow: Flow;
}

export type Block = Paragraph | Table | FlowControl;
export type Flow = readonly Block[];

export interface Outline {
  readonly flow: Flow;
  /** The ids of the relationships to the header and the footer of ordinary pages. */
  readonly header: string | undefined;
  readonly footer: string | undefined;
}
