/** `sop put`: changes in an existing document; comments, tracked changes and all else stay as they are. */
import { canonicalDeclaration, readAnswers } from '#templates/canonical.ts';
import type { Format } from '#templates/format.ts';
import { formats } from '#templates/formats/index.ts';
import type { Value } from '#templates/kinds/kind.ts';
import { Problem } from '#templates/problem.ts';
import { put } from '#templates/word/put.ts';
import { readDocument } from '#templates/word/read.ts';

import { readBytes, readJson, writeWhole } from '../files.ts';
import { isObject } from './answers-file.ts';
import type { Register } from './command.ts';

type Changes = Readonly<Record<string, Value | null>>;

/** Empty values in a file with changes mean: make it empty. */
const withEmptied = (
  given: Readonly<Record<string, unknown>>,
  read: Readonly<Record<string, Value>>,
): Changes => Object.fromEntries(Object.keys(given).map((key) => [key, read[key] ?? null]));

const readChanges = (format: Format, json: unknown): { answers: Changes; declaration: Changes } => {
  const whole =
    isObject(json) && (isObject(json.answers) || isObject(json.declaration)) ? json : { answers: json };
  const answers = whole.answers ?? {};
  const facts = whole.declaration ?? {};
  const canonicalAnswers = readAnswers(format, answers);
  if (!isObject(facts)) throw new Problem('answers-not-object', { received: typeof facts });
  const unknown = Object.keys(facts).filter((id) => !format.declaration.facts.some((fact) => fact.id === id));
  if (unknown.length > 0) throw new Problem('answer-unknown', { keys: unknown });
  return {
    answers: withEmptied(answers as Readonly<Record<string, unknown>>, canonicalAnswers),
    declaration: withEmptied(facts, canonicalDeclaration(format, facts)),
  };
};

export const register: Register = (program, shell) => {
  program
    .command('put')
    .description(
      'zet wijzigingen in een bestaand document; opmerkingen en bijgehouden wijzigingen blijven staan',
    )
    .argument('<bestand>', 'Word-document (.docx)')
    .argument('<wijzigingen>', 'JSON met waarden per sleutel; null maakt een veld leeg')
    .requiredOption('--out <bestand>', 'het document dat wordt gemaakt; mag hetzelfde bestand zijn')
    .action(async (file: string, path: string, { out }: { out: string }) => {
      const bytes = await readBytes(file);
      const { format } = readDocument(bytes, formats);
      const { answers, declaration } = readChanges(format, await readJson(path));
      await writeWhole(out, put(bytes, format, answers, declaration));
      shell.print(out);
    });
};
