/**
 * Tables as CSV for Dutch spreadsheets: semicolons and decimal commas, because Excel takes its separators from the language
 * of the computer; a byte order mark, because without it Excel reads UTF-8 as Windows-1252; quotes by RFC 4180; and text
 * that a spreadsheet would take for a formula made harmless with an apostrophe, as OWASP advises ("CSV injection").
 */
import { stringify } from 'csv-stringify/sync';

import { decimalComma } from '#templates/decimals.ts';

export type CsvCell = string | number | boolean | null;

/** A column of a table: its head and what stands in it. */
export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => CsvCell;
}

/** A table with one head. */
export const csvOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  csvOfLines([columns.map(({ head }) => head), ...rows.map((row) => columns.map(({ cell }) => cell(row)))]);

/** Lines as they stand, heads included. */
export const csvOfLines = (lines: readonly (readonly CsvCell[])[]): string =>
  stringify(lines as CsvCell[][], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    // Excel also ends a row at a bare line feed outside quotes.
    quote_record_delimiter: true,
    escape_formulas: true,
    cast: { number: (value) => decimalComma(value), boolean: (value) => (value ? 'ja' : 'nee') },
  });
