/**
 * The styles of the document, as data. The id of a style of ours is its name without spaces, because LibreOffice makes
 * ids that way when it saves, and instructions are recognised by their style.
 *
 * Sizes of text are in half points, distances in twips (1/20 point), widths of lines in eighths of a point.
 */
import { colours } from './colours.ts';
import type { Line, StyleLook } from './style-look.ts';

const thin = (color: string): Line => ({ size: 4, space: 0, color });
/** A line with the colour of the fill is padding: Word has no other for paragraphs. */
const padding = (color: string): Line => ({ size: 8, space: 4, color });

interface Style {
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly look: StyleLook;
}

const paragraphStyle = (style: Style): Style => style;

export const paragraphStyles = {
  Normal: paragraphStyle({ name: 'Normal', look: {} }),
  Title: paragraphStyle({
    name: 'Title',
    next: 'Normal',
    look: { before: 40, after: 160, keepNext: true, size: 56, bold: true, color: colours.blue, line: 216 },
  }),
  Subtitle: paragraphStyle({
    name: 'Subtitle',
    next: 'Normal',
    look: { after: 0, size: 20, color: colours.grey, keepNext: true, tracking: 8 },
  }),
  Heading1: paragraphStyle({
    name: 'heading 1',
    next: 'Normal',
    look: {
      keepNext: true,
      before: 440,
      after: 140,
      outline: 0,
      size: 28,
      bold: true,
      color: colours.white,
      fill: colours.blue,
      borders: {
        top: padding(colours.blue),
        left: padding(colours.blue),
        bottom: padding(colours.blue),
        right: padding(colours.blue),
      },
      indent: 100,
      line: 240,
    },
  }),
  Heading2: paragraphStyle({
    name: 'heading 2',
    next: 'Normal',
    look: { keepNext: true, before: 280, after: 80, outline: 1, size: 24, bold: true, color: colours.blue },
  }),
  Header: paragraphStyle({
    name: 'header',
    look: {
      size: 17,
      color: colours.grey,
      after: 0,
      tabRight: 9638,
      borders: { bottom: { size: 6, space: 4, color: colours.blueLine } },
    },
  }),
  Footer: paragraphStyle({
    name: 'footer',
    look: { size: 17, color: colours.grey, after: 0, tabRight: 9638 },
  }),
  SOPInleiding: paragraphStyle({ name: 'SOP Inleiding', look: { after: 120, color: colours.ink } }),
  SOPInstructie: paragraphStyle({
    name: 'SOP Instructie',
    look: {
      size: 18,
      color: colours.yellowInk,
      fill: colours.yellow,
      borders: { left: { size: 18, space: 5, color: colours.yellowLine } },
      indent: 130,
      indentRight: 0,
      before: 0,
      after: 80,
      joined: true,
      line: 259,
    },
  }),
  SOPLabel: paragraphStyle({
    name: 'SOP Label',
    next: 'SOPAntwoord',
    look: { keepNext: true, before: 220, after: 60, bold: true, color: colours.ink, size: 21 },
  }),
  SOPCellabel: paragraphStyle({
    name: 'SOP Cellabel',
    look: { before: 50, after: 50, color: colours.ink, line: 247 },
  }),
  SOPVoorwaarde: paragraphStyle({
    name: 'SOP Voorwaarde',
    look: { keepNext: true, after: 60, size: 18, color: colours.grey },
  }),
  SOPTabelkop: paragraphStyle({
    name: 'SOP Tabelkop',
    look: { keepNext: true, before: 50, after: 50, bold: true, size: 19, color: colours.blue, line: 240 },
  }),
  SOPAntwoord: paragraphStyle({ name: 'SOP Antwoord', look: { before: 50, after: 50, line: 252 } }),
  SOPAankruisvak: paragraphStyle({
    name: 'SOP Aankruisvak',
    look: { before: 20, after: 20, indent: 300, hanging: 300, line: 247 },
  }),
  SOPSchoolnaam: paragraphStyle({
    name: 'SOP Schoolnaam',
    look: { before: 0, after: 60, size: 32, color: colours.blue },
  }),
  SOPKlein: paragraphStyle({ name: 'SOP Klein', look: { before: 30, after: 30, size: 18, line: 240 } }),
  /** Between two tables, which Word would otherwise join. */
  SOPTussenruimte: paragraphStyle({ name: 'SOP Tussenruimte', look: { after: 0, size: 8, line: 120 } }),
} as const;

export const characterStyles = {
  PlaceholderText: { name: 'Placeholder Text', look: { color: '6B7280' } },
  Strong: { name: 'Strong', look: { bold: true } },
  SOPVerplicht: { name: 'SOP Verplicht', look: { bold: true, color: colours.blue } },
  /** The dark-blue corner itself; Calibri has no glyph for it. */
  SOPHoekje: { name: 'SOP Hoekje', look: { color: colours.blue, size: 16, font: 'Segoe UI Symbol' } },
  SOPBijschrift: { name: 'SOP Bijschrift', look: { color: colours.grey, size: 18, bold: false } },
  SOPVoorbeeld: { name: 'SOP Voorbeeld', look: { italic: true } },
} as const satisfies Record<string, { name: string; look: StyleLook }>;

interface TableLook {
  readonly name: string;
  readonly outside?: Line;
  readonly left?: Line;
  readonly insideH?: Line;
  readonly insideV?: Line;
  readonly margin: number;
  readonly fill?: string;
}

export const tableStyles = {
  SOPTabel: {
    name: 'SOP Tabel',
    outside: thin(colours.blueLine),
    insideH: thin(colours.blueHair),
    insideV: thin(colours.blueHair),
    margin: 100,
  },
  SOPKader: { name: 'SOP Kader', outside: thin(colours.blueLine), margin: 100 },
  SOPVakjes: { name: 'SOP Vakjes', margin: 60 },
  SOPTitelblok: {
    name: 'SOP Titelblok',
    left: { size: 48, space: 0, color: colours.blue },
    margin: 240,
    fill: colours.bluePale,
  },
} as const satisfies Record<string, TableLook>;

export type ParagraphStyle = keyof typeof paragraphStyles;
export type CharacterStyle = keyof typeof characterStyles;
export type TableStyle = keyof typeof tableStyles;

/** The style by which instructions are known when another program has dropped their tags. */
export const INSTRUCTION_STYLE: ParagraphStyle = 'SOPInstructie';

export const tableLooks: Readonly<Record<TableStyle, TableLook>> = tableStyles;
