/**
 * "Gezien": a person has looked at a finding and found that it may stay. It holds for one text: who changes the text takes
 * the acknowledgement away, so nothing slips through under an old one.
 */
import * as v from 'valibot';

import type { Finding, FindingCode } from './finding.ts';
import type { Answers } from './format.ts';
import { hashJson } from './hash.ts';
import { Problem } from './problem.ts';

export interface Acknowledgement {
  readonly code: string;
  readonly field: string;
  /** SHA-256 of the text that it was about. */
  readonly text: string;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
}

/** Findings that a person may answer with "gezien"; a limit or a missing answer cannot be looked away. */
const acknowledgeable: ReadonlySet<FindingCode> = new Set<FindingCode>(['pupil-privacy']);

export const isAcknowledgeable = ({ code }: Finding): boolean => acknowledgeable.has(code);

/** The hash of the text of an answer that an acknowledgement is bound to. */
export const textHash = (answers: Answers, field: string): string => hashJson(answers[field] ?? null);

/** Findings that were seen no longer block; they stay in the list as information. */
export const acknowledge = (
  findings: readonly Finding[],
  answers: Answers,
  seen: readonly Acknowledgement[],
): Finding[] =>
  findings.map((found) => {
    const { field } = found;
    if (field === null || !isAcknowledgeable(found)) return found;
    const isSeen = seen.some(
      (one) => one.code === found.code && one.field === field && one.text === textHash(answers, field),
    );
    return isSeen ? { ...found, severity: 'info' } : found;
  });

const schema = v.array(
  v.object({ code: v.string(), field: v.string(), text: v.string(), by: v.string(), at: v.string() }),
);

/**
 * Acknowledgements from a file.
 * @throws Problem `seen-invalid` with the place that is wrong.
 */
export const readAcknowledgements = (json: unknown): Acknowledgement[] => {
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const [entry, field] = (result.issues[0].path ?? []).map(({ key }) => key);
  throw new Problem('seen-invalid', {
    entry: typeof entry === 'number' ? entry + 1 : null,
    field: typeof field === 'string' ? field : null,
  });
};
