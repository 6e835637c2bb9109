/**
 * The rows of a CSV text. One row that is not as it should be never costs the others: a quote that nobody closed would swallow
 * the rest of the file, so then the file is read line by line.
 */
import { parse } from 'csv-parse/sync';

export interface CsvRow {
  /** From 1, as a spreadsheet counts. */
  readonly row: number;
  /** Null when the line cannot be read. */
  readonly cells: readonly string[] | null;
}

const parsed = (text: string, delimiter: string): string[][] =>
  parse(text, {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    // DUO's old files have quotes inside texts that are not quoted.
    relax_quotes: true,
  });

/** The cells of one line, or null. */
export const cellsOfLine = (line: string, delimiter: string): readonly string[] | null => {
  try {
    return parsed(line, delimiter)[0] ?? [''];
  } catch {
    return null;
  }
};

const lineByLine = (text: string, delimiter: string): CsvRow[] =>
  text.split('\n').map((line, at) => ({ row: at + 1, cells: cellsOfLine(line, delimiter) }));

/** A cell over several lines that has swallowed cells of another row: a quote was opened here and closed there. */
const swallowed = (cells: readonly string[], width: number, delimiter: string): boolean =>
  cells.some((cell) => cell.includes('\n') && (cells.length !== width || cell.includes(delimiter)));

const wholeOrNull = (text: string, delimiter: string, width: number): string[][] | null => {
  try {
    const rows = parsed(text, delimiter);
    return rows.some((cells) => swallowed(cells, width, delimiter)) ? null : rows;
  } catch {
    return null;
  }
};

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Spreadsheets write empty cells behind the last one. */
const withoutSurplus = (cells: readonly string[], width: number): readonly string[] =>
  cells.length > width && isBlank(cells.slice(width)) ? cells.slice(0, width) : cells;

/**
 * Every row that is not blank.
 * @param width the number of columns of the head; rows of another length are given as they are
 */
export const csvRows = (text: string, delimiter: string, width: number): CsvRow[] => {
  const whole = wholeOrNull(text, delimiter, width)?.map((cells, at): CsvRow => ({ row: at + 1, cells }));
  return (whole ?? lineByLine(text, delimiter))
    .filter(({ cells }) => cells === null || !isBlank(cells))
    .map(({ row, cells }) => ({ row, cells: cells && withoutSurplus(cells, width) }));
};
