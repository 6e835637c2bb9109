/**
 * The overview of all documents, written in every form that people open. What is for everybody the threads make, and what is
 * for the consortium itself is made here in the meantime.
 */
import { join } from 'node:path';

import { countedOf } from '../../overview/counted.ts';
import { overviewFiles } from '../../overview/files.ts';
import type { Overview } from '../../overview/overview.ts';
import type { Profile } from '../../overview/profile.ts';
import { compareRounds } from '../../overview/report/compare-rounds.ts';
import { consortiumReport, sharedReport } from '../../overview/report/report-of.ts';
import type { Report } from '../../overview/report/report.ts';
import { snapshotOf } from '../../overview/snapshot.ts';
import { overviewTables } from '../../overview/tables.ts';
import { reportHtml } from '../../publish/overview/report-html.ts';
import { workbook } from '../../publish/overview/workbook.ts';
import type { ResultFolder } from '../result-folder.ts';
import type { Crew } from './crew.ts';
import { folders } from './folders.ts';
import type { Form } from './forms.ts';

export interface Material {
  readonly overview: Overview;
  readonly profiles: readonly Profile[];
  /** Of the round before. */
  readonly earlier?: readonly Profile[];
}

export const overviewResults = async (
  { overview, profiles, earlier }: Material,
  crew: Crew,
  results: ResultFolder,
): Promise<void> => {
  const counted = countedOf(profiles, overview.schools);
  const comparison = earlier && compareRounds(earlier, profiles);
  const shared = writeShared(sharedReport(overview, counted), crew, results);
  const own = writeOwn(consortiumReport(overview, counted, comparison), { overview, profiles }, results);
  await Promise.all([shared, own]);
};

/** For everybody. The forms that take longest come first. */
const sharedForms: readonly Form[] = ['docx', 'pdf', 'html'];

const writeShared = async (report: Report, crew: Crew, results: ResultFolder): Promise<void> => {
  await Promise.all(
    sharedForms.map(async (form) => results.write(`overzicht.${form}`, await crew.write(form, report))),
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
