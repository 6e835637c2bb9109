/** Series: one number per count date or school year, such as pupils on 1 February. Earlier years come from earlier rounds. */
import * as v from 'valibot';

import { commonSettings, structureKind } from './kind.ts';
import { number } from './number.ts';

const { min, max, decimals, unit } = number.settings;

const settings = {
  notApplicable: commonSettings.notApplicable,
  min,
  max,
  decimals,
  unit,
  /** Ids of count dates or school years of the format. */
  columns: v.pipe(
    v.array(v.strictObject({ id: v.string(), kind: v.literal('number'), label: v.string() })),
    v.minLength(1),
  ),
} as const;

export const series = structureKind({
  name: 'series',
  about: 'A number per count date or school year.',
  settings,
  fixesColumns: true,
  coherent: (field) => (field.min <= field.max ? undefined : `"min" at most "max" (${field.max})`),
  cells: <P>({
    columns,
    ...limits
  }: {
    columns: readonly { id: string; kind: 'number'; label: string }[];
    min: number;
    max: number;
    decimals: number;
    unit?: 'pupils' | 'fte' | 'percent';
    notApplicable?: true;
  }) =>
    columns.map((column) => ({
      // The limits stand once, on the field; every column is a number with them.
      part: {
        min: limits.min,
        max: limits.max,
        decimals: limits.decimals,
        ...(limits.unit ? { unit: limits.unit } : {}),
        ...(limits.notApplicable ? { notApplicable: limits.notApplicable } : {}),
        kind: column.kind,
        label: column.label,
      } as P,
      column: { id: column.id, label: column.label },
      required: true,
    })),
  missing: (cells, isFilled) => cells.filter((cell) => !isFilled(cell)),
  begun: () => [],
});
