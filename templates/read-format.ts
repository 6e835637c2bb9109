/**
 * Data -> `Format`, or a `Problem` that names the path that is wrong and what was expected there. A format file is written
 * by people, so every slip has to be found here and not in a school's document.
 */
import * as v from 'valibot';

import type { Format } from './format.ts';
import { formatSchema } from './format-schema.ts';
import { Problem } from './problem.ts';
import { faultsOfDeclaration } from './read-format/declaration.ts';
import type { Fault } from './read-format/fault.ts';
import { faultsOfFields } from './read-format/fields.ts';
import { faultsOfLists } from './read-format/lists.ts';
import { faultsOfRules } from './read-format/rules.ts';

/**
 * Reads a format. `file` only serves the message.
 * @throws Problem `format-invalid` with the first path that is wrong.
 */
export const readFormat = (data: unknown, file: string): Format => {
  const result = v.safeParse(formatSchema, data, { abortEarly: true });
  if (!result.success) {
    const issue = deepest(result.issues[0]);
    throw invalid(file, {
      path: v.getDotPath(issue) ?? '(top)',
      expected:
        issue.type === 'check' || issue.type === 'regex' ? issue.message : (issue.expected ?? issue.message),
      received: issue.received,
    });
  }
  const format = result.output as unknown as Format;
  const [fault] = faultsOf(format);
  if (fault) throw invalid(file, fault);
  return format;
};

const invalid = (file: string, fault: Fault): Problem => new Problem('format-invalid', { file, ...fault });

/** A union or variant reports the whole; the fault that helps lies inside, where the path is longest. */
const deepest = (issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> => {
  const inner = (issue.issues ?? []).toSorted((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0))[0];
  if (!inner || (inner.path?.length ?? 0) <= (issue.path?.length ?? 0)) return issue;
  return deepest(inner);
};

function* faultsOf(format: Format): Generator<Fault> {
  yield* faultsOfFields(format);
  yield* faultsOfLists(format);
  yield* faultsOfRules(format);
  yield* faultsOfDeclaration(format);
}
