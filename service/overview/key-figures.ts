/**
 * Key figures ("kengetallen"): per format and area every number of pupils or FTE, summed over the schools that answered.
 * For the consortium itself: the least and the greatest are the figures of one school. What leaves it goes through
 * `shareable.ts`, for which the relations between figures are kept here.
 */
import { cellsOf, type Cell } from '#templates/cells.ts';
import { roundTo } from '#templates/decimals.ts';
import type { Answers, Audience, Field, Format } from '#templates/format.ts';
import { published, SMALL } from '#templates/published.ts';
import { formatKey } from '#templates/tags.ts';

import { formatsOf, inAreas, inFormat, type Area, type Counted } from './areas.ts';
import { relationsOf, type Relation } from './relations.ts';
import type { SchoolRef } from './school-row.ts';

export type Unit = 'pupils' | 'fte';

/** What of a sum the schools do not publish themselves; `small` schools publish no more than that it is one to four. */
export interface Unpublished {
  readonly answered: number;
  readonly contributing: number;
  readonly small: number;
  readonly sum: number;
}

/** `sum`, `min`, `median` and `max` are null when no school answered. */
export interface KeyFigure {
  readonly key: string;
  readonly field: string;
  readonly label: string;
  readonly unit: Unit;
  readonly audience: Audience;
  readonly answered: number;
  /** How many of them have more than nought. */
  readonly contributing: number;
  readonly missing: readonly SchoolRef[];
  readonly unpublished: Unpublished;
  readonly sum: number | null;
  readonly min: number | null;
  readonly median: number | null;
  readonly max: number | null;
}

export interface KeyFigureSheet {
  readonly format: string;
  readonly relations: readonly Relation[];
  readonly areas: readonly {
    readonly area: Area;
    readonly figures: readonly KeyFigure[];
    /** For each relation, of the whole: what is not published by the schools that also answered all parts. */
    readonly divided: readonly Unpublished[];
  }[];
}

/** What is summed: one place of the format, or a whole column of numbered lines. */
interface Measure {
  readonly key: string;
  readonly label: string;
  readonly unit: Unit;
  readonly first: Cell;
  readonly keys: readonly string[];
}

/** Hundredths of FTE add up without the noise of binary fractions. */
const PRECISION = 6;

/** A sheet for each format that has such figures. */
export const keyFiguresOf = (profiles: readonly Counted[]): KeyFigureSheet[] =>
  formatsOf(profiles).flatMap((format) => {
    const measures = measuresOf(format);
    if (measures.length === 0) return [];
    const these = inFormat(profiles, format);
    const shown = new Map(these.map((profile) => [profile, published(format, profile.values).answers]));
    const publishedBy: PublishedBy = (profile) => shown.get(profile);
    const relations = relationsOf(format, new Set(measures.map(({ key }) => key)));
    const keysOf = new Map(measures.map(({ key, keys }) => [key, keys]));
    const divide =
      (members: readonly Counted[]) =>
      ({ whole, parts }: Relation): Unpublished =>
        unpublishedOf(
          keysOf.get(whole) ?? [],
          members.filter(({ values }) =>
            parts.every((part) => numberAt(values, keysOf.get(part) ?? []) !== undefined),
          ),
          publishedBy,
        );
    const areas = inAreas(these).map(({ area, profiles: members }) => ({
      area,
      figures: measures.map((measure) => figureOf(measure, members, publishedBy)),
      divided: relations.map(divide(members)),
    }));
    return [{ format: format.id, relations, areas }];
  });

/** What the schools of one format answered for each key figure: by key, how to find the number among their values. */
export const figureReaders = (format: Format): ReadonlyMap<string, (values: Answers) => number | undefined> =>
  new Map(measuresOf(format).map(({ key, keys }) => [key, (values: Answers) => numberAt(values, keys)]));

const measuresOf = (format: Format): Measure[] => {
  const measures = new Map<string, Measure>();
  for (const cell of cellsOf(format)) {
    const unit = unitOf(cell);
    if (!unit) continue;
    const { key, label } = placeOf(cell);
    const known = measures.get(key);
    measures.set(key, { key, label, unit, first: cell, ...known, keys: [...(known?.keys ?? []), cell.key] });
  }
  return [...measures.values()];
};

const unitOf = ({ part }: Cell): Unit | undefined =>
  'unit' in part && (part.unit === 'pupils' || part.unit === 'fte') ? part.unit : undefined;

/** The first line of one school has nothing to do with the first line of another, so lines are taken together. */
const placeOf = (cell: Cell): { key: string; label: string } => {
  const { field, column } = cell;
  if (!hasNumberedLines(field) || !column) return { key: cell.key, label: cell.label };
  return { key: formatKey({ id: field.id, column: column.id }), label: `${field.label} – ${column.label}` };
};

const hasNumberedLines = (field: Field): boolean => 'rows' in field && 'atMost' in field.rows;

/** What a school publishes, by key. */
type PublishedBy = (profile: Counted) => Answers | undefined;

const figureOf = (
  { key, label, unit, first, keys }: Measure,
  profiles: readonly Counted[],
  publishedBy: PublishedBy,
): KeyFigure => {
  const numbers: number[] = [];
  const missing: SchoolRef[] = [];
  for (const { values, ref } of profiles) {
    const number = numberAt(values, keys);
    if (number === undefined) missing.push(ref);
    else numbers.push(number);
  }
  return {
    key,
    field: first.field.id,
    label,
    unit,
    audience: first.audience,
    answered: numbers.length,
    contributing: numbers.filter((number) => number > 0).length,
    missing,
    unpublished: unpublishedOf(keys, profiles, publishedBy),
    ...spreadOf(numbers.toSorted((a, b) => a - b)),
  };
};

const unpublishedOf = (
  keys: readonly string[],
  profiles: readonly Counted[],
  publishedBy: PublishedBy,
): Unpublished => {
  const hidden = profiles.flatMap((profile) => {
    const number = numberAt(profile.values, keys);
    const shown = publishedBy(profile);
    if (number === undefined || keys.every((key) => shown?.[key] === profile.values[key])) return [];
    return [{ number, isSmall: keys.every((key) => shown?.[key] === SMALL) }];
  });
  return {
    answered: hidden.length,
    contributing: hidden.filter(({ number }) => number > 0).length,
    small: hidden.filter(({ isSmall }) => isSmall).length,
    sum: sumOf(hidden.map(({ number }) => number)),
  };
};

const numberAt = (values: Answers, keys: readonly string[]): number | undefined => {
  const numbers = keys.map((key) => values[key]).filter((value) => typeof value === 'number');
  return numbers.length === 0 ? undefined : sumOf(numbers);
};

const sumOf = (numbers: readonly number[]): number =>
  roundTo(
    numbers.reduce((sum, number) => sum + number, 0),
    PRECISION,
  );

const spreadOf = (sorted: readonly number[]): Pick<KeyFigure, 'sum' | 'min' | 'median' | 'max'> => {
  const [min] = sorted;
  const max = sorted.at(-1);
  if (min === undefined || max === undefined) return { sum: null, min: null, median: null, max: null };
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return { sum: sumOf(sorted), min, median: roundTo(sumOf(middle) / middle.length, PRECISION), max };
};
