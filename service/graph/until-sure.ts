/** Doing what must not be repeated blindly: each try looks first whether an earlier one came through. */
import { isProblem, type ProblemFacts } from '#templates/problem.ts';

import type { Surroundings } from './retrying.ts';

const TRIES = 5;

/** It may have been done although the answer says otherwise. Who is told when to come back, comes back then, and looks first. */
export const isInDoubt = (error: unknown): boolean => {
  if (!isProblem(error) || error.code !== 'graph-unavailable') return false;
  return (error.facts as ProblemFacts['graph-unavailable']).retryAt === null;
};

/** So long after which try, counted from 0, that what was accepted has come through. */
export const pauseAfterDoubt = ({ sleep, random }: Surroundings, turn: number): Promise<void> =>
  sleep(1_000 * 2 ** turn * (0.5 + random() / 2));

/** @param attempt looks, and does what was not done yet */
export const untilSure = async <T>(surroundings: Surroundings, attempt: () => Promise<T>): Promise<T> => {
  for (let turn = 0; ; turn += 1)
    try {
      return await attempt();
    } catch (error) {
      if (turn + 1 === TRIES || !(isInDoubt(error) || isAtWork(error))) throw error;
      await pauseAfterDoubt(surroundings, turn);
    }
};

/** SharePoint works on it, so that another try may come through. */
const isAtWork = (error: unknown): boolean => isProblem(error) && error.code === 'graph-conflict';
