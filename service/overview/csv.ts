/**
 * Tables as CSV for Dutch spreadsheets: semicolons and decimal commas, because Excel takes its separators from the language
 * of the computer; a byte order mark, because without it Excel reads UTF-8 as Windows-1252; quotes by RFC 4180; and text
 * that a spreadsheet would take for a formula made harmless with an apostrophe, as OWASP advises ("CSV injection").
 */
import { stringify } from 'csv-stringify/sync';

import { decimalComma } from '#templates/decimals.ts';

import type { Table, TableCell } from './table.ts';
import { yesOrNo } from './words.ts';

/** A table under its heads. */
export const csvOf = ({ heads, lines }: Table): string => csvOfLines([...heads, ...lines]);

/** Lines as they stand, heads included. */
export const csvOfLines = (lines: readonly (readonly TableCell[])[]): string =>
  stringify(lines as TableCell[][], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    // Excel also ends a row at a bare line feed outside quotes.
    quote_record_delimiter: true,
    escape_formulas: true,
    cast: { number: (value) => decimalComma(value), boolean: yesOrNo },
  });
