/** How wide the columns of a table are: what their answers need, at least as wide as the longest word of their heading. */
import type { Part, PartOf, ValueKindName } from '../../kinds/index.ts';

/** A character of the text, in twips; an average, as widths only have to be sensible. */
const CHARACTER = 100;
const MARGINS = 260;

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));

/** The width at which most answers stand on one line, or on a few when they are long. */
const wanted: { readonly [K in ValueKindName]: (part: PartOf<K>) => number } = {
  text: ({ maxCharacters }) => (maxCharacters > 60 ? 5600 : 3200),
  number: () => 1600,
  choice: ({ options }) =>
    Math.min(5300, Math.max(2000, MARGINS + CHARACTER * widest((options ?? []).map(({ label }) => label)))),
  choices: () => 4000,
  'yes-no': () => 2000,
  date: () => 1700,
  declaration: () => 4000,
  computed: () => 1700,
};

const wantedOf = (part: Part): number => (wanted[part.kind] as (part: Part) => number)(part);

const least = (heading: string): number => MARGINS + 115 * widest(heading.split(/[\s-]+/));

export interface Column {
  readonly heading: string;
  readonly part: Part;
}

/** Above this many times the room that there is, columns get too narrow to read. */
const MOST_CROWDED = 1.8;

/** Columns that stand beside each other, and the widest ones below them when there are too many. */
export const besideAndBelow = <C extends Column>(columns: readonly C[], available: number): [C[], C[]] => {
  const wishes = columns.map(({ part }) => wantedOf(part));
  const widest = Math.max(...wishes);
  if (sum(wishes) <= MOST_CROWDED * available) return [[...columns], []];
  return [columns.filter((_, at) => wishes[at] !== widest), columns.filter((_, at) => wishes[at] === widest)];
};

/** Shares `available` twips among columns: first what each needs at least, then by what each would like. */
export const columnWidths = (columns: readonly Column[], available: number): number[] => {
  const minimum = columns.map(({ heading }) => least(heading));
  const more = columns.map(({ part }, at) => Math.max(0, wantedOf(part) - (minimum[at] ?? 0)));
  const spare = Math.max(0, available - sum(minimum));
  const factor = sum(more) === 0 ? 0 : spare / sum(more);
  const widths = minimum.map((width, at) => Math.floor(width + (more[at] ?? 0) * factor));
  // What rounding left over goes to the last column, so that the table is exactly as wide as the text.
  const last = widths.length - 1;
  return widths.map((width, at) => (at === last ? width + available - sum(widths) : width));
};

/** The width that columns beside a label would like, without taking more than `most` together. */
export const answerWidths = (columns: readonly Column[], most: number): number[] => {
  const liked = sum(columns.map(({ heading, part }) => Math.max(least(heading), wantedOf(part))));
  return columnWidths(columns, Math.min(liked, most));
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
