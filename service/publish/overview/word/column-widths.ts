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
const LETTER = 95;
/** Left and right of the text in a cell. */
const PADDING = 170;
/** No column is narrower: a few wide letters do not break. */
const SHORTEST_WORD = 5;
/** A longer word breaks. */
const LONGEST_WORD = 20;
/** A longer text wraps sooner than that it takes the room of other columns; whole sentences weigh more. */
const LONGEST_TEXT = 44;
const SENTENCES = 120;
/** A head of no more letters stays on one line. */
const SHORT_HEAD = 10;
/** A head may take this many lines above narrow numbers. */
const HEAD_LINES = 2;

/** Widths in wholes that add up to the total, in twentieths of a point. */
export const columnWidths = (columns: readonly ColumnTexts[], total: number): number[] => {
  const least = columns.map((column) => widthOf(leastLetters(column)));
  const more = columns.map((column, at) => Math.max(0, widthOf(wishedLetters(column)) - (least[at] ?? 0)));
  const room = total - sum(least);
  if (room <= 0) return inWholes(least, total);
  const wished = sum(more);
  return inWholes(
    least.map(
      (width, at) => width + (wished === 0 ? room / least.length : ((more[at] ?? 0) * room) / wished),
    ),
    total,
  );
};

const widthOf = (letters: number): number => LETTER * letters + PADDING;

const longestOf = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, text.length), 0);

const leastLetters = ({ head, texts }: ColumnTexts): number => {
  const words = [head, ...texts].flatMap((text) => text.split(/[\s/]+/));
  const longest = longestOf(head.length <= SHORT_HEAD ? [head, ...words] : words);
  return Math.min(Math.max(longest, SHORTEST_WORD), LONGEST_WORD);
};

const wishedLetters = ({ head, texts }: ColumnTexts): number => {
  const longest = Math.max(longestOf(texts), Math.ceil(head.length / HEAD_LINES));
  return Math.min(longest, longest > SENTENCES ? 4 * LONGEST_TEXT : LONGEST_TEXT);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((so, number) => so + number, 0);

/** In proportion; what rounding leaves goes to the first column. */
const inWholes = (widths: readonly number[], total: number): number[] => {
  const scale = total / sum(widths);
  const whole = widths.map((width) => Math.floor(width * scale));
  return whole.map((width, at) => (at === 0 ? width + total - sum(whole) : width));
};
