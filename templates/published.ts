/**
 * What the public may see of answers. The one gate: the public print and its embedded data, public pages and public tables
 * take their values from here and nowhere else.
 *
 * - Nothing internal: not a field, a column or a fact.
 * - A number of pupils from 1 to 4 is published as `<5`; nought is published as nought.
 * - A value that follows from others is published only when each number of pupils in it is; a percentage moreover only from
 *   a base of twenty, and when neither the part nor the rest is 1 to 4. A percentage that somebody answered is never
 *   published: 10 of thirty pupils is three of them, and nothing says of how many it is a part.
 * - When such a derived number is itself too small, its parts would give it back; then the smallest part is withheld too.
 */
import { cellsOf, type Cell } from './cells.ts';
import { computeAll } from './compute.ts';
import type { Answers, DeclarationFacts, Format } from './format.ts';
import type { Value } from './kinds/kind.ts';

export const SMALL = '<5';

const SMALLEST_COUNT = 5;
const SMALLEST_BASE = 20;

/** A value, or `SMALL` in the place of a number. */
export type PublishedValue = Value;

export interface Published {
  readonly format: string;
  /** By key; what is withheld is absent. */
  readonly answers: Readonly<Record<string, PublishedValue>>;
  readonly computed: Readonly<Record<string, PublishedValue>>;
  readonly declaration: DeclarationFacts;
  /** Keys of public places whose value is not published as it is. */
  readonly suppressed: readonly string[];
}

const isSmall = (value: unknown): boolean => typeof value === 'number' && value > 0 && value < SMALLEST_COUNT;

const isAnsweredPercentage = ({ part }: Cell): boolean =>
  part.kind !== 'computed' && 'unit' in part && part.unit === 'percent';

const countsPupils = ({ part }: Cell): boolean => 'unit' in part && part.unit === 'pupils';

/**
 * What the public sees of answers and of the facts of the declaration: by key, with small numbers of pupils as `SMALL`.
 * Computes what follows from the answers itself; nothing is thrown.
 */
export const published = (
  format: Format,
  answers: Answers,
  declaration: DeclarationFacts = {},
): Published => {
  const computed = computeAll(format, answers);
  const values: Answers = { ...answers, ...computed };
  const withheld = withhold(format, values);
  const visible = (source: Answers): Record<string, PublishedValue> => {
    const shown: Record<string, PublishedValue> = {};
    for (const cell of cellsOf(format)) {
      const value = source[cell.key];
      if (value === undefined || cell.audience !== 'public') continue;
      if (!withheld.has(cell.key)) shown[cell.key] = value;
      else if (countsPupils(cell) && isSmall(value)) shown[cell.key] = SMALL;
    }
    return shown;
  };
  const shownFacts: Record<string, Value> = {};
  for (const { id, audience } of format.declaration.facts) {
    const value = declaration[id];
    if (value !== undefined && audience === 'public') shownFacts[id] = value;
  }
  return {
    format: format.id,
    answers: visible(answers),
    computed: visible(computed),
    declaration: shownFacts,
    suppressed: [...withheld],
  };
};

/** The keys of public values that may not be published as they are. */
const withhold = (format: Format, values: Answers): Set<string> => {
  const cells = cellsOf(format).filter(({ key }) => values[key] !== undefined);
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  const withheld = new Set<string>();
  const isShown = (key: string): boolean => byKey.get(key)?.audience === 'public' && !withheld.has(key);
  const pupilParts = (cell: Cell): string[] =>
    partsOf(cell).filter((key) => {
      const part = byKey.get(key);
      return part !== undefined && countsPupils(part);
    });

  for (const cell of cells) {
    if (cell.audience === 'public' && isAnsweredPercentage(cell)) withheld.add(cell.key);
    if (cell.audience === 'public' && countsPupils(cell) && typeof values[cell.key] !== 'string')
      if (isSmall(values[cell.key]) || typeof values[cell.key] !== 'number') withheld.add(cell.key);
  }

  // Withholding one value can make another tell too much, so go on until nothing changes.
  for (let before = -1; before !== withheld.size;) {
    before = withheld.size;
    for (const cell of cells) {
      if (cell.part.kind !== 'computed' || cell.audience !== 'public') continue;
      const parts = pupilParts(cell);
      if (parts.some((key) => !isShown(key)) || isTellingPercentage(cell, values)) withheld.add(cell.key);
      if (withheld.has(cell.key) && isSmall(values[cell.key]) && parts.length > 0 && parts.every(isShown))
        withheld.add(smallest(parts, values));
    }
  }
  return withheld;
};

const partsOf = ({ part }: Cell): string[] =>
  part.kind === 'computed' ? Object.values(part.compute).flat() : [];

/** A percentage of few pupils, or one that gives a small number of pupils back. */
const isTellingPercentage = ({ part }: Cell, values: Answers): boolean => {
  if (part.kind !== 'computed' || !('percentageOf' in part.compute)) return false;
  const [portion, base] = part.compute.percentageOf.map((key) => values[key]);
  if (typeof portion !== 'number' || typeof base !== 'number') return true;
  return base < SMALLEST_BASE || isSmall(portion) || isSmall(base - portion);
};

const smallest = (keys: readonly string[], values: Answers): string =>
  keys.reduce((least, key) => (Number(values[key]) < Number(values[least]) ? key : least));
