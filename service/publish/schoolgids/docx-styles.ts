/** Page and styles of the Word document. Measures are in twips (1/20 point), sizes of letters in half points. */
import { convertMillimetersToTwip, type IPropertiesOptions } from 'docx';

import colours from '#templates/print/one-page-colours.json' with { type: 'json' };

export const plainColour = (colour: string): string => colour.replace('#', '');

const MARGIN = 25;
const A4 = { width: 210, height: 297 } as const;

const margin = convertMillimetersToTwip(MARGIN);

export const page = {
  size: {
    width: convertMillimetersToTwip(A4.width),
    height: convertMillimetersToTwip(A4.height),
  },
  margin: { top: margin, right: margin, bottom: margin, left: margin },
} as const;

/** What is left between the margins. */
export const TEXT_WIDTH = convertMillimetersToTwip(A4.width - 2 * MARGIN);

const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: plainColour(colours.band) },
  paragraph: { spacing: { before, after: 80 }, keepNext: true, keepLines: true },
});

export const styles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: { font: 'Calibri', size: 22, language: { value: 'nl-NL' } },
      paragraph: { spacing: { after: 120, line: 271 } },
    },
    heading1: heading(36, 0),
    heading2: heading(28, 320),
    heading3: heading(24, 200),
    listParagraph: { paragraph: { spacing: { after: 40 }, contextualSpacing: true } },
    hyperlink: { run: { color: plainColour(colours.band), underline: {} } },
  },
};
