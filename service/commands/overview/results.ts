/** The overview of all documents, written in every form that people open. */
import { join } from 'node:path';

import { countedOf } from '../../overview/counted.ts';
import { overviewFiles } from '../../overview/files.ts';
import type { Overview } from '../../overview/overview.ts';
import type { Profile } from '../../overview/profile.ts';
import { compareRounds } from '../../overview/report/compare-rounds.ts';
import { consortiumReport, sharedReport } from '../../overview/report/report-of.ts';
import type { Report } from '../../overview/report/report.ts';
import { reportHtml } from '../../publish/overview/report-html.ts';
import { snapshotOf } from '../../overview/snapshot.ts';
import type { ResultFolder } from '../result-folder.ts';
import { folders } from './folders.ts';

export interface Material {
  readonly overview: Overview;
  readonly profiles: readonly Profile[];
  /** Of the round before. */
  readonly earlier?: readonly Profile[];
}

export const overviewResults = async (
  { overview, profiles, earlier }: Material,
  results: ResultFolder,
): Promise<void> => {
  const counted = countedOf(profiles, overview.schools);
  const comparison = earlier && compareRounds(earlier, profiles);
  await writeShared(sharedReport(overview, counted), results);
  await writeOwn(consortiumReport(overview, counted, comparison), { overview, profiles }, results);
};

/** For everybody. */
const writeShared = async (report: Report, results: ResultFolder): Promise<void> => {
  await results.write('overzicht.html', await reportHtml(report));
};

/** For the consortium itself. */
const writeOwn = async (
  report: Report,
  { overview, profiles }: Material,
  results: ResultFolder,
): Promise<void> => {
  const write = (name: string, content: Uint8Array | string): Promise<void> =>
    results.write(join(folders.own, name), content);
  await write('overzicht.html', await reportHtml(report));
  await write('stand.json', `${JSON.stringify(snapshotOf(overview, profiles), null, 2)}\n`);
  for (const { name, content } of overviewFiles(overview, profiles)) await write(name, content);
};
