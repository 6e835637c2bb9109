/** The look of the Word document: the colours of the prints, letters that every Word has, and room around things. */
import { AlignmentType, LevelFormat, LineRuleType, type INumberingOptions, type IStylesOptions } from 'docx';

export const colours = {
  ink: '1D2733',
  muted: '59626D',
  accent: '1D4F7C',
  band: 'EAF1F7',
  line: 'CFD5DB',
  gap: '8C1D18',
} as const;

/** A4 with the margins of the prints, in twentieths of a point. */
export const page = {
  width: 11906,
  height: 16838,
  margin: { top: 1304, bottom: 1247, left: 1191, right: 1191 },
} as const;

/** Between the margins. */
export const TEXT_WIDTH = page.width - page.margin.left - page.margin.right;

/** Ids of paragraph and character styles. */
export const styleIds = {
  asOf: 'AsOf',
  confidential: 'Confidential',
  contentsHeading: 'ContentsHeading',
  contents: 'Contents',
  caption: 'Caption',
  cell: 'TableText',
  note: 'TableNote',
  behindTitle: 'BehindTitle',
  behind: 'Behind',
  link: 'Hyperlink',
} as const;

export const BULLETS = 'bullets';

const FONT = 'Calibri';

/** Sizes are in half points, spacing in twentieths of a point. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 21, color: colours.ink, language: { value: 'nl-NL' } },
      paragraph: { spacing: { after: 120, line: 269, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { size: 44, bold: true, color: colours.accent }, paragraph: { spacing: { after: 80 } } },
    heading1: {
      run: { size: 32, bold: true, color: colours.accent },
      paragraph: { spacing: { before: 480, after: 120 }, keepNext: true, keepLines: true },
    },
    heading2: {
      run: { size: 25, bold: true, color: colours.accent },
      paragraph: { spacing: { before: 320, after: 100 }, keepNext: true, keepLines: true },
    },
    caption: {
      run: { size: 21, bold: true, color: colours.ink },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true, keepLines: true },
    },
    hyperlink: { run: { color: colours.accent, underline: { type: 'single' } } },
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    {
      id: styleIds.asOf,
      name: 'Stand',
      basedOn: 'Normal',
      run: { color: colours.muted },
      paragraph: { spacing: { after: 160 } },
    },
    {
      id: styleIds.confidential,
      name: 'Vertrouwelijk',
      basedOn: 'Normal',
      run: { bold: true, color: colours.gap },
      paragraph: { spacing: { after: 160 } },
    },
    {
      id: styleIds.contentsHeading,
      name: 'Kop van de inhoud',
      basedOn: 'Normal',
      run: { bold: true, size: 25, color: colours.accent },
      paragraph: { spacing: { before: 320, after: 80 }, keepNext: true },
    },
    {
      id: styleIds.contents,
      name: 'Regel van de inhoud',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 40 } },
    },
    {
      id: styleIds.cell,
      name: 'Tekst in tabel',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: styleIds.note,
      name: 'Onder tabel of grafiek',
      basedOn: 'Normal',
      run: { size: 18, color: colours.muted },
      paragraph: { spacing: { before: 60, after: 240 } },
    },
    {
      id: styleIds.behindTitle,
      name: 'Getal in bijlage',
      basedOn: 'Normal',
      run: { size: 19, bold: true },
      paragraph: { spacing: { before: 140, after: 20 }, keepNext: true, keepLines: true },
    },
    {
      id: styleIds.behind,
      name: 'School in bijlage',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { spacing: { after: 20, line: 250, lineRule: LineRuleType.AUTO }, indent: { left: 227 } },
    },
  ],
};

export const numbering: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 340, hanging: 227 } } },
        },
      ],
    },
  ],
};
