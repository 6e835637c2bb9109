/** How the cells of a field lie on the page, per kind of structure: always a table. */
import { cellsOfField, type Cell } from '../../cells.ts';
import type { Field } from '../../format.ts';
import { isStructure, type StructureKindName } from '../../kinds/index.ts';
import { paragraph, run } from '../ooxml/paragraph.ts';
import { sequence, type Xml } from '../ooxml/xml.ts';
import type { Slot } from '../slots.ts';
import { answerTable, besides, heading, type AnswerRow } from './grid-table.ts';
import { mark } from './label.ts';
import { limitOfPart } from './limits.ts';
import type { Page } from './page.ts';
import { answerWidths, besideAndBelow, columnWidths, type Column } from './widths.ts';
import { words } from './words.ts';

const MOST_FOR_ANSWERS = 6300;
const NUMBER_COLUMN = 560;

interface Row {
  readonly label: string;
  readonly cells: readonly Cell[];
}

/** The cells of a field by row; a field without rows is one row. */
export const rowsOf = (cells: readonly Cell[]): Row[] => {
  const rows = new Map<string, { label: string; cells: Cell[] }>();
  for (const cell of cells) {
    const id = cell.row?.id ?? '';
    const row = rows.get(id) ?? { label: cell.row?.label ?? '', cells: [] };
    row.cells.push(cell);
    rows.set(id, row);
  }
  return [...rows.values()];
};

export const columnsOf = (cells: readonly Cell[]): (Column & { readonly cell: Cell })[] =>
  (rowsOf(cells)[0]?.cells ?? []).map((cell) => ({
    cell,
    heading: cell.column?.label ?? cell.part.label,
    part: cell.part,
  }));

const slotsOfRow = (page: Page, { cells }: Row): Slot[] => cells.map(({ key }) => page.slotOfCell(key));

const aboutRow = (text: string): Xml => paragraph('SOPCellabel', {}, run(text));

/** Rows with a name, and one or more answers in each. */
const named = (page: Page, field: Field): Xml => {
  const cells = cellsOfField(page.format, field.id);
  const columns = columnsOf(cells);
  const widths = answerWidths(columns, MOST_FOR_ANSWERS);
  return answerTable(page, {
    caption: field.label,
    headings: [
      { runs: heading(words.rowHeading), width: besides(widths) },
      ...columns.map((column, at) => ({
        runs: columnHeading(page, field, column),
        width: widths[at] ?? 0,
      })),
    ],
    rows: rowsOf(cells).map((row) => ({ about: aboutRow(row.label), slots: slotsOfRow(page, row) })),
  });
};

const columnHeading = (page: Page, field: Field, column: Column & { readonly cell: Cell }): Xml => {
  const { cell, part } = column;
  const internal = field.audience === 'public' && cell.audience === 'internal';
  const remark = [page.flat ? undefined : limitOfPart(part), internal ? words.internal : undefined].filter(
    (text) => text !== undefined,
  );
  return heading(column.heading, remark.length === 0 ? undefined : remark.join(' · '));
};

/** Numbered lines, empty until somebody writes in them. */
const numbered = (page: Page, field: Field): Xml => {
  const cells = cellsOfField(page.format, field.id);
  const columns = columnsOf(cells);
  const [beside, below] = besideAndBelow(columns, besides([NUMBER_COLUMN]));
  const widths = columnWidths(beside, besides([NUMBER_COLUMN]));
  const headingOf = (column: Column & { readonly cell: Cell }): Xml =>
    sequence(page.whileFilling(column.cell.required ? mark : []), columnHeading(page, field, column));
  const rows: AnswerRow[] = rowsOf(cells).map((row, at) => {
    const slotIn = ({ cell }: { readonly cell: Cell }): Slot[] =>
      row.cells.filter(({ column }) => column?.id === cell.column?.id).map(({ key }) => page.slotOfCell(key));
    return {
      about: aboutRow(String(at + 1)),
      slots: beside.flatMap(slotIn),
      below: below.flatMap((column) => slotIn(column).map((slot) => ({ heading: headingOf(column), slot }))),
    };
  });
  const examples = columns.flatMap(({ heading: label, part }) =>
    part.example === undefined
      ? []
      : [page.instruction({ keepNext: true }, run(words.exampleOf(label, part.example), 'SOPVoorbeeld'))],
  );
  return sequence(
    ...examples,
    answerTable(page, {
      caption: field.label,
      headings: [
        { runs: heading(words.numberHeading), width: NUMBER_COLUMN },
        ...beside.map((column, at) => ({ runs: headingOf(column), width: widths[at] ?? 0 })),
      ],
      rows,
    }),
  );
};

const tables: { readonly [K in StructureKindName]: (page: Page, field: Field) => Xml } = {
  grid: named,
  rows: numbered,
  // One row with a column per count date; its name is the label above the table.
  series: named,
};

export const structureTable = (page: Page, field: Field): Xml =>
  isStructure(field) ? tables[field.kind](page, field) : [];
