/** A field that is a structure as a table for parents: without empty rows, and without rows that say that there is nothing. */
import { cellsOfField, type Cell } from '#templates/cells.ts';
import type { Field, GuidePart } from '#templates/format.ts';
import { isStructure } from '#templates/kinds/index.ts';
import { rowHeading } from '#templates/print/in-print.ts';
import { NOT_YET, type View } from '#templates/print/view.ts';

import type { Piece } from './guide.ts';
import { onOneLine } from './prose.ts';
import { labelFor, saidIn, saysNothing } from './said.ts';

const EMPTY = '–';
const ROW_TITLE = 'Onderwerp';

/** As one piece; a table of one column is a list. `undefined` when there is nothing to show. */
export const tableOf = (view: View, field: Field, part: GuidePart): Piece | undefined => {
  if (!isStructure(field)) return undefined;
  const { omitColumns = [] } = part;
  const cells = cellsOfField(view.format, field.id).filter(
    ({ audience, column }) => view.isVisible(audience) && !omitColumns.includes(column?.id ?? ''),
  );
  const rows = rowsOf(cells).filter(
    (row) =>
      row.some((cell) => view.value(cell) !== undefined) &&
      !row.some((cell) => saysNothing(view, cell, part)),
  );
  const [first] = rows;
  if (!first)
    return cells.some(view.isAwaited) && cells.every((cell) => view.value(cell) === undefined)
      ? { form: 'paragraph', value: NOT_YET }
      : undefined;
  const headingOf = ([cell]: readonly Cell[]): string | undefined => cell && rowHeading[field.kind](cell);
  const isHeaded = headingOf(first) !== undefined;
  const words = rows.map((row) => [
    ...(isHeaded ? [onOneLine(headingOf(row) ?? '')] : []),
    ...row.map((cell) => onOneLine(saidIn(view, cell)?.text ?? EMPTY)),
  ]);
  const columns = [...(isHeaded ? [ROW_TITLE] : []), ...first.map(({ part: column }) => labelFor(column))];
  return columns.length === 1
    ? { form: 'list', items: words.map(([only = '']) => only) }
    : { form: 'table', columns, rows: words };
};

const rowsOf = (cells: readonly Cell[]): Cell[][] => {
  const rows = new Map<string, Cell[]>();
  for (const cell of cells) rows.set(cell.row?.id ?? '', [...(rows.get(cell.row?.id ?? '') ?? []), cell]);
  return [...rows.values()];
};
