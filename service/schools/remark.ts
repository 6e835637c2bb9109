/**
 * What the reading and the merging of a list have to tell of one row: a code and its facts; `words.ts` makes the sentence.
 * A remark can hold a refused e-mail address or name: it is for the person who imports, and for no log.
 */
import type { ValueColumn } from './columns.ts';
import type { ValueFault } from './values/reading.ts';

export interface RemarkFacts {
  // The row is refused
  'row-unreadable': Record<string, never>;
  'row-columns': { expected: number; found: number };
  'brin-missing': Record<string, never>;
  'brin-invalid': { value: string };
  'location-missing': { brin: string };
  'brin-differs': { brin: string; location: string };
  'name-missing': Record<string, never>;
  'row-twice': { firstRow: number };
  'board-incomplete': Record<string, never>;
  'school-unknown': Record<string, never>;
  /** What is known is of `known`, later than the list; `yyyy-mm-dd`. */
  'older-than-known': { known: string };
  // One value is refused; the rest of the row counts
  'value-refused': { column: ValueColumn; value: string; fault: ValueFault };
  // Nothing is refused
  'kind-unknown': Record<string, never>;
  /** `taken`: whether the school is in the register all the same. */
  'consortium-unknown': { postcode: string | null; taken: boolean };
  'consortium-by-hand': { listed: string; byPostcode: string };
}

export type RemarkCode = keyof RemarkFacts;

export type RemarkWeight = 'row' | 'value' | 'notice';

/** How much of a row was refused. */
export const remarkWeights: { readonly [C in RemarkCode]: RemarkWeight } = {
  'row-unreadable': 'row',
  'row-columns': 'row',
  'brin-missing': 'row',
  'brin-invalid': 'row',
  'location-missing': 'row',
  'brin-differs': 'row',
  'name-missing': 'row',
  'row-twice': 'row',
  'board-incomplete': 'row',
  'school-unknown': 'row',
  'older-than-known': 'row',
  'value-refused': 'value',
  'kind-unknown': 'notice',
  'consortium-unknown': 'notice',
  'consortium-by-hand': 'notice',
};

/** `row` counts as a spreadsheet does, from 1; `brin6` is null when the row does not say which school it is of. */
export type Remark = {
  [C in RemarkCode]: {
    readonly code: C;
    readonly row: number;
    readonly brin6: string | null;
    readonly facts: RemarkFacts[C];
  };
}[RemarkCode];

/** Makes a remark; exists so that code and facts are checked against each other. */
export const remark = <C extends RemarkCode>(
  code: C,
  row: number,
  brin6: string | null,
  facts: RemarkFacts[C],
): Remark => ({ code, row, brin6, facts }) as Remark;

/** In the order of the file. */
export const inFileOrder = (remarks: readonly Remark[]): Remark[] =>
  remarks.toSorted((a, b) => a.row - b.row);

/** What a list as a whole told of its columns. */
export interface ColumnsReport {
  /** Heads that mean nothing here, as they are written. */
  readonly unused: readonly string[];
  /** Columns that DUO's lists of schools have and this one has not. */
  readonly absent: readonly ValueColumn[];
}
