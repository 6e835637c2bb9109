/** Applies the records of the journal to the tables, in order, each exactly once, over all instances. */
import { setTimeout as sleep } from 'node:timers/promises';

import { Problem } from '#templates/problem.ts';

import { isAway, mayPass } from '../database/faults.ts';
import { connect, type PostgresDatabase } from '../database/postgres.ts';
import { enqueue } from '../jobs/job.ts';
import type { Head, Journal, JournalRecord } from '../journal/journal.ts';
import { appliedIn, noteApplied, refuseOtherJournal } from './applied.ts';
import { applyRecord, followUpsOf, type AnyEvent, type FollowUps, type Projection } from './projection.ts';

export interface ApplierOptions<E extends AnyEvent> {
  readonly database: PostgresDatabase;
  readonly journal: Journal;
  readonly projection: Projection<E>;
  readonly followUps?: FollowUps<E>;
  /** Called once when an event cannot be applied: the service must stop, because its tables are behind. */
  readonly onStop?: (problem: Problem) => void;
  /** How long somebody waits for a database that is away, in milliseconds. */
  readonly patienceMs?: number;
}

/** How many records share a transaction when the tables are far behind. */
const BATCH = 200;
const PATIENCE_MS = 15_000;
/** An error that is not of the connection may pass once or twice, such as a deadlock; then it will not. */
const TRIES = 3;

export class Applier<E extends AnyEvent> {
  readonly #options: ApplierOptions<E>;
  /** Its own connection: commands that wait for it hold all the others. */
  readonly #database: PostgresDatabase;
  #applied = 0;
  #running: Promise<void> | null = null;
  #stopped: Problem | null = null;
  #closing = false;

  private constructor(options: ApplierOptions<E>, database: PostgresDatabase) {
    this.#options = options;
    this.#database = database;
  }

  /** Looks whether the tables and the journal belong together, and catches up. */
  static async start<E extends AnyEvent>(options: ApplierOptions<E>): Promise<Applier<E>> {
    const database = await connect(options.database.settings, undefined, 1);
    const applier = new Applier(options, database);
    try {
      await refuseOtherJournal(await appliedIn(database), options.journal);
      await applier.through((await options.journal.head()).seq);
      return applier;
    } catch (error) {
      await applier.close();
      throw error;
    }
  }

  /** @throws Problem `record-stopped` when an event could not be applied. */
  refuseWhenStopped(): void {
    if (this.#stopped) throw this.#stopped;
  }

  /**
   * Until the record of this number is applied.
   * @throws Problem `record-stopped` when it cannot be, and `database-away` when that takes too long: it is applied as soon as
   * the database is back.
   */
  async through(seq: number): Promise<void> {
    while (this.#applied < seq) {
      this.refuseWhenStopped();
      await this.#patiently((this.#running ??= this.#catchUp()));
    }
    this.refuseWhenStopped();
  }

  async #patiently(running: Promise<void>): Promise<void> {
    const over = new AbortController();
    const { signal } = over;
    const { patienceMs = PATIENCE_MS } = this.#options;
    const waited = sleep(patienceMs, 'too long', { signal }).catch(() => null);
    const ended = await Promise.race([running, waited]).finally(() => over.abort());
    if (ended === 'too long') throw new Problem('database-away', { reason: 'de database antwoordt niet' });
  }

  async close(): Promise<void> {
    this.#closing = true;
    await this.#running?.catch(() => undefined);
    await this.#database.close();
  }

  /** One batch from where the tables are. */
  async #catchUp(): Promise<void> {
    try {
      this.#applied = (await this.#tried(BATCH)).seq;
    } finally {
      this.#running = null;
    }
  }

  async #tried(count: number): Promise<Head> {
    const { patienceMs = PATIENCE_MS } = this.#options;
    const since = Date.now();
    for (let attempt = 1; ; attempt++) {
      const progress: { current: JournalRecord | null } = { current: null };
      try {
        return await this.#apply(count, progress);
      } catch (error) {
        // However long it is away: what is in the journal must come into the tables when it is back.
        if (isAway(error) && this.#closing) throw error;
        const waiting = isAway(error) || (mayPass(error) && Date.now() - since < patienceMs);
        if (!waiting && attempt >= TRIES) throw this.#stop(progress.current, error);
        // One at a time: those before the one that fails are applied.
        if (!mayPass(error)) count = 1;
        await sleep(Math.min(25 * 2 ** attempt, 1000));
      }
    }
  }

  /** What comes next in the journal, in one transaction. */
  #apply(count: number, progress: { current: JournalRecord | null }): Promise<Head> {
    const { journal, projection, followUps } = this.#options;
    return this.#database.transaction(async (transaction) => {
      let head = await appliedIn(transaction, true);
      let done = 0;
      for await (const record of journal.read(head.seq + 1)) {
        progress.current = record;
        await applyRecord(projection, transaction, record);
        for (const job of followUpsOf(followUps, record)) await enqueue(transaction, job);
        head = record;
        if (++done >= count) break;
      }
      if (done > 0) await noteApplied(transaction, head);
      return { seq: head.seq, hash: head.hash };
    });
  }

  #stop(record: JournalRecord | null, error: unknown): Problem {
    const detail = error instanceof Error ? error.message : String(error);
    const problem = new Problem(
      'record-stopped',
      { seq: record?.seq ?? this.#applied + 1, kind: record?.kind ?? '?', detail },
      { cause: error },
    );
    const first = this.#stopped === null;
    this.#stopped ??= problem;
    if (first) this.#options.onStop?.(problem);
    return this.#stopped;
  }
}
