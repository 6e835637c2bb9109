import { describe, expect, it } from 'vitest';

import { testDatabases } from './database.ts';

const databases = testDatabases();

const names = async (text: string): Promise<unknown[]> => {
  const rows = await (await databases.fresh()).query<{ name: string }>(text);
  return rows.map(({ name }) => name);
};

describe('the tables', () => {
  it('have an index for every foreign key, so that what belongs to a removed row is found', async () => {
    const without = await names(`
      select conrelid::regclass || ': ' || pg_get_constraintdef(pg_constraint.oid) as name
      from pg_constraint
      where contype = 'f' and connamespace in ('projection'::regnamespace, 'service'::regnamespace)
        and not exists (
          select from pg_index
          where indrelid = conrelid and indpred is null
            and (indkey::smallint[])[0:cardinality(conkey) - 1] @> conkey
        )`);
    expect(without).toEqual([]);
  });

  it('that follow from the events are all behind row-level security', async () => {
    const open = await names(`
      select relname as name from pg_class
      where relkind = 'r' and relnamespace = 'projection'::regnamespace and not relrowsecurity`);
    expect(open).toEqual([]);
  });

  it('let the role that acts for people read some, and write none', async () => {
    const writable = await names(`
      select table_schema || '.' || table_name || ' ' || privilege_type as name
      from information_schema.role_table_grants
      where grantee = 'sop_service' and (privilege_type <> 'SELECT' or table_schema <> 'projection')`);
    expect(writable).toEqual([]);
  });

  it('are read for people by a role that cannot pass by row-level security', async () => {
    const powers = await names(`
      select rolname as name from pg_roles
      where rolname = 'sop_service' and (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb)
      union all
      select relname from pg_class where relowner = 'sop_service'::regrole`);
    expect(powers).toEqual([]);
  });
});
