/** The `Database` port on the `pg` driver. */
import pg from 'pg';

import { Problem } from '#templates/problem.ts';

import type { ActorScope, Database, HeldLock, Queryable } from './database.ts';
import { asProblem } from './faults.ts';
import { listen } from './listen.ts';
import { Locks } from './locks.ts';
import { types } from './types.ts';

/** The oldest PostgreSQL that this works on. */
const OLDEST = 15;

/** The role that row-level security binds: it owns nothing and bypasses nothing. */
export const SERVICE_ROLE = 'sop_service';

export type ConnectionSettings =
  | { readonly connectionString: string }
  | { readonly host: string; readonly user: string; readonly database: string };

/**
 * Settings of a pool of the driver. The session speaks UTC and ISO dates, whatever the server is set to, and finds the tables that
 * follow from the events, then the service's own.
 */
export const poolSettings = (settings: ConnectionSettings, connections: number): pg.PoolConfig => ({
  ...settings,
  max: connections,
  connectionTimeoutMillis: 15_000,
  keepAlive: true,
  options: '-c TimeZone=UTC -c DateStyle=ISO -c search_path=projection,service',
});

/**
 * No statement of ours takes nearly as long. One that gets no answer at all, because the network lost the connection without a
 * word, would hold its connection for hours.
 */
const STATEMENT_MS = 60_000;

/** A pool of which no broken connection ends the process: what it was used for fails, and the next use gets another. */
export const makePool = (
  settings: ConnectionSettings,
  connections: number,
  more: pg.PoolConfig = {},
): pg.Pool => {
  const pool = new pg.Pool({
    query_timeout: STATEMENT_MS,
    ...poolSettings(settings, connections),
    ...more,
  });
  pool.on('error', () => undefined);
  // The pool listens only to those that nobody uses.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
};

const queryable = (client: pg.ClientBase | pg.Pool): Queryable => ({
  query: async <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> => {
    try {
      const result = await client.query<Row & pg.QueryResultRow>(text, [...values]);
      // Of several statements in one text the driver gives a list; the last one answers.
      return [result].flat().at(-1)?.rows ?? [];
    } catch (error) {
      throw asProblem(error);
    }
  },
});

/** A database of which the rest of the store knows more than others do. */
export interface PostgresDatabase extends Database {
  readonly settings: ConnectionSettings;
}

class Postgres implements PostgresDatabase {
  readonly #pool: pg.Pool;
  readonly #locks: Locks;
  #closed: Promise<void> | null = null;
  readonly #queryable: Queryable;

  constructor(
    readonly settings: ConnectionSettings,
    readonly onClose: () => Promise<void>,
    connections: number,
  ) {
    this.#pool = makePool(settings, connections, { types });
    this.#queryable = queryable(this.#pool);
    this.#locks = new Locks(poolSettings(settings, 1));
  }

  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]> {
    return this.#queryable.query<Row>(text, values);
  }

  async #connect(): Promise<pg.PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (error) {
      throw asProblem(error);
    }
  }

  async transaction<T>(work: (transaction: Queryable) => Promise<T>): Promise<T> {
    const client = await this.#connect();
    const transaction = queryable(client);
    let broken = false;
    try {
      await transaction.query('begin');
      const result = await work(transaction);
      await transaction.query('commit');
      return result;
    } catch (error) {
      // What cannot be rolled back must not go back to the pool.
      await client.query('rollback').catch(() => (broken = true));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  transactionAs<T>(scope: ActorScope, work: (transaction: Queryable) => Promise<T>): Promise<T> {
    return this.transaction(async (transaction) => {
      for (const [name, value] of Object.entries(scope)) {
        if (!/^[a-z_]+$/.test(name)) throw new RangeError(`${name} is no name for a scope`);
        await transaction.query('select set_config($1, $2, true)', [`scope.${name}`, value]);
      }
      await transaction.query(`set local role ${SERVICE_ROLE}`);
      return work(transaction);
    });
  }

  async withLock<T>(names: string | readonly string[], work: () => Promise<T>): Promise<T> {
    const lock = await this.#locks.take([names].flat());
    try {
      return await work();
    } finally {
      await lock.release();
    }
  }

  tryLock(name: string): Promise<HeldLock | null> {
    return this.#locks.tryTake(name);
  }

  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>> {
    return listen(poolSettings(this.settings, 1), channel, heard);
  }

  close(): Promise<void> {
    return (this.#closed ??= (async () => {
      await this.#locks.releaseAll();
      await this.#pool.end();
      await this.onClose();
    })());
  }
}

/** Of PostgreSQL, such as 18. */
export const majorVersion = async (database: Queryable): Promise<number> => {
  const [row] = await database.query<{ version: number }>(
    `select current_setting('server_version_num')::int / 10000 as version`,
  );
  return row?.version ?? 0;
};

/**
 * Connects and looks whether this PostgreSQL is new enough.
 * @param onClose what else must end when the database is closed
 * @throws Problem `database-away`, `database-refused` or `database-too-old`.
 */
export const connect = async (
  settings: ConnectionSettings,
  onClose: () => Promise<void> = () => Promise.resolve(),
  connections = 10,
): Promise<PostgresDatabase> => {
  const database = new Postgres(settings, onClose, connections);
  try {
    const found = await majorVersion(database);
    if (found < OLDEST) throw new Problem('database-too-old', { found, needed: OLDEST });
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
};
