/**
 * What the schoolgids part says, as data: chapters with headings, paragraphs, lists and tables, in words that are ready to be
 * set. Every publisher of it is a look of this one description and adds no words of its own to what the school says.
 */
import type { Shown } from '#templates/print/block.ts';

export type Piece =
  | { readonly form: 'paragraph'; readonly value: Shown }
  | { readonly form: 'list'; readonly items: readonly string[] }
  | {
      readonly form: 'table';
      readonly columns: readonly string[];
      /** As many cells as columns; the first cell names its row. */
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly form: 'facts'; readonly facts: readonly Fact[] };

export type TablePiece = Extract<Piece, { form: 'table' }>;

export interface Fact {
  readonly label: string;
  readonly value: Shown;
}

/** What stands under one heading of the third level; without a heading under that of its chapter. */
export interface Topic {
  readonly heading: string | null;
  readonly pieces: readonly Piece[];
}

export interface Chapter {
  /** A slug that occurs once. */
  readonly id: string;
  readonly title: string;
  readonly topics: readonly Topic[];
}

export interface Guide {
  readonly title: string;
  readonly author: string;
  /** What this text is. */
  readonly intro: string;
  /** That it is a concept; `null` when it is final. */
  readonly mark: string | null;
  readonly chapters: readonly Chapter[];
}
