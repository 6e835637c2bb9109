/**
 * The lines of two lists, matched by what they say and not by where they stand: somebody who adds a line at the top has
 * added one line and not altered all. A line is known by its first column that is a text or a choice. Of lines that are
 * known by the same, those that are most alike belong together; a text that was rewritten in part is still that line.
 */
import type { ValueKindName } from '../kinds/index.ts';
import { sameSpot, wordsAt, type Pair, type Spot } from './spot.ts';

/** A line of a list that holds something. */
export interface Row {
  /** What it is known by. */
  readonly identity: Spot;
  readonly spots: readonly Spot[];
}

export type RowMatch =
  | { readonly earlier: Row; readonly now: Row; readonly spots: readonly Pair<Spot>[] }
  | { readonly earlier: Row; readonly now?: never }
  | { readonly earlier?: never; readonly now: Row };

/** Whether a line can be known by a value of this kind: by the value alone, or also by one that resembles it. */
const identifies: { readonly [K in ValueKindName]: 'exactly' | 'roughly' | undefined } = {
  text: 'roughly',
  choice: 'exactly',
  number: undefined,
  choices: undefined,
  'yes-no': undefined,
  date: undefined,
  declaration: undefined,
  computed: undefined,
};

/** From this share of common words on, a text is the same one rewritten. */
const ALIKE = 0.6;

/** What is now first, in its order, then what is gone. */
export const matchRows = (earlier: readonly Spot[], now: readonly Spot[]): RowMatch[] => {
  const before = rowsOf(earlier);
  const after = rowsOf(now);
  const partners = partnersOf(before, after);
  return [
    ...after.map((row): RowMatch => {
      const partner = partners.get(row);
      return partner ? { earlier: partner, now: row, spots: pairsOf(partner, row) } : { now: row };
    }),
    ...before.filter((row) => ![...partners.values()].includes(row)).map((row) => ({ earlier: row })),
  ];
};

const rowsOf = (spots: readonly Spot[]): Row[] => {
  const rows = new Map<string | undefined, Spot[]>();
  for (const spot of spots) {
    const row = rows.get(spot.cell.row?.id) ?? [];
    row.push(spot);
    rows.set(spot.cell.row?.id, row);
  }
  return [...rows.values()].flatMap((row) => {
    const identity = row.find(({ cell }) => identifies[cell.part.kind] !== undefined) ?? row[0];
    return identity && row.some(({ value }) => value !== undefined) ? [{ identity, spots: row }] : [];
  });
};

const pairsOf = (earlier: Row, now: Row): Pair<Spot>[] =>
  now.spots.flatMap((spot) => {
    const before = earlier.spots.find(({ cell }) => cell.column?.id === spot.cell.column?.id);
    return before ? [{ earlier: before, now: spot }] : [];
  });

/** For each line of now the earlier line that it most resembles, each line once, the surest first. */
const partnersOf = (before: readonly Row[], after: readonly Row[]): Map<Row, Row> => {
  const candidates = after
    .flatMap((now) => before.map((earlier) => ({ earlier, now, score: resemblance(earlier, now) })))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
  const partners = new Map<Row, Row>();
  const taken = new Set<Row>();
  for (const { earlier, now } of candidates) {
    if (partners.has(now) || taken.has(earlier)) continue;
    partners.set(now, earlier);
    taken.add(earlier);
  }
  return partners;
};

/** Nought for lines that have nothing to do with each other; above one for lines that are known by the same. */
const resemblance = (earlier: Row, now: Row): number => {
  if (sameSpot(earlier.identity, now.identity)) {
    const pairs = pairsOf(earlier, now);
    return 1 + pairs.filter((pair) => sameSpot(pair.earlier, pair.now)).length / Math.max(1, pairs.length);
  }
  const roughly = [earlier, now].every(({ identity }) => identifies[identity.cell.part.kind] === 'roughly');
  const share = roughly ? sharedWords(wordsAt(earlier.identity), wordsAt(now.identity)) : 0;
  return share >= ALIKE ? share : 0;
};

/** How many of the words two texts have in common, from 0 to 1 (Sørensen-Dice). */
const sharedWords = (a: string, b: string): number => {
  const [one, other] = [a, b].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  if (!one || !other || one.size + other.size === 0) return 0;
  return (2 * [...one].filter((word) => other.has(word)).length) / (one.size + other.size);
};
