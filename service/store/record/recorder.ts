/**
 * Journal first: an event is on the disk before any table knows of it, and then one transaction applies it, notes how far it came
 * and asks for the jobs that follow. After a crash between the two, the tables catch up when the service starts again.
 */
import type { Actor } from '../../events/actor.ts';
import type { Queryable } from '../database/database.ts';
import type { PostgresDatabase } from '../database/postgres.ts';
import type { Journal, JournalRecord } from '../journal/journal.ts';
import { Applier, type ApplierOptions } from './applier.ts';
import type { AnyEvent, RecordedAs } from './projection.ts';

export interface Command<E extends AnyEvent> {
  readonly by: Actor;
  /**
   * What it is about, such as `dossier:abc`. Of commands that name the same thing one is decided at a time, over all instances,
   * and sees what the one before did.
   */
  readonly about: string;
  /** Looks at the tables, which it cannot change, and says what happens, or throws why it may not. */
  readonly decide: (transaction: Queryable) => Promise<readonly E[]>;
}

export class Recorder<E extends AnyEvent> {
  readonly #database: PostgresDatabase;
  readonly #journal: Journal;
  readonly #applier: Applier<E>;

  private constructor({ database, journal }: ApplierOptions<E>, applier: Applier<E>) {
    this.#database = database;
    this.#journal = journal;
    this.#applier = applier;
  }

  /**
   * Brings the tables up to the journal, and is ready to record.
   * @throws Problem `journal-behind`, `journal-broken` or `record-stopped`.
   */
  static async open<E extends AnyEvent>(options: ApplierOptions<E>): Promise<Recorder<E>> {
    return new Recorder(options, await Applier.start(options));
  }

  /**
   * Records what a command decides; when it resolves it is on the disk and in the tables.
   * @throws what `decide` throws, a problem of the journal, Problem `database-away` or `record-stopped`. With the last two it
   * may have happened all the same.
   */
  async decide({ by, about, decide }: Command<E>): Promise<readonly RecordedAs<E>[]> {
    let recorded: readonly RecordedAs<E>[] | undefined;
    try {
      await this.#database.transaction(async (transaction) => {
        await transaction.query('set transaction read only');
        await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [about]);
        // An instance that was killed may have left something that no table knows of yet.
        await this.idle();
        recorded = await this.record(by, await decide(transaction));
      });
    } catch (error) {
      // Once it is recorded, it does not matter how the transaction that only read came to its end.
      if (recorded === undefined) throw error;
    }
    return recorded ?? [];
  }

  /**
   * Records what happened, whatever stands in the tables.
   * @throws a problem of the journal, or `database-away` or `record-stopped`, after which it may have happened all the same.
   */
  async record(by: Actor, events: readonly E[]): Promise<readonly RecordedAs<E>[]> {
    this.#applier.refuseWhenStopped();
    const records = await this.#journal.append(events.map(({ kind, data }) => ({ kind, data, by })));
    const last = records.at(-1);
    if (last) await this.#applier.through(last.seq);
    // What comes back is what was written, which is what was given.
    return records as readonly JournalRecord[] as unknown as readonly RecordedAs<E>[];
  }

  /** Until everything that was recorded is in the tables. */
  async idle(): Promise<void> {
    await this.#applier.through((await this.#journal.head()).seq);
  }

  /** Waits for what is being applied. The journal and the database stay open. */
  close(): Promise<void> {
    return this.#applier.close();
  }
}
