/**
 * A report: the regional overview as people read it, before it is a web page, a Word document or a PDF. Chapters of plain
 * blocks, so that each of those makes the same report in its own way and none of them knows what a need or a school is.
 */

/** What a number was made from: opens beside it, or stands in an appendix. */
export interface Behind {
  /** What the number counts, in words that stand by themselves. */
  readonly title: string;
  readonly lines: readonly { readonly who: string; readonly says: string | null }[];
}

export interface ReportCell {
  readonly text: string;
  readonly align?: 'number';
  /** Draws the eye, and is never the only sign of what it means. */
  readonly mark?: 'gap' | 'muted';
  readonly behind?: Behind;
}

export interface ReportTable {
  readonly form: 'table';
  /** Unique in the report; for links. */
  readonly id: string;
  readonly caption: string;
  /** The first is above the heads of the rows. */
  readonly heads: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly ReportCell[] }[];
  readonly note?: string;
}

/** Lengths beside each other; whoever cannot see them reads the table that says the same. */
export interface ReportChart {
  readonly form: 'chart';
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly string[];
  readonly series: readonly { readonly label: string; readonly values: readonly number[] }[];
  /** The id of the table with the same numbers. */
  readonly twin: string;
}

export interface ReportList {
  readonly form: 'list';
  readonly items: readonly string[];
}

export interface ReportText {
  readonly form: 'text';
  readonly words: string;
}

export interface ReportHeading {
  readonly form: 'heading';
  readonly words: string;
}

export type ReportBlock = ReportHeading | ReportText | ReportList | ReportTable | ReportChart;

export interface ReportChapter {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
}

export interface Report {
  readonly title: string;
  /** When it was made, in ISO 8601. */
  readonly at: string;
  /** Of which day it is, and whether it may be shared. */
  readonly asOf: string;
  readonly confidential: string | null;
  readonly chapters: readonly ReportChapter[];
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
