/**
 * Work to be done after an event, such as sending a receipt. It is asked for in the transaction that applies the event, so it
 * is never forgotten, and may be done twice when the service is killed: what it does must be idempotent at its target.
 */
import type { Queryable } from '../database/database.ts';

export interface JobRequest {
  /** Which task does it. */
  readonly task: string;
  /** Event and step, such as `handed-in:42:receipt`: asking again for the same key changes the job that waits. */
  readonly key: string;
  /** JSON; no personal data. */
  readonly payload: unknown;
  readonly notBefore?: Date;
  /** Jobs of one queue are done one at a time. */
  readonly queue?: string;
}

/** More often than a service can be killed: how often to try is for whoever does the work to say. */
const MANY_ATTEMPTS = 32_767;

/** Asks for a job in the transaction that gives the reason for it. */
export const enqueue = async (transaction: Queryable, job: JobRequest): Promise<void> => {
  await transaction.query(
    `select from graphile_worker.add_job($1, $2::json, queue_name := $3, run_at := coalesce($4, now()),
       max_attempts := ${MANY_ATTEMPTS}, job_key := $5)`,
    [job.task, JSON.stringify(job.payload), job.queue ?? null, job.notBefore ?? null, job.key],
  );
};
