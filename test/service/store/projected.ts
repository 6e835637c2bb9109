/** Tables that follow from a history, and all that stands in them. */
import type { Database } from '#service/store/database/database.ts';
import { project } from '#service/store/projection/project.ts';

import type { History } from './history.ts';

/** Applies the whole history. */
export const projectAll = async (database: Database, { events, blobs }: History): Promise<void> => {
  await database.transaction(async (tables) => {
    for (const recorded of events) await project({ tables, blobs }, recorded);
  });
};

/** Every row of every table of the projection, by table. */
export const allRows = async (database: Database): Promise<Record<string, string[]>> => {
  const tables = await database.query<{ name: string }>(
    `select relname as name from pg_class
     where relkind = 'r' and relnamespace = 'projection'::regnamespace order by relname`,
  );
  const rows: Record<string, string[]> = {};
  for (const { name } of tables)
    rows[name] = (
      await database.query<{ row: string }>(`select to_jsonb(t)::text as row from ${name} as t order by 1`)
    ).map(({ row }) => row);
  return rows;
};

/** How many rows stand in which tables, those that are empty left out. */
export const rowCounts = async (database: Database): Promise<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(await allRows(database)).flatMap(([name, rows]) =>
      rows.length === 0 ? [] : [[name, rows.length]],
    ),
  );
