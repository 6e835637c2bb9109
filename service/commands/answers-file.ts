/**
 * A file with answers: either the answers by key, or an object as `sop read --json` prints it, with `answers` and, if
 * wished, `declaration`, `school` and `round`.
 */
import { canonicalDeclaration, readAnswers } from '#templates/canonical.ts';
import { cellWithRole } from '#templates/cells.ts';
import type { Answers, DeclarationFacts, Format } from '#templates/format.ts';

import { readJson } from '../files.ts';

export interface AnswersFile {
  readonly answers: Answers;
  readonly declaration: DeclarationFacts;
  /** BRIN6: as the file says, else as the answers say. */
  readonly school?: string;
  readonly round?: string;
}

export const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

export const readAnswersFile = async (format: Format, path: string): Promise<AnswersFile> => {
  const json = await readJson(path);
  const whole = isObject(json) && isObject(json.answers) ? json : { answers: json };
  const answers = readAnswers(format, whole.answers);
  const brin6 = cellWithRole(format, 'brin6');
  const named = typeof whole.school === 'string' ? whole.school : brin6 && answers[brin6.key];
  return {
    answers,
    declaration: isObject(whole.declaration) ? canonicalDeclaration(format, whole.declaration) : {},
    ...(typeof named === 'string' ? { school: named } : {}),
    ...(typeof whole.round === 'string' ? { round: whole.round } : {}),
  };
};
