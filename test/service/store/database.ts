/** Databases for tests: each a copy of one that has all tables, made in some hundredths of a second. */
import { createHash, randomBytes } from 'node:crypto';

import { afterAll, inject } from 'vitest';

import { startEmbedded } from '#service/store/database/embedded/server.ts';
import { connect, type ConnectionSettings, type PostgresDatabase } from '#service/store/database/postgres.ts';
import { prepareJobs } from '#service/store/jobs/tables.ts';
import { migrations } from '#service/store/migrations/index.ts';
import { migrate, type Migrations } from '#service/store/migrations/migration.ts';

import './one-database.ts';

type Local = Exclude<ConnectionSettings, { connectionString: string }>;

const serverSettings = async (): Promise<Local> =>
  (await startEmbedded({ folder: inject('databaseFolder') })).settings as Local;

/** The database that others are copied from; the first who needs it makes it. */
const templateFor = async (
  server: PostgresDatabase,
  settings: Local,
  wanted: Migrations,
): Promise<string> => {
  const name = `template_${createHash('sha256').update(JSON.stringify(wanted)).digest('hex').slice(0, 16)}`;
  await server.withLock(name, async () => {
    const there = await server.query('select from pg_database where datname = $1', [name]);
    if (there.length > 0) return;
    await server.query(`create database ${name}_new`);
    const fresh = await connect({ ...settings, database: `${name}_new` });
    await migrate(fresh, wanted);
    await prepareJobs(fresh);
    await fresh.close();
    await server.query(`alter database ${name}_new rename to ${name}`);
  });
  return name;
};

export interface TestDatabases {
  /** A database with the tables of the product, or of other migrations, and of the job queue; without any for null. */
  readonly fresh: (wanted?: Migrations | null) => Promise<PostgresDatabase>;
  /** Another connection to the same database. */
  readonly again: (database: PostgresDatabase) => Promise<PostgresDatabase>;
}

/** Databases for the tests of one file. */
export const testDatabases = (): TestDatabases => {
  const open: PostgresDatabase[] = [];
  const made: string[] = [];
  let server: Promise<{ settings: Local; database: PostgresDatabase }> | undefined;

  const theServer = async (): Promise<{ settings: Local; database: PostgresDatabase }> => {
    const settings = await serverSettings();
    const database = await connect(settings);
    // Nobody needs these databases after a power cut, and waiting for the disk is most of making and dropping them.
    await database.query('alter system set fsync = off');
    await database.query('select pg_reload_conf()');
    return { settings, database };
  };
  const keep = (database: PostgresDatabase): PostgresDatabase => {
    open.push(database);
    return database;
  };

  afterAll(async () => {
    await Promise.all(open.map((database) => database.close().catch(() => undefined)));
    const running = await server;
    for (const name of made) await running?.database.query(`drop database if exists ${name} with (force)`);
    await running?.database.close();
  });

  return {
    fresh: async (wanted = migrations) => {
      const { settings, database } = await (server ??= theServer());
      const name = `test_${randomBytes(8).toString('hex')}`;
      made.push(name);
      const template = wanted === null ? 'template0' : await templateFor(database, settings, wanted);
      await database.query(`create database ${name} template ${template}`);
      return keep(await connect({ ...settings, database: name }));
    },
    again: async (database) => keep(await connect(database.settings)),
  };
};
