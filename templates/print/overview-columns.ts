/**
 * How wide the columns of a table in the overview are. A table can have seven columns with sentences above them, so widths
 * follow from the words: no column narrower than its longest word, and the rest for those with much in them.
 */
import type { ReportTable } from './overview-report.ts';

export interface PrintedColumn {
  readonly label: string;
  /** Share of the width, in characters. */
  readonly weight: number;
  readonly numeric: boolean;
}

const LINE = 26;

/** In characters. A column of text wraps from here on; the first names what its row is about. */
const [WIDEST_FIRST, WIDEST_TEXT, WIDEST_WORD] = [29, 42, 24];

/** So many lines a long head may take. */
const HEAD_LINES = 5;

/** In characters, on an upright page. */
const UPRIGHT = 130;

export const columnsOf = (table: ReportTable): PrintedColumn[] => {
  const columns = fittingColumns(table);
  // Numbers beside each other are compared, so they stand in columns of one width.
  const widest = Math.max(0, ...columns.flatMap(({ numeric, weight }) => (numeric ? [weight] : [])));
  return columns.map((column) => (column.numeric ? { ...column, weight: widest } : column));
};

const fittingColumns = ({ heads, rows }: ReportTable): PrintedColumn[] =>
  heads.map((label, at) => {
    const cells = rows.map(({ head, cells }) =>
      at === 0 ? { text: head } : (cells[at - 1] ?? { text: '' }),
    );
    const numeric = at > 0 && cells.length > 0 && cells.every((cell) => isNumber(cell));
    const texts = cells.map(({ text }) => text);
    const word = Math.min(WIDEST_WORD, longest([label, ...texts].flatMap((text) => text.split(/[\s-]/))));
    const text = Math.min(at === 0 ? WIDEST_FIRST : WIDEST_TEXT, fitted(longest(texts)));
    const head = Math.ceil(label.length / HEAD_LINES);
    return { label, numeric, weight: Math.max(8, 1.15 * word + 1, head, numeric ? 0 : 1.15 * text) };
  });

/** Whether a table is too wide for an upright page. */
export const isWide = (columns: readonly PrintedColumn[]): boolean =>
  columns.reduce((sum, { weight }) => sum + weight, 0) > UPRIGHT;

/** A line of text as it is; of more, a part, because it may take several lines. */
const fitted = (length: number): number => (length <= LINE ? length : LINE + (length - LINE) / 8);

const isNumber = (cell: { readonly align?: 'number' }): boolean => cell.align === 'number';

const longest = (texts: readonly string[]): number =>
  texts.reduce((most, { length }) => Math.max(most, length), 0);
