/** Does the jobs, on graphile-worker: takes each up within milliseconds, and those of an instance that was killed at once. */
import { EventEmitter } from 'node:events';

import { run, type JobHelpers, type WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';

import { isProblem } from '#templates/problem.ts';

import { makePool, type PostgresDatabase } from '../database/postgres.ts';
import { codeOf } from '../../system-fault.ts';
import { AliveWorkers } from './alive.ts';
import { Lasting, type Shift } from './lasting.ts';
import { silent } from './tables.ts';
import { earlierAttempts, noLongerWaiting, putBack } from './waiting.ts';

/** What came of a job: done, or to be tried again, which may be days later. `reason` is a code. */
export type Outcome = 'done' | { readonly again: Date; readonly reason: string };

export interface JobRun {
  readonly key: string;
  /** From 1; a run that was killed does not count. */
  readonly attempt: number;
  /** When it was tried first. */
  readonly since: Date;
  /** Says that the service stops and would like the task to end. */
  readonly signal: AbortSignal;
}

export type Task = (payload: unknown, run: JobRun) => Promise<Outcome>;

/** A task that threw instead of saying what came of it. */
export interface Failure {
  readonly task: string;
  readonly key: string;
  readonly attempt: number;
  readonly error: unknown;
  readonly again: Date;
}

export interface RunnerOptions {
  readonly database: PostgresDatabase;
  readonly tasks: { readonly [name: string]: Task };
  /** How many at once. */
  readonly concurrency?: number;
  readonly onFailure?: (failure: Failure) => void;
  /** How often to look for jobs of instances that were killed. */
  readonly lookEveryMs?: number;
}

export interface JobRunner {
  /** Ends what runs, without beginning anything new. */
  readonly stop: () => Promise<void>;
}

const LOOK_EVERY_MS = 30_000;
const LONGEST_WAIT_MS = 60 * 60 * 1000;

/** When to try again after an error that the task did not foresee: after 1 s, 2 s, 4 s ... and at most an hour, with some spread. */
const backOff = (attempt: number): Date =>
  new Date(Date.now() + Math.min(1000 * 2 ** (attempt - 1), LONGEST_WAIT_MS) * (0.5 + Math.random() / 2));

const reasonOf = (error: unknown): string =>
  isProblem(error) ? error.code : codeOf(error) || (error instanceof Error ? error.name : 'error');

/** A task as graphile-worker wants it: one that does not fail, but puts itself back. */
const wrapped =
  ({ database, onFailure }: RunnerOptions, name: string, task: Task) =>
  async (payload: unknown, helpers: JobHelpers): Promise<void> => {
    const { key, job_queue_id: queueId } = helpers.job;
    if (key === null) throw new Error(`a job of ${name} has no key`);
    const earlier = await earlierAttempts(database, key);
    const attempt = (earlier?.attempt ?? 0) + 1;
    const since = new Date(earlier?.since ?? Date.now());
    const signal = helpers.abortSignal ?? new AbortController().signal;
    let outcome: Outcome;
    try {
      outcome = await task(payload, { key, attempt, since, signal });
    } catch (error) {
      const again = backOff(attempt);
      outcome = { again, reason: reasonOf(error) };
      onFailure?.({ task: name, key, attempt, error, again });
    }
    if (outcome === 'done') {
      if (earlier !== null) await noLongerWaiting(database, key);
      return;
    }
    const { again: notBefore, reason } = outcome;
    const queue = queueId === null ? null : await helpers.getQueueName(queueId);
    await database.transaction((transaction) =>
      putBack(
        transaction,
        { task: name, key, payload, notBefore, ...(queue === null ? {} : { queue }) },
        { attempt, since: since.toISOString(), reason },
      ),
    );
  };

/**
 * Starts doing jobs; those that an instance left when it was killed first. `prepareJobs` comes before.
 * @throws Problem `database-away`.
 */
export const startRunner = async (options: RunnerOptions): Promise<JobRunner> => {
  const { database, concurrency = 4, lookEveryMs = LOOK_EVERY_MS } = options;
  const alive = new AliveWorkers(database.settings);
  await alive.release();

  // It also needs connections to wait for news, and to put jobs back while all workers are busy.
  const pool = makePool(database.settings, concurrency + 2);
  const workers = await Lasting.begin(() => startWorkers(options, { pool, alive, concurrency }), alive);
  const look = setInterval(() => void alive.release().catch(() => undefined), lookEveryMs);
  return {
    stop: async () => {
      clearInterval(look);
      await workers.stop();
      await alive.close();
      await pool.end();
    },
  };
};

interface Workplace {
  readonly pool: Pool;
  readonly alive: AliveWorkers;
  readonly concurrency: number;
}

const startWorkers = async (
  options: RunnerOptions,
  { pool, alive, concurrency }: Workplace,
): Promise<Shift> => {
  const events: WorkerEvents = new EventEmitter();
  events.on('worker:stop', ({ worker }) => void alive.remove(worker.workerId).catch(() => undefined));
  const oneGaveUp = new Promise<void>((gaveUp) => events.once('worker:fatalError', () => gaveUp()));
  const runner = await run({
    pgPool: pool,
    concurrency,
    events,
    logger: silent,
    noHandleSignals: true,
    pollInterval: 1000,
    parsedCronItems: [],
    taskList: Object.fromEntries(
      Object.entries(options.tasks).map(([name, task]) => [name, wrapped(options, name, task)]),
    ),
    preset: {
      plugins: [
        {
          name: 'AliveWorkersPlugin',
          version: '1.0.0',
          // Before it takes its first job.
          worker: { hooks: { startWorker: (_context, { worker }) => alive.add(worker.workerId) } },
        },
      ],
    },
  });
  runner.promise.catch(() => undefined);
  return { runner, oneGaveUp };
};
