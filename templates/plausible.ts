/**
 * Numbers beside those of the last round. A comma in the wrong place makes ten times as much or as little of somebody's FTE;
 * a digit too many or too few makes another school. Both are asked about and neither is refused: schools do merge and close.
 */
import { matchFields } from './changes/match.ts';
import type { Answered } from './changes/follow.ts';
import type { Pair, Spot } from './changes/spot.ts';
import { finding, type Finding } from './finding.ts';

/** From which difference on a number is asked about. */
interface Limit {
  /** So many times as much, or as little. */
  readonly factor: number;
  /** And a difference of more than this. */
  readonly moreThan: number;
  /** Whether nought beside something is a difference: a task that begins or ends is nothing unusual. */
  readonly fromNought: boolean;
}

/** By unit; a number without one, or with one that is not here, is not compared. */
export const limits: Readonly<Partial<Record<string, Limit>>> & {
  readonly fte: Limit;
  readonly pupils: Limit;
} = {
  fte: { factor: 10, moreThan: 0, fromNought: false },
  pupils: { factor: 2, moreThan: 20, fromNought: true },
};

/** Advice on numbers that differ more than is likely; nothing when the formats do not follow each other. */
export const unlikeLastRound = (earlier: Answered, now: Answered): Finding[] =>
  (matchFields(earlier, now) ?? []).flatMap(({ spots, rows }) =>
    [...spots, ...rows.flatMap((row) => (row.earlier && row.now ? row.spots : []))].flatMap(adviceOn),
  );

const adviceOn = (pair: Pair<Spot>): Finding[] => {
  const { cell, value: to } = pair.now;
  const { value: from } = pair.earlier;
  const unit = 'unit' in cell.part ? cell.part.unit : undefined;
  const limit = unit === undefined ? undefined : limits[unit];
  if (!limit || typeof from !== 'number' || typeof to !== 'number' || !isUnlikely(from, to, limit)) return [];
  const tenfold = isTenfold(from, to);
  return [finding('unlike-last-round', 'advice', cell.key, { label: cell.label, from, to, tenfold })];
};

/** Binary fractions: 0.7 times ten is not quite 7. */
const NOISE = 1e-9;

const isUnlikely = (a: number, b: number, { factor, moreThan, fromNought }: Limit): boolean => {
  const [less, more] = a < b ? [a, b] : [b, a];
  if (less === 0 && !fromNought) return false;
  return more + NOISE >= factor * less && more - less > moreThan;
};

/** The same digits with the comma elsewhere. */
const isTenfold = (a: number, b: number): boolean => {
  const [less, more] = a < b ? [a, b] : [b, a];
  return less > 0 && [10, 100].some((times) => Math.abs(more - times * less) < NOISE);
};
