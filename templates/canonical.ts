/**
 * Canonical answers and the hash of their content (DESIGN 4).
 *
 * Canonical means: one form for one meaning, keys in the order of the format, only what a person answered. The hash covers
 * what the school fills in and the format it answers to, so what the dossier adds later (advice, adoption, declaration)
 * never changes the hash that it is about.
 */
import { cellAt, cellsOf } from './cells.ts';
import type { Answers, DeclarationFacts, Format } from './format.ts';
import { hashJson } from './hash.ts';
import { kindOf, type Part } from './kinds/index.ts';
import type { Value } from './kinds/kind.ts';
import { Problem } from './problem.ts';
import { isNotApplicable, valueFromJson } from './values.ts';

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

/**
 * Answers from a file that a person or program made: refused when a key is unknown or a value has another type, because
 * dropping it silently would lose an answer.
 * @throws Problem `answers-not-object`, `answer-unknown`, `answer-computed` or `answer-type`.
 */
export const readAnswers = (format: Format, json: unknown): Answers =>
  canonical(
    format,
    checked(json, (key) => cellAt(format, key)),
  );

/**
 * The same for the facts of the declaration, by their id.
 * @throws Problem `answers-not-object`, `answer-unknown`, `answer-computed` or `answer-type`.
 */
export const readDeclaration = (format: Format, json: unknown): DeclarationFacts =>
  canonicalDeclaration(
    format,
    checked(json, (id) => {
      const fact = format.declaration.facts.find((one) => one.id === id);
      return fact && { part: fact, label: fact.label };
    }),
  );

const checked = (
  json: unknown,
  placeAt: (key: string) => { readonly part: Part; readonly label: string } | undefined,
): Readonly<Record<string, unknown>> => {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new Problem('answers-not-object', { received: Array.isArray(json) ? 'array' : typeof json });
  const unknown = Object.keys(json).filter((key) => !placeAt(key));
  if (unknown.length > 0) throw new Problem('answer-unknown', { keys: unknown });
  for (const [key, value] of Object.entries(json)) {
    const place = placeAt(key);
    if (place?.part.kind === 'computed') throw new Problem('answer-computed', { key });
    if (place && !fits(place.part, value))
      throw new Problem('answer-type', {
        key,
        label: place.label,
        kind: place.part.kind,
        received: JSON.stringify(value).slice(0, 60),
      });
  }
  return json as Readonly<Record<string, unknown>>;
};

/** A value of the right type, empty, or `{ raw }`. */
const fits = (part: Part, value: unknown): boolean => {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return true;
  if (typeof value === 'object' && 'raw' in value) return typeof value.raw === 'string';
  return kindOf(part).fromJson(value, part) !== undefined || isNotApplicable(part, value);
};

/** The hash that advice, adoption and declaration are about. */
export const contentHash = (format: Format, answers: Answers): string => {
  const own = cellsOf(format).filter(({ field }) => field.filledBy === 'school');
  const content = tidied(own, answers);
  return hashJson({ format: format.id, formatHash: formatHash(format), answers: content });
};
