/** What a kill test finds when it looks afterwards; the sentences are for a person who reads the table. */
export interface Findings {
  readonly lost: string[];
  readonly twice: string[];
  /** What else is not as it should be. */
  readonly wrong: string[];
}

export const noFindings = (): Findings => ({ lost: [], twice: [], wrong: [] });

export const foundNothing = ({ lost, twice, wrong }: Findings): boolean =>
  [lost, twice, wrong].every((list) => list.length === 0);

/** For what should be there once. */
export const foundTimes = ({ lost, twice }: Findings, count: number, what: string): void => {
  if (count !== 1) (count === 0 ? lost : twice).push(`${what}: ${count} keer`);
};
