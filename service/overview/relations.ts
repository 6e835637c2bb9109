/**
 * How the figures of a format hang together: which are the parts of which. Who knows the whole and all parts but one knows
 * that one too, so what is withheld must be judged along these relations.
 */
import { cellsOf } from '#templates/cells.ts';
import type { Format } from '#templates/format.ts';
import { rulesNamed } from '#templates/rules/index.ts';
import { formatKey } from '#templates/tags.ts';

/** `whole` is the sum of `parts`, always or as a rule. */
export interface Relation {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** The relations between these figures. */
export const relationsOf = (format: Format, figures: ReadonlySet<string>): Relation[] => {
  const exact = computations(format);
  const known = exact.concat(
    // Parts that a computed rest already completes are no division of the whole by themselves.
    divisions(format).filter(({ whole, parts }) => !exact.some((other) => completes(other, whole, parts))),
  );
  return known.filter(({ whole, parts }) => [whole, ...parts].every((key) => figures.has(key)));
};

const completes = (relation: Relation, whole: string, parts: readonly string[]): boolean =>
  relation.whole === whole && parts.every((part) => relation.parts.includes(part));

const computations = (format: Format): Relation[] =>
  cellsOf(format).flatMap(({ key, part }): Relation[] => {
    if (part.kind !== 'computed') return [];
    if ('sum' in part.compute) return [{ whole: key, parts: part.compute.sum }];
    if (!('remainder' in part.compute)) return [];
    const [whole, ...others] = part.compute.remainder;
    return whole === undefined ? [] : [{ whole, parts: [key, ...others] }];
  });

/** Parts that may not exceed a whole together mostly are that whole. */
const divisions = ({ rules }: Format): Relation[] => [
  ...rulesNamed(rules, 'partsWithinWhole').flatMap(({ whole, parts, together }) =>
    together ? [{ whole, parts }] : [],
  ),
  ...rulesNamed(rules, 'rowsWithinWhole').map(({ whole, field, column }) => ({
    whole,
    parts: [formatKey({ id: field, column })],
  })),
];
