/**
 * Canonical answers and the hash of their content (DESIGN 4).
 *
 * Canonical means: one form for one meaning, keys in the order of the format, only what a person answered. The hash covers
 * what the school fills in and the format it answers to, so what the dossier adds later (advice, adoption, declaration)
 * never changes the hash that it is about.
 */
import { cellsOf } from './cells.ts';
import type { Answers, DeclarationFacts, Format } from './format.ts';
import { hashJson } from './hash.ts';
import type { Part } from './kinds/index.ts';
import type { Value } from './kinds/kind.ts';
import { valueFromJson } from './values.ts';

const formatHashes = new WeakMap<Format, string>();

/** Says which text of the format was answered: a published format never changes, so neither does this. */
export const formatHash = (format: Format): string => {
  const known = formatHashes.get(format);
  if (known !== undefined) return known;
  // The name of the schema file serves editors and is no part of what people answer to.
  const hash = hashJson({ ...format, $schema: undefined });
  formatHashes.set(format, hash);
  return hash;
};

/** The canonical form of answers that may come from anywhere; keys that the format does not have are left out. */
export const canonical = (format: Format, answers: Readonly<Record<string, unknown>>): Answers =>
  tidied(
    cellsOf(format).filter(({ part }) => part.kind !== 'computed'),
    answers,
  );

/** The same for the facts of the declaration. */
export const canonicalDeclaration = (
  format: Format,
  facts: Readonly<Record<string, unknown>>,
): DeclarationFacts =>
  tidied(
    format.declaration.facts.map((fact) => ({ key: fact.id, part: fact })),
    facts,
  );

const tidied = (
  places: readonly { key: string; part: Part }[],
  given: Readonly<Record<string, unknown>>,
): Record<string, Value> => {
  const values: Record<string, Value> = {};
  for (const { key, part } of places) {
    if (!Object.hasOwn(given, key)) continue;
    const value = valueFromJson(part, given[key]);
    if (value !== undefined) values[key] = value;
  }
  return values;
};

/** The hash that advice, adoption and declaration are about. */
export const contentHash = (format: Format, answers: Answers): string => {
  const own = cellsOf(format).filter(({ field }) => field.filledBy === 'school');
  const content = tidied(own, answers);
  return hashJson({ format: format.id, formatHash: formatHash(format), answers: content });
};
