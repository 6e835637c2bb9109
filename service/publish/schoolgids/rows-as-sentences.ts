/** A row of a table as sentences, for where no table can be: its name, and of each other column what it says. */
import type { TablePiece } from './guide.ts';

/** `Wie helpt: de leraar.` and, where the name of the column asks, `Is dit er nu? Ja.` */
const sentenceFor = (column: string, words: string): string =>
  withFullStop(column.endsWith('?') ? `${column} ${words}` : `${column}: ${words}`);

const withFullStop = (text: string): string => (/[.!?…]["”’')]*$/u.test(text) ? text : `${text}.`);

export interface RowWords {
  readonly name: string;
  readonly says: string;
}

export const rowsAsSentences = ({ columns, rows }: TablePiece): RowWords[] =>
  rows.map(([name = '', ...words]) => ({
    name: withFullStop(name),
    says: words.map((word, at) => sentenceFor(columns[at + 1] ?? '', word)).join(' '),
  }));
