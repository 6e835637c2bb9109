/**
 * Answers that a person or a program wrote as JSON: either the answers by key, or an object as `sop read --json` prints it,
 * with `answers`, `declaration`, `school` and `round`, of which each may be left out.
 *
 * They are taken whole or not at all: dropping what is wrong in silence would lose an answer. So a refusal tells everything
 * that is wrong at once, each with what could stand there instead.
 */
import { canonical, canonicalDeclaration } from './canonical.ts';
import { cellAt, cellWithRole } from './cells.ts';
import type { Answers, DeclarationFacts, Format } from './format.ts';
import { kindOf, type Part } from './kinds/index.ts';
import { NOT_APPLICABLE, type Value } from './kinds/kind.ts';
import { short } from './phrases.ts';
import { Problem, type AnswerFault, type JsonType } from './problem.ts';
import { isNotApplicable } from './values.ts';

export interface GivenAnswers {
  readonly answers: Answers;
  readonly declaration: DeclarationFacts;
  /** BRIN6: as the file says, else as the answers say. */
  readonly school?: string;
  readonly round?: string;
}

/** By key what must be put in its place; null makes empty. */
export type Changes = Readonly<Record<string, Value | null>>;

type Json = Readonly<Record<string, unknown>>;

/** More things that are wrong are counted, not named. */
const MOST_TOLD = 20;

/**
 * The answers in a file, for a new document.
 * @throws Problem `answers-not-object` or `answers-wrong`.
 */
export const answersFromJson = (format: Format, json: unknown): GivenAnswers => {
  const { answers, declaration, school, round } = readWhole(format, json);
  const brin6 = cellWithRole(format, 'brin6');
  const canonicalAnswers = canonical(format, answers);
  const named = school ?? (brin6 && canonicalAnswers[brin6.key]);
  return {
    answers: canonicalAnswers,
    declaration: canonicalDeclaration(format, declaration),
    ...(typeof named === 'string' ? { school: named } : {}),
    ...(typeof round === 'string' ? { round } : {}),
  };
};

/**
 * The same file as changes in a document that is there: what is empty in it becomes empty, what it leaves out stays.
 * @throws Problem as `answersFromJson`.
 */
export const changesFromJson = (
  format: Format,
  json: unknown,
): { readonly answers: Changes; readonly declaration: Changes } => {
  const { answers, declaration } = readWhole(format, json);
  return {
    answers: withEmptied(answers, canonical(format, answers)),
    declaration: withEmptied(declaration, canonicalDeclaration(format, declaration)),
  };
};

const withEmptied = (given: Json, read: Readonly<Record<string, Value>>): Changes =>
  Object.fromEntries(Object.keys(given).map((key) => [key, read[key] ?? null]));

/**
 * Refuses keys that the format does not have, what is computed, and values of another sort.
 * @param faults what was found wrong before
 * @throws Problem `answers-wrong` with all that is wrong.
 */
export const refuseWrongAnswers = (
  format: Format,
  answers: Json,
  declaration: Json,
  faults: readonly AnswerFault[] = [],
): void => {
  const facts = new Map(format.declaration.facts.map((fact) => [fact.id, { part: fact, label: fact.label }]));
  const all = [
    ...faultsIn(answers, (key) => cellAt(format, key)),
    ...faultsIn(declaration, (id) => facts.get(id)),
    ...faults,
  ];
  if (all.length > 0)
    throw new Problem('answers-wrong', {
      format: format.id,
      faults: all.slice(0, MOST_TOLD),
      count: all.length,
    });
};

const faultsIn = (
  given: Json,
  placeAt: (key: string) => { readonly part: Part; readonly label: string } | undefined,
): AnswerFault[] =>
  Object.entries(given).flatMap(([key, value]): AnswerFault[] => {
    const place = placeAt(key);
    if (!place) return [{ what: 'unknown', key }];
    const { part, label } = place;
    if (part.kind === 'computed') return [{ what: 'computed', key, label }];
    return fits(part, value)
      ? []
      : [{ what: 'value', key, label, received: written(value), expected: expectedFor(part) }];
  });

/** A value of the right type, empty, or `{ raw }`. */
const fits = (part: Part, value: unknown): boolean => {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return true;
  if (typeof value === 'object' && 'raw' in value) return typeof value.raw === 'string';
  return kindOf(part).fromJson(value, part) !== undefined || isNotApplicable(part, value);
};

const expectedFor = (part: Part): string =>
  kindOf(part).inJson(part) + (part.notApplicable ? `, of "${NOT_APPLICABLE}"` : '');

const written = (value: unknown): string => short(JSON.stringify(value));

interface Whole {
  readonly answers: Json;
  readonly declaration: Json;
  readonly school: unknown;
  readonly round: unknown;
}

const readWhole = (format: Format, json: unknown): Whole => {
  const isWhole = isObject(json) && ['answers', 'declaration'].some((name) => Object.hasOwn(json, name));
  const { answers = {}, declaration = {}, school, round }: Json = isWhole ? json : { answers: json };
  if (!isObject(answers)) throw notAnObject('answers', answers);
  if (!isObject(declaration)) throw notAnObject('declaration', declaration);
  refuseWrongAnswers(format, answers, declaration, [
    ...propertyFaults('school', 'Vestigingscode', '99XX00', school),
    ...propertyFaults('round', 'Ronde', '2024', round),
  ]);
  return { answers, declaration, school, round };
};

/** What goes into the properties of the document is a short text on one line, or nothing. */
const propertyFaults = (key: string, label: string, example: string, value: unknown): AnswerFault[] => {
  const isShort = typeof value === 'string' && /^[^\u0000-\u001f\u007f-\u009f]{1,60}$/.test(value);
  return value === undefined || value === null || isShort
    ? []
    : [
        {
          what: 'value',
          key,
          label,
          received: written(value),
          expected: `een tekst van ten hoogste 60 tekens tussen aanhalingstekens, bijvoorbeeld "${example}"`,
        },
      ];
};

const isObject = (json: unknown): json is Json => jsonType(json) === 'object';

const jsonType = (json: unknown): JsonType =>
  json === null ? 'null' : Array.isArray(json) ? 'array' : (typeof json as JsonType);

const notAnObject = (part: 'answers' | 'declaration', received: unknown): Problem =>
  new Problem('answers-not-object', { part, received: jsonType(received) });
