/** Advisory locks, what is held together on a connection of its own: it goes with the process, and holding one keeps nobody from the pool. */
import pg from 'pg';

import type { HeldLock } from './database.ts';
import { asProblem } from './faults.ts';

export class Locks {
  readonly #held = new Set<pg.Client>();

  constructor(readonly settings: pg.ClientConfig) {}

  /** Waits until the locks can be had, one after the other. */
  async take(names: readonly string[]): Promise<HeldLock> {
    const client = await this.#connect();
    try {
      for (const name of names)
        await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
      return this.#lockOn(client);
    } catch (error) {
      await this.#drop(client);
      throw asProblem(error);
    }
  }

  /** The lock, or null when another has it. */
  async tryTake(name: string): Promise<HeldLock | null> {
    const client = await this.#connect();
    try {
      const { rows } = await client.query<{ got: boolean }>(
        'select pg_try_advisory_lock(hashtextextended($1, 0)) as got',
        [name],
      );
      if (rows[0]?.got === true) return this.#lockOn(client);
      await this.#drop(client);
      return null;
    } catch (error) {
      await this.#drop(client);
      throw asProblem(error);
    }
  }

  async releaseAll(): Promise<void> {
    await Promise.all([...this.#held].map((client) => this.#drop(client)));
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client(this.settings);
    // A lock is lost with its connection; whoever must know watches what the lock is for.
    client.on('error', () => undefined);
    try {
      await client.connect();
    } catch (error) {
      throw asProblem(error);
    }
    this.#held.add(client);
    return client;
  }

  #lockOn(client: pg.Client): HeldLock {
    return { release: () => this.#drop(client) };
  }

  async #drop(client: pg.Client): Promise<void> {
    if (this.#held.delete(client)) await client.end().catch(() => undefined);
  }
}
