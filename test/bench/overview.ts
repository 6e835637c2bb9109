/** The overview of as many schools as a consortium has: from profiles to facts, and to every form that people open. */
import { check } from '#templates/check.ts';
import { printOverview } from '#service/documents/print-overview.ts';
import { countedOf } from '#service/overview/counted.ts';
import { overviewOf } from '#service/overview/overview.ts';
import type { Profile } from '#service/overview/profile.ts';
import { consortiumReport, sharedReport } from '#service/overview/report/report-of.ts';
import { reportWords } from '#service/overview/report/words.ts';
import { overviewTables } from '#service/overview/tables.ts';
import { chartPicture } from '#service/publish/overview/chart-picture.ts';
import { chartSvg } from '#service/publish/overview/chart-svg.ts';
import { reportDocx } from '#service/publish/overview/report-docx.ts';
import { reportHtml } from '#service/publish/overview/report-html.ts';
import { workbook } from '#service/publish/overview/workbook.ts';

import { formatNamed } from '../samples/keyed.ts';
import { regionOf } from '../samples/region.ts';
import { measure, table } from './measure.ts';

const AT = '2024-12-31T12:00:00Z';

const profilesOf = (count: number): Profile[] =>
  regionOf(count).map(({ file, format: id, brin6: school, round, answers, declaration }): Profile => {
    const format = formatNamed(id);
    const findings = check(format, answers, { purpose: 'publication', declaration });
    return { file, format, school, round, answers, declaration, findings };
  });

export const overviewBenches = async (count: number, write: (text: string) => void): Promise<void> => {
  const profiles = profilesOf(count);
  const overview = overviewOf(profiles, [], { at: AT });
  const counted = countedOf(profiles, overview.schools);
  // Made anew each time, because charts of a report are drawn once.
  const shared = () => sharedReport(overview, counted);
  const measured = await measure(
    {
      'from profiles to facts': () => overviewOf(profiles, [], { at: AT }),
      'report for the consortium': () => consortiumReport(overview, counted),
      'report to share': shared,
      'web page': () => reportHtml(shared()),
      'Word document': () => reportDocx(shared(), chartPicture),
      PDF: () => printOverview(shared(), chartSvg, { words: reportWords, at: AT }),
      workbook: () => workbook(overviewTables(overview, profiles)),
    },
    { rounds: 3, warmUp: 1 },
  );
  write(table(`Overview of ${count} schools`, measured));
};
