/**
 * The regional overview as its print needs it: chapters of plain blocks. It is the shape of the report that the overview makes;
 * a print knows no more of it than this, so that neither has to know the other.
 */

/** What a number was made from; stands in the appendix. */
export interface Behind {
  readonly title: string;
  readonly lines: readonly { readonly who: string; readonly says: string | null }[];
}

export interface TableCell {
  readonly text: string;
  readonly align?: 'number';
  readonly mark?: 'gap' | 'muted';
  readonly behind?: Behind;
}

export interface OverviewTable {
  readonly form: 'table';
  readonly id: string;
  readonly caption: string;
  /** The first is above the heads of the rows. */
  readonly heads: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly TableCell[] }[];
  readonly note?: string;
}

export interface OverviewChart {
  readonly form: 'chart';
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly string[];
  readonly series: readonly { readonly label: string; readonly values: readonly number[] }[];
  readonly twin: string;
}

export type OverviewBlock =
  | { readonly form: 'heading'; readonly words: string }
  | { readonly form: 'text'; readonly words: string }
  | { readonly form: 'list'; readonly items: readonly string[] }
  | OverviewTable
  | OverviewChart;

export interface OverviewReport {
  readonly title: string;
  /** Of which day it is. */
  readonly asOf: string;
  /** Why it is not for everybody; `null` when it is. */
  readonly confidential: string | null;
  readonly chapters: readonly {
    readonly id: string;
    readonly title: string;
    readonly blocks: readonly OverviewBlock[];
  }[];
}

/** The words of a report that are not in its blocks. */
export interface OverviewWords {
  readonly contents: string;
  /** In the header of every page of a report that is not for everybody. */
  readonly confidentialMark: string;
  readonly chartOf: string;
  readonly sameNumbers: string;
  readonly nothing: string;
  readonly behindAppendix: string;
  readonly behindIntro: string;
  /** That no more than `most` schools stand behind a number, and where all of them are. */
  readonly behindLimited: (most: number) => string;
  readonly behindMore: (count: number) => string;
}
