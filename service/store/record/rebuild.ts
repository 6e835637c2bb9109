/**
 * Makes all tables of the projection anew from the journal, beside the ones in use, and swaps them when they are done; the
 * service can go on meanwhile. Jobs are not asked for again.
 */
import type { Queryable } from '../database/database.ts';
import type { PostgresDatabase } from '../database/postgres.ts';
import type { Head, ReadableJournal } from '../journal/journal.ts';
import { EMPTY } from '../journal/journal.ts';
import { makeProjection, type Migration } from '../migrations/migration.ts';
import { appliedIn, noteApplied } from './applied.ts';
import { applyRecord, type AnyEvent, type Projection } from './projection.ts';

const NEXT = 'projection_next';
const OLD = 'projection_old';
const BATCH = 500;

export interface RebuildOptions<E extends AnyEvent> {
  readonly database: PostgresDatabase;
  readonly journal: ReadableJournal;
  readonly projection: Projection<E>;
  readonly migrations: readonly Migration[];
  /** Called after each batch. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** Applies up to `count` records behind `from`, but none behind `to`. */
const applyBatch = async <E extends AnyEvent>(
  { journal, projection }: RebuildOptions<E>,
  transaction: Queryable,
  from: Head,
  to: number,
  count: number,
): Promise<Head> => {
  await transaction.query(`set local search_path = ${NEXT}`);
  let head = from;
  if (head.seq >= to) return head;
  for await (const record of journal.read(head.seq + 1)) {
    await applyRecord(projection, transaction, record);
    head = { seq: record.seq, hash: record.hash };
    if (head.seq >= to || head.seq - from.seq >= count) break;
  }
  return head;
};

/**
 * @returns how many records were applied
 * @throws Problem `journal-broken`, or what a projection throws; then the tables in use are as they were.
 */
export const rebuild = <E extends AnyEvent>(options: RebuildOptions<E>): Promise<number> => {
  const { database, journal, migrations, onProgress } = options;
  return database.withLock('rebuild', async () => {
    await database.transaction((transaction) => makeProjection(transaction, NEXT, migrations));
    // What the tables in use do not know yet comes with its jobs, when it is applied to the new ones.
    const goal = async (from: Queryable, hold: boolean): Promise<number> =>
      Math.min((await appliedIn(from, hold)).seq, (await journal.head()).seq);
    let head: Head = EMPTY;
    for (let to = await goal(database, false); head.seq < to; to = await goal(database, false)) {
      const from = head;
      head = await database.transaction((transaction) => applyBatch(options, transaction, from, to, BATCH));
      onProgress?.(head.seq, to);
    }
    await database.transaction(async (transaction) => {
      const to = await goal(transaction, true);
      head = await applyBatch(options, transaction, head, to, Infinity);
      await noteApplied(transaction, head);
      await transaction.query(`drop schema if exists ${OLD} cascade`);
      await transaction.query(`alter schema projection rename to ${OLD}`);
      await transaction.query(`alter schema ${NEXT} rename to projection`);
    });
    // Not in the same transaction: it waits for whoever still reads the old tables, and they may wait for the new ones.
    await database.query(`drop schema if exists ${OLD} cascade`);
    return head.seq;
  });
};
