/**
 * Number: pupils, FTE, percentages. Dutch people write a comma, keyboards often a point; both count, and so does a point or
 * a space between thousands. `1.234` is one thousand two hundred thirty-four where decimals are not asked for, because a
 * school never means a fraction of a pupil.
 */
import * as v from 'valibot';

import { decimalComma } from '../decimals.ts';
import type { Trouble } from '../finding.ts';
import { commonSettings, valueKind } from './kind.ts';

const settings = {
  ...commonSettings,
  min: v.number(),
  max: v.number(),
  decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4)),
  unit: v.exactOptional(v.picklist(['pupils', 'fte', 'percent'])),
} as const;

const written = /^([+-]?)(\d{1,3}(?:[. \u00a0\u202f]\d{3})+|\d+)(?:([.,])(\d*))?$/;

/** Reads what a Dutch person writes as a number; `undefined` when it is none. */
export const readNumber = (typed: string, decimals: number): number | undefined => {
  const text = typed.replace(/\s*(?:fte|%|leerlingen)\s*$/i, '').replace(/^[.,](?=\d)/, '0$&');
  // Only where decimals are asked for can a single point be a decimal point; then it always is.
  const parts = decimals > 0 && /^[+-]?\d+\.\d+$/.test(text) ? text.replace('.', ',') : text;
  const match = written.exec(parts);
  if (!match) return undefined;
  const [, sign = '', whole = '', , fraction = ''] = match;
  const value = Number(`${sign}${whole.replace(/[. \u00a0\u202f]/g, '')}.${fraction || '0'}`);
  return Number.isFinite(value) ? value + 0 : undefined;
};

/** Digits after the decimal point of the shortest notation that is still this number. */
const decimalsOf = (value: number): number => {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
};

export const number = valueKind({
  name: 'number',
  about: 'Number, whole or with decimals, in a range. Comma and point both count.',
  settings,
  coherent: ({ min, max }) => (min <= max ? undefined : `"min" at most "max" (${max})`),
  fromText: (typed, { decimals }) => readNumber(typed, decimals),
  // -0 and 0 are one number to people and two to JSON.
  fromJson: (value) => (typeof value === 'number' && Number.isFinite(value) ? value + 0 : undefined),
  inJson: ({ min, max, decimals }) => {
    const example = Math.max(min, Math.min(max, decimals === 0 ? 12 : 0.75));
    return decimals === 0
      ? `een heel getal zonder aanhalingstekens, bijvoorbeeld ${example}`
      : `een getal zonder aanhalingstekens en met een punt, bijvoorbeeld ${example}`;
  },
  check: (value, { min, max, decimals }) => {
    const troubles: Trouble[] = [];
    if (value < min || value > max)
      troubles.push({ code: 'out-of-range', severity: 'blocking', facts: { value, min, max } });
    if (decimalsOf(value) > decimals)
      troubles.push({ code: 'too-many-decimals', severity: 'blocking', facts: { value, decimals } });
    return troubles;
  },
  show: (value) => decimalComma(value),
  same: (a, b) => a === b,
});
