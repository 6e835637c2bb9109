/**
 * What stands in the way of reading the document of a dossier. It says nothing of where the dossier stands: that is what was
 * known of it before.
 */
import { Problem } from '#templates/problem.ts';

import type { Dossier } from './model.ts';

export interface Trouble {
  readonly problem: Pick<Problem, 'code' | 'facts'>;
  /** The day from which it is so. */
  readonly since: string;
}

export const troubleOf = ({ document }: Pick<Dossier, 'document'>): Trouble | null => {
  if (document?.troubleSince == null) return null;
  const { name, unreadable, troubleSince: since } = document;
  const problem = unreadable
    ? // As it was thrown when the document was read.
      (unreadable as Trouble['problem'])
    : new Problem('document-gone', { name });
  return { problem: { code: problem.code, facts: problem.facts }, since };
};
