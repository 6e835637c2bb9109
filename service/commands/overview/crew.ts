/**
 * The threads that work on the documents of a folder. Printing takes a whole core, so as many go on at once as there are
 * cores; what they finish is handed out in the order of the tasks, and no more is begun than is waiting to be handed out, so
 * that a folder of thousands of documents takes no more memory than one of dozens.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

import { Piscina } from 'piscina';

import type { LastRound, Outcome, Task } from './task.ts';

/** More compilers than this cost more memory than they win time. */
const MOST_THREADS = 8;
const AHEAD_PER_THREAD = 3;

export interface Crew {
  /** The outcomes in the order of the tasks. */
  readonly each: (tasks: readonly Task[]) => AsyncIterable<Outcome>;
  readonly dismiss: () => Promise<void>;
}

/** @param work the number of tasks; more threads than that have nothing to do */
export const assemble = (work: number, lastRound: LastRound): Crew => {
  const threads = Math.max(1, Math.min(availableParallelism(), MOST_THREADS, work));
  const pool = new Piscina<Task, Outcome>({
    // The bundle of worker.ts, which lies beside that of this file.
    filename: fileURLToPath(new URL('overview-worker.js', import.meta.url)),
    // A thread that waits a moment is not sent away: its compiler and fonts take a second to load again.
    minThreads: threads,
    maxThreads: threads,
    workerData: lastRound,
  });
  return { each: (tasks) => inOrder(pool, tasks, threads * AHEAD_PER_THREAD), dismiss: () => pool.destroy() };
};

async function* inOrder(
  pool: Piscina<Task, Outcome>,
  tasks: readonly Task[],
  ahead: number,
): AsyncGenerator<Outcome> {
  const begun: Promise<Outcome>[] = [];
  for (const task of tasks) {
    const working = pool.run(task);
    // Looked at when its turn comes; until then a failure is not forgotten, only waiting.
    working.catch(() => undefined);
    begun.push(working);
    const first = begun.length >= ahead ? begun.shift() : undefined;
    if (first) yield await first;
  }
  for (const working of begun) yield await working;
}
