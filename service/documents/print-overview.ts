/** The regional overview as a PDF: tagged, PDF/A-3a and PDF/UA-1 declared, for a support plan or the table of a meeting. */
import { overviewData } from '#templates/print/overview-data.ts';
import type { ReportChart, Report, OverviewWords } from '#templates/print/overview-report.ts';

import { declareAccessible } from './declare.ts';
import { typeset, type Standard } from './typst.ts';

export interface PrintOverviewOptions {
  readonly words: OverviewWords;
  /** ISO time; the only time in the file. */
  readonly at: string;
  /** What people give to have the document checked. */
  readonly reference?: string;
  /** `ua-1` is for tests: it gives no PDF/A and makes the compiler strict on what a screen reader needs. */
  readonly standard?: Standard;
}

/**
 * Prints an overview. The same input gives the same bytes, on every machine. A character that no font has, prints as a square.
 * @param draw a chart as SVG; its text in a font of ours
 * @throws Problem `print-failed`
 */
export const printOverview = (
  report: Report,
  draw: (chart: ReportChart) => string,
  options: PrintOverviewOptions,
): Uint8Array => {
  const { at, standard = 'a-3a' } = options;
  const { data, pictures } = overviewData(report, draw, options);
  const pdf = typeset({
    design: 'overview.typ',
    files: { 'overview.json': JSON.stringify(data), ...pictures },
    at,
    standard,
  });
  return standard === 'a-3a' ? declareAccessible(pdf) : pdf;
};
