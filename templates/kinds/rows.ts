/**
 * Rows: a list of at most N lines with the same columns. The template holds all N lines, because no version of Word on the
 * web lets an add-in repeat a section; empty lines are simply not printed.
 */
import * as v from 'valibot';

import { structureKind, type CellShape } from './kind.ts';

const settings = {
  rows: v.strictObject({ atMost: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)) }),
  columns: v.pipe(
    v.array(v.looseObject({ id: v.string(), kind: v.string(), label: v.string() })),
    v.minLength(1),
  ),
} as const;

const byRow = <C extends CellShape<unknown>>(cells: readonly C[]): C[][] => {
  const rows = new Map<string, C[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row?.id ?? '') ?? [];
    row.push(cell);
    rows.set(cell.row?.id ?? '', row);
  }
  return [...rows.values()];
};

export const rows = structureKind({
  name: 'rows',
  about: 'At most N lines; an empty line is always fine, a begun line has to be finished.',
  settings,
  cells: <P>(field: { rows: { atMost: number }; columns: readonly unknown[] }) =>
    Array.from({ length: field.rows.atMost }, (_, at) => at + 1).flatMap((number) =>
      field.columns.map((column) => {
        const part = column as P & { id: string; label: string; required?: boolean };
        return {
          part: column as P,
          row: { id: String(number), label: `Regel ${number}` },
          column: { id: part.id, label: part.label },
          required: part.required === true,
        };
      }),
    ),
  missing: (cells, isFilled) => {
    if (cells.some(isFilled)) return [];
    return (byRow(cells)[0] ?? []).filter(({ required }) => required).slice(0, 1);
  },
  begun: (cells, isFilled) =>
    byRow(cells)
      .filter((row) => row.some(isFilled))
      .flatMap((row) => row.filter((cell) => cell.required && !isFilled(cell))),
});
