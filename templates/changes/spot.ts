/** A place in a document with what stands there, and whether two of them say the same. */
import { cellsOfField, type Cell } from '../cells.ts';
import type { Value } from '../kinds/kind.ts';
import { sameValue, showValue } from '../values.ts';
import type { Answered } from './follow.ts';

export interface Spot {
  readonly cell: Cell;
  readonly value: Value | undefined;
}

/** The same thing then and now. */
export interface Pair<T> {
  readonly earlier: T;
  readonly now: T;
}

export const spotsOf = ({ format, answers }: Answered, field: string): Spot[] =>
  cellsOfField(format, field).map((cell) => ({ cell, value: answers[cell.key] }));

export const wordsAt = ({ cell, value }: Spot): string =>
  value === undefined ? '' : showValue(cell.part, value);

/**
 * Equal as values of their kind, or in the words that people read: a later format may have made a choice of a text, or have
 * given an option another id.
 */
export const sameSpot = (a: Spot, b: Spot): boolean => {
  if (a.value === undefined || b.value === undefined) return a.value === b.value;
  if (a.cell.part.kind === b.cell.part.kind && sameValue(b.cell.part, a.value, b.value)) return true;
  return wordsAt(a) === wordsAt(b);
};
