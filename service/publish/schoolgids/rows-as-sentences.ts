/** A row of a table as sentences, for where no table can be: its name, and of each other column what it says. */
import type { TablePiece } from './guide.ts';

/** What stands before a value: a name with a colon, or the question that it answers. */
export const asLead = (label: string): string => (label.endsWith('?') ? label : `${label}:`);

/** `Wie helpt: de leraar.` and `Is dit er nu? Ja.` */
const sentenceFor = (column: string, words: string): string => withFullStop(`${asLead(column)} ${words}`);

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
