/**
 * The tables of the store, made in numbered steps. Each step runs once, in a transaction of its own, and is recorded with its
 * hash: one that was changed afterwards is refused, because the databases that had it would differ from those that get it.
 *
 * There are two schemas. `projection` holds what follows from the events alone; it can be made anew in another schema and
 * swapped, so its steps name no schema and refer to nothing outside it, and its tables use no sequence, no `now()` and no
 * random value: replaying must give the same rows. `service` holds the service's own affairs, such as sessions.
 */
import { createHash } from 'node:crypto';

import { Problem } from '#templates/problem.ts';

import type { Queryable } from '../database/database.ts';
import { SERVICE_ROLE, type PostgresDatabase } from '../database/postgres.ts';
import { codeOf } from '../../system-fault.ts';

export interface Migration {
  /** Number and what it does, such as `001-dossiers`. */
  readonly name: string;
  readonly sql: string;
}

export interface Migrations {
  readonly service: readonly Migration[];
  readonly projection: readonly Migration[];
}

type SchemaName = keyof Migrations;

const hashOf = ({ sql }: Migration): string => createHash('sha256').update(sql).digest('hex');

/** Runs a step in a schema; names in it are found there and nowhere else. */
const runIn = async (transaction: Queryable, schema: string, { sql }: Migration): Promise<void> => {
  await transaction.query(`set local search_path = ${schema}`);
  await transaction.query(sql);
};

/** The role that row-level security binds may read what follows from the events, and nothing else unless a step says so. */
const letServiceRead = async (transaction: Queryable, schema: string): Promise<void> => {
  await transaction.query(`grant usage on schema ${schema} to ${SERVICE_ROLE}`);
  await transaction.query(`grant select on all tables in schema ${schema} to ${SERVICE_ROLE}`);
};

/** Makes a schema anew with all steps of the projection. */
export const makeProjection = async (
  transaction: Queryable,
  schema: string,
  migrations: readonly Migration[],
): Promise<void> => {
  await transaction.query(`drop schema if exists ${schema} cascade`);
  await transaction.query(`create schema ${schema}`);
  for (const migration of migrations) await runIn(transaction, schema, migration);
  await letServiceRead(transaction, schema);
};

const makeRole = async (database: PostgresDatabase): Promise<void> => {
  try {
    await database.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = '${SERVICE_ROLE}') then
          create role ${SERVICE_ROLE} nologin;
        end if;
        if not pg_has_role(current_user, '${SERVICE_ROLE}', 'member') then
          grant ${SERVICE_ROLE} to current_user;
        end if;
      end $$`);
  } catch (error) {
    if (codeOf(error) === '42501')
      throw new Problem('database-role-missing', { role: SERVICE_ROLE }, { cause: error });
    // Roles belong to all databases of a server: another one may make it at the same time.
    if (!['42710', '23505', 'XX000'].includes(codeOf(error))) throw error;
  }
};

const makeSchemas = (database: PostgresDatabase): Promise<unknown> =>
  database.query(`
    create schema if not exists service;
    create schema if not exists projection;
    create table if not exists service.migration (
      schema text not null,
      name text not null,
      sha256 text not null,
      at timestamptz not null default now(),
      primary key (schema, name)
    );`);

/** The steps that were not done yet; refuses when those that were are not ours. */
const pending = async (
  database: PostgresDatabase,
  schema: SchemaName,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> => {
  const done = new Map(
    (
      await database.query<{ name: string; sha256: string }>(
        'select name, sha256 from service.migration where schema = $1 order by name',
        [schema],
      )
    ).map(({ name, sha256 }) => [name, sha256]),
  );
  for (const name of done.keys())
    if (!migrations.some((migration) => migration.name === name))
      throw new Problem('migration-unknown', { name: `${schema}/${name}` });
  for (const migration of migrations) {
    const recorded = done.get(migration.name);
    if (recorded !== undefined && recorded !== hashOf(migration))
      throw new Problem('migration-changed', { name: `${schema}/${migration.name}` });
  }
  return migrations.filter(({ name }) => !done.has(name));
};

/**
 * How many steps this database still has to take; null when it has no tables yet. Changes nothing.
 * @throws Problem `migration-changed` or `migration-unknown`.
 */
export const stepsToTake = async (
  database: PostgresDatabase,
  migrations: Migrations,
): Promise<number | null> => {
  const [made] = await database.query<{ there: boolean }>(
    `select to_regclass('service.migration') is not null as there`,
  );
  if (made?.there !== true) return null;
  const service = await pending(database, 'service', migrations.service);
  const projection = await pending(database, 'projection', migrations.projection);
  return service.length + projection.length;
};

/**
 * Brings the tables up to date; of services that start at once, one does it.
 * @returns whether the projection got new steps, so that it must be made again from the journal when there is any
 * @throws Problem `migration-changed`, `migration-unknown` or `database-role-missing`.
 */
export const migrate = (
  database: PostgresDatabase,
  migrations: Migrations,
): Promise<{ readonly projectionChanged: boolean }> =>
  database.withLock('migrations', async () => {
    await makeRole(database);
    await makeSchemas(database);
    let projectionChanged = false;
    for (const schema of ['service', 'projection'] as const)
      for (const migration of await pending(database, schema, migrations[schema])) {
        await database.transaction(async (transaction) => {
          await runIn(transaction, schema, migration);
          await transaction.query(
            'insert into service.migration (schema, name, sha256) values ($1, $2, $3)',
            [schema, migration.name, hashOf(migration)],
          );
        });
        projectionChanged ||= schema === 'projection';
      }
    await letServiceRead(database, 'projection');
    return { projectionChanged };
  });
