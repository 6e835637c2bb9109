/** What came of work goes from one thread to another as plain data, and a problem as its code and facts. */
import { isProblem, Problem, type ProblemCode, type ProblemFacts } from '#templates/problem.ts';

/** A problem as data. */
export interface Trouble {
  readonly code: ProblemCode;
  readonly facts: ProblemFacts[ProblemCode];
}

export const troubleOf = ({ code, facts }: Problem): Trouble => ({ code, facts });

/** The problem again, on this side. */
export const problemOf = ({ code, facts }: Trouble): Problem => new Problem(code, facts);

/** What came of work on another thread; what is no problem is thrown there and here. */
export type Result<T> = { readonly trouble: Trouble } | { readonly value: T };

export const resultOf = async <T>(work: () => T | Promise<T>): Promise<Result<T>> => {
  try {
    return { value: await work() };
  } catch (error) {
    if (isProblem(error)) return { trouble: troubleOf(error) };
    throw error;
  }
};

/** @throws Problem of the other thread. */
export const valueOf = <T>(result: Result<T>): T => {
  if ('trouble' in result) throw problemOf(result.trouble);
  return result.value;
};
