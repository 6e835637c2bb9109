/** The forms in which people open the report. Each is made by itself, so threads can make several beside each other. */
import { printOverview } from '../../documents/print-overview.ts';
import type { Report } from '../../overview/report/report.ts';
import { reportWords } from '../../overview/report/words.ts';
import { chartPicture } from '../../publish/overview/chart-picture.ts';
import { chartSvg } from '../../publish/overview/chart-svg.ts';
import { reportDocx } from '../../publish/overview/report-docx.ts';
import { reportHtml } from '../../publish/overview/report-html.ts';

export type Form = 'html' | 'docx' | 'pdf';

/** By the ending of its file. */
export const forms: {
  readonly [F in Form]: (report: Report) => Uint8Array | string | Promise<Uint8Array | string>;
} = {
  html: reportHtml,
  docx: (report) => reportDocx(report, chartPicture),
  pdf: (report) => printOverview(report, chartSvg, { words: reportWords, at: report.at }),
};
