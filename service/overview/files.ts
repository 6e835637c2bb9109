/** The overview as files that people open: tables for a spreadsheet, and everything as JSON. */
import { answersCsv, type Answered } from './answers-table.ts';
import type { Overview } from './overview.ts';
import type { Profile } from './profile.ts';
import { coverageCsv, incompleteCsv, keyFiguresCsv, schoolsCsv } from './sheets.ts';

export interface OverviewFile {
  readonly name: string;
  readonly content: string;
}

/** The files of an overview of these profiles. For the consortium itself: they hold internal figures of single schools. */
export const overviewFiles = (overview: Overview, profiles: readonly Profile[]): OverviewFile[] => [
  { name: 'scholen.csv', content: schoolsCsv(overview.schools) },
  { name: 'dekkend-aanbod.csv', content: coverageCsv(overview.coverage) },
  { name: 'kengetallen.csv', content: keyFiguresCsv(overview.keyFigures) },
  ...answersFiles(overview, profiles),
  { name: 'niet-compleet.csv', content: incompleteCsv(overview.incomplete) },
  { name: 'overzicht.json', content: `${JSON.stringify(overview, null, 2)}\n` },
];

/** One file for each format, by its id, with the documents that count in the order of the overview. */
const answersFiles = (overview: Overview, profiles: readonly Profile[]): OverviewFile[] => {
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
    .flatMap(([id, answered]) => {
      const format = answered[0]?.profile.format;
      return format ? [{ name: `antwoorden-${id}.csv`, content: answersCsv(format, answered) }] : [];
    });
};
