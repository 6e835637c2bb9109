/** Grid: a table with fixed rows; every row has the same columns. */
import * as v from 'valibot';

import { structureKind } from './kind.ts';

const named = v.pipe(
  v.array(v.strictObject({ id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)), label: v.string() })),
  v.minLength(1),
);

const settings = {
  rows: named,
  columns: v.pipe(
    v.array(v.looseObject({ id: v.string(), kind: v.string(), label: v.string() })),
    v.minLength(1),
  ),
} as const;

export const grid = structureKind({
  name: 'grid',
  about: 'A table with fixed rows and one or more columns.',
  settings,
  cells: <P>({
    rows,
    columns,
  }: {
    rows: readonly { id: string; label: string }[];
    columns: readonly unknown[];
  }) =>
    rows.flatMap((row) =>
      columns.map((column) => {
        const part = column as P & { id: string; label: string };
        return {
          part: column as P,
          row,
          // One column needs no name in the key: `o.x#row` reads better than `o.x@only#row`.
          ...(columns.length > 1 ? { column: { id: part.id, label: part.label } } : {}),
          required: true,
        };
      }),
    ),
  missing: (cells, isFilled) => cells.filter((cell) => !isFilled(cell)),
  begun: () => [],
});
