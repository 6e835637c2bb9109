/** Both reports of some profiles, and of two rounds. */
import { countedOf } from '#service/overview/counted.ts';
import type { Profile, Unreadable } from '#service/overview/profile.ts';
import { compareRounds } from '#service/overview/report/compare-rounds.ts';
import { consortiumReport, sharedReport } from '#service/overview/report/report-of.ts';
import type { Report, ReportBlock, ReportTable } from '#service/overview/report/report.ts';

import { overview } from '../profiles.ts';

export const reportsOf = (
  profiles: readonly Profile[],
  { unreadable = [], earlier }: { unreadable?: readonly Unreadable[]; earlier?: readonly Profile[] } = {},
): { readonly own: Report; readonly shared: Report } => {
  const result = overview(profiles, unreadable);
  const counted = countedOf(profiles, result.schools);
  return {
    own: consortiumReport(result, counted, earlier && compareRounds(earlier, profiles)),
    shared: sharedReport(result, counted),
  };
};

export const blocksIn = (report: Report, chapter: string): readonly ReportBlock[] =>
  report.chapters.find(({ id }) => id === chapter)?.blocks ?? [];

export const tablesIn = (report: Report, chapter: string): ReportTable[] =>
  blocksIn(report, chapter).flatMap((block) => (block.form === 'table' ? [block] : []));

/** The row with this head, as head of column to cell. */
export const rowOf = (table: ReportTable, head: string) => {
  const row = table.rows.find((one) => one.head === head);
  return Object.fromEntries((row?.cells ?? []).map((cell, at) => [table.heads[at + 1] ?? '', cell] as const));
};

/** Everything that stands in a report. */
export const wordsOf = (report: Report): string => JSON.stringify(report);
