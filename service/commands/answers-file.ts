/**
 * A file with answers: either the answers by key, or an object as `sop read --json` prints it, with `answers`,
 * `declaration`, `school` and `round`, of which each may be left out.
 */
import { readAnswers, readDeclaration } from '#templates/canonical.ts';
import { cellWithRole } from '#templates/cells.ts';
import type { Answers, DeclarationFacts, Format } from '#templates/format.ts';
import type { Value } from '#templates/kinds/kind.ts';
import { Problem } from '#templates/problem.ts';

import { readJson } from '../files.ts';

export interface AnswersFile {
  readonly answers: Answers;
  readonly declaration: DeclarationFacts;
  /** BRIN6: as the file says, else as the answers say. */
  readonly school?: string;
  readonly round?: string;
}

/** By key what must be put in its place; null makes empty. */
export type Changes = Readonly<Record<string, Value | null>>;

type Json = Readonly<Record<string, unknown>>;

const isObject = (json: unknown): json is Json =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const unwrapped = (json: unknown): Json & { answers: unknown; declaration: unknown } => {
  const isWhole = isObject(json) && ['answers', 'declaration'].some((name) => Object.hasOwn(json, name));
  const { answers = {}, declaration = {}, ...rest }: Json = isWhole ? json : { answers: json };
  return { ...rest, answers, declaration };
};

/**
 * The answers in a file, for a new document.
 * @throws Problem of files, or `answers-not-object`, `answer-unknown`, `answer-computed` or `answer-type`.
 */
export const readAnswersFile = async (format: Format, path: string): Promise<AnswersFile> => {
  const whole = unwrapped(await readJson(path));
  const answers = readAnswers(format, whole.answers);
  const brin6 = cellWithRole(format, 'brin6');
  const school = propertyOf('school', whole.school) ?? (brin6 && answers[brin6.key]);
  const round = propertyOf('round', whole.round);
  return {
    answers,
    declaration: readDeclaration(format, whole.declaration),
    ...(typeof school === 'string' ? { school } : {}),
    ...(round === undefined ? {} : { round }),
  };
};

/** A short text that goes into the properties of the document; nothing when the file has none. */
const propertyOf = (key: string, value: unknown): string | undefined => {
  if (value === undefined || value === null) return undefined;
  const isShort = typeof value === 'string' && /^[^\u0000-\u001f\u007f-\u009f]{1,60}$/.test(value);
  if (isShort) return value;
  throw new Problem('answer-type', {
    key,
    label: key,
    kind: 'text',
    received: JSON.stringify(value).slice(0, 60),
  });
};

/**
 * The same file as changes in a document that is there: what is empty in it becomes empty, what it leaves out stays.
 * @throws Problem as `readAnswersFile`.
 */
export const readChangesFile = async (
  format: Format,
  path: string,
): Promise<{ answers: Changes; declaration: Changes }> => {
  const { answers, declaration } = unwrapped(await readJson(path));
  return {
    answers: withEmptied(answers, readAnswers(format, answers)),
    declaration: withEmptied(declaration, readDeclaration(format, declaration)),
  };
};

const withEmptied = (given: unknown, read: Readonly<Record<string, Value>>): Changes =>
  Object.fromEntries(Object.keys(isObject(given) ? given : {}).map((key) => [key, read[key] ?? null]));
