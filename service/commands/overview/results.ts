/** The overview of all documents, written in every form that people open. */
import { join } from 'node:path';

import { printOverview } from '../../documents/print-overview.ts';
import { countedOf } from '../../overview/counted.ts';
import { overviewFiles } from '../../overview/files.ts';
import type { Overview } from '../../overview/overview.ts';
import type { Profile } from '../../overview/profile.ts';
import { compareRounds } from '../../overview/report/compare-rounds.ts';
import { consortiumReport, sharedReport } from '../../overview/report/report-of.ts';
import type { Report } from '../../overview/report/report.ts';
import { reportWords } from '../../overview/report/words.ts';
import { snapshotOf } from '../../overview/snapshot.ts';
import { overviewTables } from '../../overview/tables.ts';
import { chartPicture } from '../../publish/overview/chart-picture.ts';
import { chartSvg } from '../../publish/overview/chart-svg.ts';
import { reportDocx } from '../../publish/overview/report-docx.ts';
import { reportHtml } from '../../publish/overview/report-html.ts';
import { workbook } from '../../publish/overview/workbook.ts';
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
  await results.write('overzicht.docx', await reportDocx(report, chartPicture));
  await results.write(
    'overzicht.pdf',
    printOverview(report, chartSvg, { words: reportWords, at: report.at }),
  );
};

/** For the consortium itself. */
const writeOwn = async (
  report: Report,
  { overview, profiles }: Material,
  results: ResultFolder,
): Promise<void> => {
  const write = (name: string, content: Uint8Array | string): Promise<void> =>
    results.write(join(folders.own, name), content);
  const tables = overviewTables(overview, profiles);
  await write('overzicht.html', await reportHtml(report));
  await write('overzicht.xlsx', await workbook(tables));
  await write('stand.json', `${JSON.stringify(snapshotOf(overview, profiles), null, 2)}\n`);
  for (const { name, content } of overviewFiles(overview, tables)) await write(name, content);
};
