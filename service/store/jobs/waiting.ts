/** Jobs that wait for a later time, and why: for who looks whether all goes well. */
import type { Queryable } from '../database/database.ts';
import { enqueue, type JobRequest } from './job.ts';

export interface WaitingJob {
  readonly key: string;
  readonly task: string;
  /** How often it was tried. */
  readonly attempt: number;
  /** When it was tried first; ISO time. */
  readonly since: string;
  /** When it will be tried again; ISO time. */
  readonly until: string;
  /** A code, no sentence. */
  readonly reason: string;
}

/** The jobs that did not succeed yet, the oldest first. */
export const waitingJobs = (database: Queryable): Promise<WaitingJob[]> =>
  database.query<WaitingJob>(
    'select key, task, attempt, since, until, reason from service.waiting order by since, key',
  );

/** What is known of a job from earlier times; null at the first. */
export const earlierAttempts = async (
  database: Queryable,
  key: string,
): Promise<Pick<WaitingJob, 'attempt' | 'since'> | null> => {
  const [row] = await database.query<Pick<WaitingJob, 'attempt' | 'since'>>(
    'select attempt, since from service.waiting where key = $1',
    [key],
  );
  return row ?? null;
};

/** Puts a job that runs back for a later time, and notes why. */
export const putBack = async (
  transaction: Queryable,
  job: JobRequest & { readonly notBefore: Date },
  { attempt, since, reason }: Pick<WaitingJob, 'attempt' | 'since' | 'reason'>,
): Promise<void> => {
  // The one that runs loses its key to the new one, and goes when it ends.
  await enqueue(transaction, job);
  await transaction.query(
    `insert into service.waiting (key, task, attempt, since, until, reason) values ($1, $2, $3, $4, $5, $6)
     on conflict (key) do update set attempt = excluded.attempt, until = excluded.until, reason = excluded.reason`,
    [job.key, job.task, attempt, since, job.notBefore, reason],
  );
};

export const noLongerWaiting = async (database: Queryable, key: string): Promise<void> => {
  await database.query('delete from service.waiting where key = $1', [key]);
};
