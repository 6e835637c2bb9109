/** The overview of all documents, written in every form that people open. */
import { countedOf } from '../../overview/counted.ts';
import { overviewFiles } from '../../overview/files.ts';
import type { Overview } from '../../overview/overview.ts';
import type { Profile } from '../../overview/profile.ts';
import { compareRounds } from '../../overview/report/compare-rounds.ts';
import { consortiumReport, sharedReport } from '../../overview/report/report-of.ts';
import { reportHtml } from '../../publish/overview/report-html.ts';
import { snapshotOf } from '../../overview/snapshot.ts';
import type { ResultFolder } from '../result-folder.ts';

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
  const own = consortiumReport(overview, counted, comparison);
  const shared = sharedReport(overview, counted);
  await results.write('overzicht-intern.html', await reportHtml(own));
  await results.write('overzicht.html', await reportHtml(shared));
  await results.write('stand.json', `${JSON.stringify(snapshotOf(overview, profiles), null, 2)}\n`);
  for (const { name, content } of overviewFiles(overview, profiles)) await results.write(name, content);
};
