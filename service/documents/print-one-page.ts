/** The parents' one-page as a PDF: one page, tagged, PDF/A-3a and PDF/UA-1 declared. It carries no data. */
import type { Answers, Format } from '#templates/format.ts';
import { onePageData, type OnePageOptions } from '#templates/print/one-page-data.ts';

import { declareAccessible } from './declare.ts';
import { typeset, type Standard } from './typst.ts';

export type PrintOnePageOptions = OnePageOptions & {
  /** ISO time; the only time in the file. */
  readonly at: string;
  /** `ua-1` is for tests: it gives no PDF/A and makes the compiler strict on what a screen reader needs. */
  readonly standard?: Standard;
};

/**
 * Prints the one-page. The same input gives the same bytes, on every machine.
 * @throws Problem `no-one-page` when the format has none, `print-failed` on a character that no font has.
 */
export const printOnePage = (format: Format, answers: Answers, options: PrintOnePageOptions): Uint8Array => {
  const { at, standard = 'a-3a' } = options;
  const pdf = typeset({
    design: 'one-page.typ',
    files: { 'one-page.json': JSON.stringify(onePageData(format, answers, options)) },
    at,
    standard,
  });
  return standard === 'a-3a' ? declareAccessible(pdf) : pdf;
};
