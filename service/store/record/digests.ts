/** What the tables hold, as one digest per table: the same rows give the same digest, in whatever order they came. */
import type { Queryable } from '../database/database.ts';

/** SHA-256 in hex by the name of the table, for all tables that follow from the events. */
export const digests = async (database: Queryable): Promise<Readonly<Record<string, string>>> => {
  const tables = await database.query<{ name: string; quoted: string }>(
    `select tablename as name, format('projection.%I', tablename) as quoted
     from pg_tables where schemaname = 'projection' order by tablename collate "C"`,
  );
  const result: Record<string, string> = {};
  for (const { name, quoted } of tables) {
    const [row] = await database.query<{ digest: string }>(
      `select encode(sha256(coalesce(string_agg(row, '' order by row), '')), 'hex') as digest
       from (select sha256(convert_to(t::text, 'UTF8')) as row from ${quoted} t) rows`,
    );
    result[name] = row?.digest ?? '';
  }
  return result;
};
