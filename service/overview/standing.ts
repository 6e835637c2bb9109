/**
 * Which document of a school counts. One school must not be counted twice, and a person must be able to see which of two
 * documents was taken and why: so the order of preference is a list of reasons, and each has its words.
 */

/** Why one document goes before another of the same school, the weightiest first. */
const reasons = ['declared', 'adopted-later', 'complete', 'less-to-do', 'later-name'] as const;

export type Reason = (typeof reasons)[number];

export interface Candidate {
  readonly file: string;
  readonly school: string | null;
  readonly declared: boolean;
  /** Nothing blocking. */
  readonly complete: boolean;
  readonly blocking: number;
  /** `yyyy-mm-dd`; what was adopted later is valid longer. */
  readonly lastValidDay: string | undefined;
}

export type Standing =
  | { readonly counts: true; readonly insteadOf: readonly string[] }
  | { readonly counts: false; readonly goesBefore: string; readonly because: Reason };

/** Per reason what is compared; the greatest goes first. */
const ranks: { readonly [R in Reason]: (candidate: Candidate) => number | string } = {
  declared: ({ declared }) => Number(declared),
  'adopted-later': ({ declared, lastValidDay }) => (declared ? (lastValidDay ?? '') : ''),
  complete: ({ complete }) => Number(complete),
  'less-to-do': ({ blocking }) => -blocking,
  'later-name': ({ file }) => file,
};

/** By file, for the documents of schools that have more than one. */
export const standings = (candidates: readonly Candidate[]): Map<string, Standing> => {
  const standing = new Map<string, Standing>();
  for (const documents of bySchool(candidates)) {
    const [first, ...others] = documents.toSorted(bestFirst);
    if (!first || others.length === 0) continue;
    standing.set(first.file, { counts: true, insteadOf: others.map(({ file }) => file) });
    for (const other of others)
      standing.set(other.file, {
        counts: false,
        goesBefore: first.file,
        because: decisive(first, other),
      });
  }
  return standing;
};

const bySchool = (candidates: readonly Candidate[]): Candidate[][] => {
  const schools = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    // A document that does not say whose it is may be of any school, so it stands alone.
    if (candidate.school === null) continue;
    const documents = schools.get(candidate.school) ?? [];
    documents.push(candidate);
    schools.set(candidate.school, documents);
  }
  return [...schools.values()];
};

const decisive = (a: Candidate, b: Candidate): Reason =>
  reasons.find((reason) => ranks[reason](a) !== ranks[reason](b)) ?? 'later-name';

const bestFirst = (a: Candidate, b: Candidate): number => {
  const rank = ranks[decisive(a, b)];
  return rank(a) > rank(b) ? -1 : 1;
};
