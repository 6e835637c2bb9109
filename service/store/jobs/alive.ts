/**
 * Which workers live. A worker that is killed leaves its jobs locked for hours; so each worker has an advisory lock as long as
 * it lives, which goes with its connection, and whoever finds the lock of another one free gives its jobs back.
 */
import pg from 'pg';

import { poolSettings, type ConnectionSettings } from '../database/postgres.ts';

const AGAIN_MS = 250;

/** Advisory locks of other things than workers have other second numbers. */
const KEY = 'hashtextextended($1, 2)';

export class AliveWorkers {
  readonly #settings: ConnectionSettings;
  readonly #ours = new Set<string>();
  /** Those of ours whose lock is held on the connection that there is now. */
  readonly #locked = new Set<string>();
  #client: pg.Client | null = null;
  #closed = false;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(settings: ConnectionSettings) {
    this.#settings = settings;
  }

  /** Says of a worker of this process that it lives; waits for the database when it is away. */
  async add(worker: string): Promise<void> {
    this.#ours.add(worker);
    await this.#inTurn(() => this.#holding());
  }

  /** Says of a worker of this process that it ended; what it left is given back like that of any other. */
  async remove(worker: string): Promise<void> {
    this.#ours.delete(worker);
    await this.#inTurn(async () => {
      if (this.#locked.delete(worker))
        await this.#client?.query(`select pg_advisory_unlock(${KEY})`, [worker]);
    });
  }

  /**
   * Gives back the jobs of workers that live no more.
   * @returns how many workers that were
   */
  release(): Promise<number> {
    return this.#inTurn(() => this.#release());
  }

  async #release(): Promise<number> {
    const client = await this.#holding();
    const { rows } = await client.query<{ worker: string }>(
      'select distinct locked_by as worker from graphile_worker.jobs where locked_by is not null',
    );
    let gone = 0;
    for (const { worker } of rows) {
      if (this.#ours.has(worker)) continue;
      const lock = await client.query<{ free: boolean }>(`select pg_try_advisory_lock(${KEY}) as free`, [
        worker,
      ]);
      if (lock.rows[0]?.free !== true) continue;
      try {
        await client.query('select graphile_worker.force_unlock_workers($1::text[])', [[worker]]);
        gone++;
      } finally {
        await client.query(`select pg_advisory_unlock(${KEY})`, [worker]);
      }
    }
    // So that workers that are idle look at once.
    if (gone > 0) await client.query(`select pg_notify('jobs:insert', '{"count":100}')`);
    return gone;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#turn;
    await this.#client?.end().catch(() => undefined);
  }

  /** A connection does one thing at a time. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  /** The connection that holds the lock of every worker of ours. */
  async #holding(): Promise<pg.Client> {
    const client = (this.#client ??= await this.#connect());
    for (const worker of this.#ours) {
      if (this.#locked.has(worker)) continue;
      this.#locked.add(worker);
      await client.query(`select pg_advisory_lock(${KEY})`, [worker]);
    }
    return client;
  }

  async #connect(): Promise<pg.Client> {
    for (;;) {
      const client = new pg.Client(poolSettings(this.#settings, 1));
      client.on('error', () => this.#lost(client));
      client.on('end', () => this.#lost(client));
      try {
        await client.connect();
        return client;
      } catch (error) {
        if (this.#closed) throw error;
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    }
  }

  /** With the connection the locks are gone; others may think that our workers are, so it comes back at once. */
  #lost(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#client = null;
    this.#locked.clear();
    if (!this.#closed) void this.#inTurn(() => this.#holding()).catch(() => undefined);
  }
}
