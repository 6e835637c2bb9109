/**
 * Key figures ("kengetallen"): per format and area every number of pupils or FTE, summed over the schools that answered.
 * For the consortium itself: the least and the greatest are the figures of one school. What leaves it goes through
 * `shareable.ts`, for which the relations between figures are kept here.
 */
import { cellsOf, type Cell } from '#templates/cells.ts';
import { roundTo } from '#templates/decimals.ts';
import type { Answers, Audience, Field, Format } from '#templates/format.ts';
import { formatKey } from '#templates/tags.ts';

import { formatsOf, inAreas, inFormat, type Area, type Counted } from './areas.ts';
import { relationsOf, type Relation } from './relations.ts';
import type { SchoolRef } from './school-row.ts';

export type Unit = 'pupils' | 'fte';

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
  readonly sum: number | null;
  readonly min: number | null;
  readonly median: number | null;
  readonly max: number | null;
}

export interface KeyFigureSheet {
  readonly format: string;
  readonly relations: readonly Relation[];
  readonly areas: readonly { readonly area: Area; readonly figures: readonly KeyFigure[] }[];
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
    const areas = inAreas(inFormat(profiles, format)).map(({ area, profiles: members }) => ({
      area,
      figures: measures.map((measure) => figureOf(measure, members)),
    }));
    return [
      { format: format.id, relations: relationsOf(format, new Set(measures.map(({ key }) => key))), areas },
    ];
  });

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

const figureOf = ({ key, label, unit, first, keys }: Measure, profiles: readonly Counted[]): KeyFigure => {
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
    ...spreadOf(numbers.toSorted((a, b) => a - b)),
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
