/** The overview of as many schools as a consortium has: from profiles to facts, and to every form that people open. */
import { check } from '#templates/check.ts';
import { formatWithId } from '#templates/formats/index.ts';
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

import { sampleSchools } from '../samples/schools.ts';
import { measure, table } from './measure.ts';

const AT = '2024-12-31T12:00:00Z';

/** The sample schools again and again, each time under another name. */
const profilesOf = (count: number): Profile[] =>
  Array.from({ length: count }, (_, at): Profile => {
    const sample = sampleSchools[at % sampleSchools.length];
    const format = sample && formatWithId(sample.format);
    if (!format) throw new Error('a sample school without a format');
    const { answers, declaration, round } = sample;
    const findings = check(format, answers, { purpose: 'publication', declaration });
    const school = `${10 + Math.floor(at / 676)}${letter(at / 26)}${letter(at)}00`;
    return { file: `${at}.docx`, format, school, round, answers, declaration, findings };
  });

const letter = (at: number): string => String.fromCharCode(65 + (Math.floor(at) % 26));

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
