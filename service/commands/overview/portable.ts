/** What goes from one thread to another: plain data, of which a format is its id and a problem its code and facts. */
import { formatWithId } from '#templates/formats/index.ts';
import { isProblem, Problem, type ProblemCode, type ProblemFacts } from '#templates/problem.ts';

import type { Profile } from '../../overview/profile.ts';
import type { Judged } from '../command.ts';

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

/** What the overview needs of a document. Comments of people are not kept. */
export type PortableProfile = Omit<Profile, 'file' | 'format'> & { readonly format: string };

export const portableOf = ({
  format,
  school,
  round,
  answers,
  declaration,
  findings,
}: Judged): PortableProfile => ({ format: format.id, school, round, answers, declaration, findings });

/** The profile again, with its format. */
export const profileOf = ({ format: id, ...rest }: PortableProfile, file: string): Profile => {
  const format = formatWithId(id);
  if (!format) throw new Error(`a thread read a document of format ${id}, which is not there`);
  return { ...rest, file, format };
};
