/**
 * The threads that work for an overview. Printing takes a whole core, so as many go on at once as there are cores; what they
 * finish is handed out in the order of the tasks, and no more is begun than is waiting to be handed out, so that a folder of
 * thousands of documents takes no more memory than one of dozens.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

import { Piscina } from 'piscina';

import { valueOf, type Result } from '../../across-threads.ts';
import type { Report } from '../../overview/report/report.ts';
import type { Form } from './forms.ts';
import type { LastRound, Outcome, Task } from './task.ts';
import type * as worker from './worker.ts';

/** More compilers than this cost more memory than they win time. */
const MOST_THREADS = 8;
const AHEAD_PER_THREAD = 3;

/**
 * Each thread compiles the same code for itself, and optimising it takes a sixth of a run over a few hundred documents, on the
 * cores that print. So code is compiled plainly at once and optimised only when it turns out to be used very often.
 */
const PLAIN_AT_FIRST = ['--sparkplug', '--interrupt-budget=1000000'];

export interface Crew {
  /** The outcomes in the order of the tasks. */
  readonly each: (tasks: readonly Task[]) => AsyncIterable<Outcome>;
  /**
   * A report in one form.
   * @throws Problem `print-failed`
   */
  readonly write: (form: Form, report: Report) => Promise<Uint8Array | string>;
  readonly dismiss: () => Promise<void>;
}

/** @param work the number of documents; more threads than that have nothing to do */
export const assemble = (work: number, lastRound: LastRound): Crew => {
  for (const flag of PLAIN_AT_FIRST) setFlagsFromString(flag);
  const threads = Math.max(1, Math.min(availableParallelism(), MOST_THREADS, work));
  const pool = new Piscina({
    // The bundle of worker.ts, which lies beside that of this file.
    filename: fileURLToPath(new URL('overview-worker.js', import.meta.url)),
    // A thread that waits a moment is not sent away: its compiler and fonts take a second to load again.
    minThreads: threads,
    maxThreads: threads,
    workerData: lastRound,
  });
  const run = (name: keyof typeof worker, task: unknown): Promise<unknown> => {
    const working = pool.run(task, { name });
    // Looked at when its turn comes; until then a failure is not forgotten, only waiting.
    working.catch(() => undefined);
    return working;
  };
  return {
    each: (tasks) =>
      inOrder((task) => run('read', task) as Promise<Outcome>, tasks, threads * AHEAD_PER_THREAD),
    write: async (form, report) =>
      valueOf((await run('write', { form, report })) as Result<Uint8Array | string>),
    dismiss: () => pool.destroy(),
  };
};

async function* inOrder(
  work: (task: Task) => Promise<Outcome>,
  tasks: readonly Task[],
  ahead: number,
): AsyncGenerator<Outcome> {
  const begun: Promise<Outcome>[] = [];
  for (const task of tasks) {
    begun.push(work(task));
    const first = begun.length >= ahead ? begun.shift() : undefined;
    if (first) yield await first;
  }
  for (const working of begun) yield await working;
}
