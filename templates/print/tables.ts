/** Tables in print: of one field that is a structure, and of several fields that the format shows as one table. */
import { cellsOfField, type Cell } from '../cells.ts';
import { documentWords } from '../document-words.ts';
import type { Field, Table } from '../format.ts';
import { isStructure } from '../kinds/index.ts';
import type { Block, Column, Shown } from './block.ts';
import { inPrint, rowHeading } from './in-print.ts';
import { NOT_YET, type View } from './view.ts';

interface Row {
  readonly heading: string | undefined;
  readonly internal: boolean;
  readonly cells: readonly Cell[];
}

const EMPTY: Shown = { text: '–', muted: true };

const HEADING_WEIGHT = 3;

/** A field that is a structure, as a table; `undefined` when there is nothing to show. */
export const tableOfField = (view: View, field: Field): Block | undefined => {
  if (!isStructure(field)) return undefined;
  const rows = new Map<string, Cell[]>();
  for (const cell of visibleCells(view, field))
    rows.set(cell.row?.id ?? '', [...(rows.get(cell.row?.id ?? '') ?? []), cell]);
  return table(
    view,
    field.label,
    [...rows.values()].map((cells) => ({
      heading: cells[0] && rowHeading[field.kind](cells[0]),
      internal: field.audience === 'internal',
      cells,
    })),
  );
};

/** The fields of a table of the format, one row each. */
export const tableOfFields = (view: View, { title }: Table, fields: readonly Field[]): Block | undefined => {
  const question = sharedQuestion(fields);
  const rows = fields.map((field) => ({
    heading: question === undefined ? field.label : field.label.slice(0, -question.length - 2),
    internal: field.audience === 'internal',
    cells: visibleCells(view, field),
  }));
  return table(view, title, rows, question && question.charAt(0).toUpperCase() + question.slice(1));
};

const visibleCells = (view: View, field: Field): Cell[] =>
  cellsOfField(view.format, field.id).filter(({ audience }) => view.isVisible(audience));

/** `Rekenen: wat merkt een kind?`, `Lezen: wat merkt een kind?` -> `wat merkt een kind?` */
const sharedQuestion = (fields: readonly Field[]): string | undefined => {
  const questions = new Set(fields.map(({ label }) => label.split(': ').slice(1).join(': ')));
  const [question = ''] = questions;
  return questions.size === 1 && question !== '' ? question : undefined;
};

const table = (view: View, label: string, all: readonly Row[], question?: string): Block | undefined => {
  const rows = all.filter(({ cells }) => cells.length > 0 && isWorthARow(view, cells));
  const [first] = rows;
  if (!first) {
    const awaited = all.flatMap(({ cells }) => cells).find((cell) => view.isAwaited(cell));
    const internal = all.every((row) => row.internal);
    return awaited && { type: 'text', label, internal, value: NOT_YET };
  }
  const internal = rows.every((row) => row.internal);
  const headed = first.heading !== undefined;
  // Fields of one table may differ in the number of their columns; the widest gives them their names.
  const widest = rows.reduce((wide, row) => (row.cells.length > wide.cells.length ? row : wide), first);
  const columns: Column[] = widest.cells.map((cell) => ({
    label: question ?? cell.column?.label ?? cell.part.label,
    internal: !internal && cell.audience === 'internal' && rows.every((row) => !row.internal),
    weight: Math.max(inPrint(cell.part).weight(cell.part), forWords(cell)),
    numeric: inPrint(cell.part).numeric,
  }));
  const mixed = !internal && rows.some((row) => row.internal);
  return {
    type: 'table',
    label,
    internal,
    columns: headed
      ? [
          { label: documentWords.rowHeading, internal: false, weight: HEADING_WEIGHT, numeric: false },
          ...columns,
        ]
      : columns,
    rows: rows.map((row) => [
      ...(headed
        ? [{ text: `${row.heading ?? ''}${mixed && row.internal ? ` (${documentWords.internal})` : ''}` }]
        : []),
      ...widest.cells.map((_, at) => showIn(view, row.cells[at])),
    ]),
  };
};

/** The share of the width in which the longest word of a heading stays whole. */
const forWords = (cell: Cell): number =>
  Math.max(...(cell.column?.label ?? cell.part.label).split(/\s/).map(({ length }) => (length + 1) / 6));

const showIn = (view: View, cell: Cell | undefined): Shown => (cell && view.show(cell)) ?? EMPTY;

/** A row without any answer is left out, unless a concept still waits for it. */
const isWorthARow = (view: View, cells: readonly Cell[]): boolean => {
  if (cells.some((cell) => view.value(cell) !== undefined)) return true;
  const [first] = cells;
  return first?.field.kind !== 'rows' && cells.some((cell) => view.show(cell) !== undefined);
};
