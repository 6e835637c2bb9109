/**
 * Computed: what follows from other answers. Never read from a document and never stored with the answers, so that it
 * cannot disagree with what it follows from. The arithmetic is in `compute.ts`.
 */
import * as v from 'valibot';

import { decimalComma } from '../decimals.ts';
import { commonSettings, valueKind } from './kind.ts';
import { numericDate } from './date.ts';

const keys = v.pipe(v.array(v.string()), v.minLength(1));
const pair = v.strictTuple([v.string(), v.string()]);

const settings = {
  ...commonSettings,
  decimals: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4))),
  unit: v.exactOptional(v.picklist(['pupils', 'fte', 'percent'])),
  compute: v.union([
    v.strictObject({ sum: keys }),
    /** The first minus the others. */
    v.strictObject({ remainder: keys }),
    v.strictObject({ quotient: pair }),
    v.strictObject({ percentageOf: pair }),
    /** The last day of validity of what was adopted on that date. */
    v.strictObject({ validUntil: v.strictTuple([v.string()]) }),
  ]),
} as const;

export type Computation = v.InferOutput<typeof settings.compute>;

export const computed = valueKind({
  name: 'computed',
  about: 'Follows from other answers: sum, remainder, quotient, percentage or last day of validity.',
  settings,
  fromText: () => undefined,
  fromJson: (value): number | string | undefined =>
    typeof value === 'number' || typeof value === 'string' ? value : undefined,
  inJson: () => 'niets: dit wordt berekend',
  check: () => [],
  show: (value, { decimals, unit }) =>
    typeof value === 'string'
      ? numericDate(value)
      : decimalComma(value, decimals ?? 0) + (unit === 'percent' ? ' %' : ''),
  same: (a, b) => a === b,
});
