/** When to try again after something that is no fault of ours: a document that is open in Word, or a service that asks for time. */
import { isProblem, type Problem } from '#templates/problem.ts';

import type { JobRun, Outcome, Task } from '../store/jobs/runner.ts';

const FIRST_MS = 1_000;
/** A document may be open for days; soon after it is closed the profile is final. */
const LONGEST_MS = 15 * 60 * 1000;

/** 1 s, 2 s, 4 s ... and at most a quarter of an hour. `attempt` counts from 1. */
export const pauseAfter = (attempt: number): number =>
  Math.min(FIRST_MS * 2 ** Math.min(attempt - 1, 20), LONGEST_MS);

/** Null for a problem that is not expected to pass by itself. */
const againAt = (problem: Problem, { attempt }: JobRun): Date | null => {
  const growing = new Date(Date.now() + pauseAfter(attempt));
  if (problem.code === 'graph-locked' || problem.code === 'graph-conflict') return growing;
  if (problem.code !== 'graph-unavailable') return null;
  const { retryAt } = problem.facts as Problem<'graph-unavailable'>['facts'];
  return retryAt === null ? growing : new Date(retryAt);
};

/** A task that waits for what passes by itself; what else it throws is for the runner, which tries again too and tells of it. */
export const patiently =
  (work: (payload: unknown, run: JobRun) => Promise<void>): Task =>
  async (payload, run): Promise<Outcome> => {
    try {
      await work(payload, run);
      return 'done';
    } catch (error) {
      const again = isProblem(error) ? againAt(error, run) : null;
      if (again === null || !isProblem(error)) throw error;
      return { again, reason: error.code };
    }
  };
