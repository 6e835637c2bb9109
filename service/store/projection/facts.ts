/**
 * Which answers are kept as facts: those that overviews count and add up. Which those are follows from the format: the ways
 * of organising, the agreed basic support, the needs that specialised schools name, and every number of pupils or FTE.
 */
import { cellAt, type Cell } from '#templates/cells.ts';
import type { Answers, Format, Role } from '#templates/format.ts';
import { namesNeeds } from '#templates/needs.ts';
import { published } from '#templates/published.ts';
import { valuesOf } from '#service/overview/facts.ts';

export interface CountedFact {
  readonly field: string;
  readonly key: string;
  /** The need that it speaks of; of several lines that name the same one only in the first, so that a school counts once. */
  readonly need: string | null;
  /** An option's id; null for a number. */
  readonly choice: string | null;
  readonly num: number | null;
  /** Whether the school itself publishes this very value. */
  readonly shown: boolean;
}

const countedRoles: ReadonlySet<Role> = new Set<Role>(['coverage-level', 'agreed-basic-support']);
const countedUnits: ReadonlySet<string> = new Set(['pupils', 'fte']);

const isChoiceCounted = (format: Format, cell: Cell): boolean =>
  cell.part.kind === 'choice' &&
  ((cell.field.role !== undefined && countedRoles.has(cell.field.role)) || namesNeeds(format, cell));

const isNumberCounted = ({ part }: Cell): boolean => 'unit' in part && countedUnits.has(part.unit);

/** The facts of one profile; what cannot be read as its kind is none. */
export const countedFacts = (format: Format, answers: Answers): CountedFact[] => {
  const values = valuesOf({ format, answers });
  const seen = published(format, answers);
  const named = new Set<string>();
  const namedNeed = (need: string): string | null => {
    if (named.has(need)) return null;
    named.add(need);
    return need;
  };
  return Object.entries(values).flatMap(([key, value]): CountedFact[] => {
    const cell = cellAt(format, key);
    if (!cell) return [];
    const fact = {
      field: cell.field.id,
      key,
      shown: (seen.answers[key] ?? seen.computed[key]) === value,
    };
    if (typeof value === 'string' && isChoiceCounted(format, cell)) {
      const need = namesNeeds(format, cell) ? namedNeed(value) : (cell.field.need ?? null);
      return [{ ...fact, need, choice: value, num: null }];
    }
    if (typeof value === 'number' && isNumberCounted(cell))
      return [{ ...fact, need: cell.field.need ?? null, choice: null, num: value }];
    return [];
  });
};
