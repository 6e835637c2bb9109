/**
 * What is compared with what. A value is compared with the value in the same place; a figure of this year's count date with
 * that of the last one in the earlier format; the lines of a list with the lines that they most resemble.
 */
import { fieldById } from '../cells.ts';
import type { Field, Format } from '../format.ts';
import { isStructure, type StructureKindName } from '../kinds/index.ts';
import { continuedFields, type Answered } from './follow.ts';
import { matchRows, type RowMatch } from './match-rows.ts';
import { spotsOf, type Pair, type Spot } from './spot.ts';

export interface FieldMatch {
  /** As the later format has it. */
  readonly field: Field;
  readonly spots: readonly Pair<Spot>[];
  readonly rows: readonly RowMatch[];
}

/** By field in the order of the later format; nothing when the formats do not follow each other. */
export const matchFields = (
  earlier: Answered,
  now: Answered,
  between: readonly Format[] = [],
): FieldMatch[] | undefined => {
  const continued = continuedFields(earlier.format, now.format, between);
  if (!continued) return undefined;
  return [...continued].flatMap(([id, before]): FieldMatch[] => {
    const field = fieldById(now.format, id);
    // What is computed follows from answers that are compared themselves.
    if (!field || field.filledBy === 'computed' || before.filledBy === 'computed') return [];
    const match = matcherFor(before, field);
    return [{ field, ...match(spotsOf(earlier, before.id), spotsOf(now, id)) }];
  });
};

type Matched = Omit<FieldMatch, 'field'>;
type Matcher = (earlier: readonly Spot[], now: readonly Spot[]) => Matched;

const columnOf = ({ field, column }: Spot['cell']): string | undefined => {
  if (column) return column.id;
  // A grid with one column leaves it out of its keys; a later one may have a second.
  return isStructure(field) && field.columns.length === 1 ? field.columns[0]?.id : undefined;
};

const samePlace = (a: Spot, b: Spot): boolean =>
  a.cell.row?.id === b.cell.row?.id && columnOf(a.cell) === columnOf(b.cell);

const pairsInPlace = (earlier: readonly Spot[], now: readonly Spot[]): Pair<Spot>[] =>
  now.flatMap((spot) => {
    const before = earlier.find((one) => samePlace(one, spot));
    return before ? [{ earlier: before, now: spot }] : [];
  });

const inPlace: Matcher = (earlier, now) => ({ spots: pairsInPlace(earlier, now), rows: [] });

/** The last moment with the last moment; an older one that stands in both may have been corrected. */
const byMoment: Matcher = (earlier, now) => {
  const before = earlier.at(-1);
  const last = now.at(-1);
  const latest = before && last ? [{ earlier: before, now: last }] : [];
  return { spots: [...pairsInPlace(earlier, now.slice(0, -1)), ...latest], rows: [] };
};

const asList: Matcher = (earlier, now) => ({ spots: [], rows: matchRows(earlier, now) });

const byStructure: { readonly [K in StructureKindName]: Matcher } = {
  grid: inPlace,
  series: byMoment,
  rows: asList,
};

const matcherFor = (earlier: Field, now: Field): Matcher => {
  if (isStructure(now) && earlier.kind === now.kind) return byStructure[now.kind];
  return (then, later) =>
    // One value is one value, also when it has become a list of one.
    then.length === 1 && later.length === 1 ? byMoment(then, later) : inPlace(then, later);
};
