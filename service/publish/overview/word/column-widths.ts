/**
 * How wide the columns of a table are, because Word and its relatives each guess differently when nobody says it. Every column
 * holds at least its longest word; what is left goes to those with the longest texts.
 */

/** What one column holds, its head included. */
export interface ColumnTexts {
  readonly head: string;
  readonly texts: readonly string[];
}

/** Of a letter of the text in tables, on average and with some room; in twentieths of a point. */
const LETTER = 100;
/** Left and right of the text in a cell. */
const PADDING = 170;
/** A longer word breaks. */
const LONGEST_WORD = 18;
/** A longer text wraps sooner than that it takes the room of other columns. */
const LONGEST_TEXT = 44;
/** A head of no more letters stays on one line. */
const SHORT_HEAD = 10;
/** A head may take this many lines above narrow numbers. */
const HEAD_LINES = 2;

/** Widths that add up to the total. */
export const columnWidths = (columns: readonly ColumnTexts[], total: number): number[] => {
  const least = columns.map((column) => LETTER * Math.min(longestWord(column), LONGEST_WORD) + PADDING);
  const wished = columns.map((column, at) =>
    Math.max(LETTER * wishedLetters(column) + PADDING, least[at] ?? 0),
  );
  const sumLeast = sum(least);
  const missing = sum(wished) - sumLeast;
  const room = total - sumLeast;
  const widths =
    room <= 0
      ? least.map((width) => (width * total) / sumLeast)
      : least.map((width, at) =>
          missing === 0
            ? width + room / least.length
            : width + (((wished[at] ?? width) - width) * room) / missing,
        );
  return inWholes(widths, total);
};

const longestWord = ({ head, texts }: ColumnTexts): number =>
  [head, ...texts]
    .flatMap((text) => text.split(/[\s/]+/))
    .reduce((most, word) => Math.max(most, word.length), head.length <= SHORT_HEAD ? head.length : 1);

const wishedLetters = ({ head, texts }: ColumnTexts): number =>
  Math.min(
    LONGEST_TEXT,
    texts.reduce((most, text) => Math.max(most, text.length), Math.ceil(head.length / HEAD_LINES)),
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((so, number) => so + number, 0);

const inWholes = (widths: readonly number[], total: number): number[] => {
  const whole = widths.map(Math.floor);
  return whole.map((width, at) => (at === 0 ? width + total - sum(whole) : width));
};
