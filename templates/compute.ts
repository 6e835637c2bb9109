/**
 * Values that follow from other answers. A computation with an unanswered part has no outcome, and a remainder below zero
 * is no outcome either: a rule says then what does not add up.
 */
import { cellAt, cellsOf } from './cells.ts';
import { roundTo } from './decimals.ts';
import type { Answers, Format } from './format.ts';
import type { Computation } from './kinds/computed.ts';
import { isoDate } from './kinds/date.ts';
import type { Value } from './kinds/kind.ts';

/** Internal precision: enough for hundredths of FTE, and free of the noise of binary fractions. */
const PRECISION = 6;

/** The computed values of a format, by key; those without an outcome are absent. */
export const computeAll = (format: Format, answers: Answers): Answers => {
  const computed: Record<string, Value> = {};
  const valueAt = (key: string): Value | undefined =>
    cellAt(format, key)?.part.kind === 'computed' ? computed[key] : answers[key];
  for (const { key, part } of cellsOf(format)) {
    if (part.kind !== 'computed') continue;
    // A computation may use an earlier computed value, as the percentage of level 1 does.
    const value = outcome(part.compute, valueAt, format.cycleYears);
    if (value !== undefined)
      computed[key] = typeof value === 'number' ? roundTo(value, part.decimals ?? 0) : value;
  }
  return computed;
};

const outcome = (
  compute: Computation,
  valueAt: (key: string) => Value | undefined,
  years: number,
): number | string | undefined => {
  if ('validUntil' in compute) {
    const adopted = valueAt(compute.validUntil[0]);
    return typeof adopted === 'string' ? validUntil(adopted, years) : undefined;
  }
  const numbers = Object.values(compute).flat().map(valueAt);
  if (!numbers.every((value) => typeof value === 'number')) return undefined;
  const [first = 0, ...others] = numbers;
  const rest = others.reduce((sum, value) => sum + value, 0);
  if ('sum' in compute) return roundTo(first + rest, PRECISION);
  if ('remainder' in compute) return first >= rest ? roundTo(first - rest, PRECISION) : undefined;
  if (rest === 0) return undefined;
  return 'percentageOf' in compute ? (100 * first) / rest : first / rest;
};

/**
 * The last day of validity: the day before the same day so many years later. Both days are `yyyy-mm-dd`; `undefined` when
 * `adopted` is no day or the outcome is beyond 2199.
 */
export const validUntil = (adopted: string, years: number): string | undefined => {
  const [year = 0, month = 0, day = 0] = adopted.split('-').map(Number);
  // Day 0 or -1 of a month rolls back by itself; from 29 February four years on there is a 29 February again.
  const last = new Date(Date.UTC(year + years, month - 1, day - 1));
  return isoDate(last.getUTCFullYear(), last.getUTCMonth() + 1, last.getUTCDate());
};
