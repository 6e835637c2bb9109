/** The libraries of a consortium: whether what somebody says of them is there. */
import { isProblem, Problem, type ProblemFacts } from '#templates/problem.ts';

import type { Library } from '../events/consortium-events.ts';
import type { Graph } from '../graph/port.ts';

interface Named {
  readonly consortium: string;
  readonly library: ProblemFacts['library-unknown']['library'];
}

/** An id that cannot be one is refused as a bad request. */
const saysNowhere = (error: unknown): boolean =>
  isProblem(error) && ['graph-not-found', 'graph-unexpected'].includes(error.code);

/** What is tried in a library, whose absence is told as such. @throws Problem `library-unknown`, or another of the port */
export const inLibrary = async <T>(named: Named, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (saysNowhere(error)) throw new Problem('library-unknown', named, { cause: error });
    throw error;
  }
};

/** @throws Problem `library-unknown`, or of the port when Microsoft 365 does not answer or refuses */
export const requireLibrary = async (
  graph: Graph,
  named: Named,
  { drive, folder }: Library,
): Promise<void> => {
  const { isFolder } = await inLibrary(named, () => graph.item(drive, folder));
  if (!isFolder) throw new Problem('library-unknown', named);
};
