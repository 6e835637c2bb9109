/** A chapter as plain text that can also be read aloud: no signs that only look well, one line for one thing. */
import type { Chapter, Piece } from './guide.ts';
import { asLead, rowsAsSentences } from './rows-as-sentences.ts';

const linesOf = (piece: Piece): string[] => (forms[piece.form] as (piece: Piece) => string[])(piece);

const forms: { readonly [F in Piece['form']]: (piece: Extract<Piece, { form: F }>) => string[] } = {
  paragraph: ({ value }) => [value.text],
  list: ({ items }) => items.map((item) => `- ${item}`),
  table: (table) => rowsAsSentences(table).map(({ name, says }) => `- ${name} ${says}`),
  facts: ({ facts }) => facts.map(({ label, value }) => `${asLead(label)} ${value.text}`),
};

/** Without the title of the chapter. Topics are apart by an empty line. */
export const textOf = ({ topics }: Chapter): string =>
  topics
    .map(({ heading, pieces }) =>
      [...(heading === null ? [] : [heading]), ...pieces.flatMap(linesOf)].join('\n'),
    )
    .join('\n\n');
