/** Every table of an overview, in the order in which people look for them; the answers come last, for they are the widest. */
import { answersTable, type Answered } from './answers-table.ts';
import type { Overview } from './overview.ts';
import type { Profile } from './profile.ts';
import { coverageTable, incompleteTable, keyFiguresTable, schoolsTable } from './sheets.ts';
import type { Table } from './table.ts';

/** The tables of an overview of these profiles. For the consortium itself: they hold internal figures of single schools. */
export const overviewTables = (overview: Overview, profiles: readonly Profile[]): Table[] => [
  schoolsTable(overview.schools),
  coverageTable(overview.coverage),
  keyFiguresTable(overview.keyFigures),
  incompleteTable(overview.incomplete),
  ...answersTables(overview, profiles),
];

/** One table for each format, by its id, with the documents that count in the order of the overview. */
const answersTables = (overview: Overview, profiles: readonly Profile[]): Table[] => {
  const byFile = new Map(profiles.map((profile) => [profile.file, profile]));
  const byFormat = new Map<string, Answered[]>();
  for (const row of overview.schools) {
    const profile = row.counts ? byFile.get(row.file) : undefined;
    if (!profile) continue;
    const answered = byFormat.get(profile.format.id) ?? [];
    answered.push({ row, profile });
    byFormat.set(profile.format.id, answered);
  }
  return [...byFormat]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, answered]) => {
      const format = answered[0]?.profile.format;
      return format ? [answersTable(format, answered)] : [];
    });
};
