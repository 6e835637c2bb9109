import { once } from 'node:events';

import { describe, expect, it, onTestFinished } from 'vitest';

import { connect } from '#service/store/database/postgres.ts';

import { testDatabases } from '../database.ts';
import { doorTo } from '../door.ts';

const databases = testDatabases();

describe('a database', () => {
  it('gives numbers, days and moments as plain values', async () => {
    const database = await databases.fresh(null);
    const [row] = await database.query(`
      select count(*) as counted, sum(2::int8) as summed, date '2026-11-28' as day, array[date '2026-11-28'] as days,
        array[7::int8] as numbers, timestamptz '2026-11-28 02:11:26.5+01' as moment, '{"a":[1]}'::jsonb as json`);
    expect(row).toEqual({
      counted: 1,
      summed: 2,
      day: '2026-11-28',
      days: ['2026-11-28'],
      numbers: [7],
      moment: '2026-11-28T01:11:26.500Z',
      json: { a: [1] },
    });
  });

  it('refuses to give a whole number that it would round', async () => {
    const database = await databases.fresh(null);
    await expect(database.query('select 9007199254740993::int8 as large')).rejects.toThrow('too large');
  });

  it('does all of a transaction or nothing', async () => {
    const database = await databases.fresh();
    await database.query('create table t (n int)');
    const failing = database.transaction(async (transaction) => {
      await transaction.query('insert into t values (1)');
      throw new Error('halfway');
    });
    await expect(failing).rejects.toThrow('halfway');
    expect(await database.query('select * from t')).toEqual([]);
  });

  it('shows an actor only what its scope allows, and lets it write nothing', async () => {
    const database = await databases.fresh({
      service: [],
      projection: [
        {
          name: '001-notes',
          sql: `create table note (consortium text, text text);
            insert into note values ('PO3104', 'a'), ('PO3105', 'b');
            alter table note enable row level security;
            create policy own on note using (consortium = current_setting('scope.consortium', true));`,
        },
      ],
    });
    const seenBy = (scope: Record<string, string>): Promise<unknown> =>
      database.transactionAs(scope, (transaction) => transaction.query('select text from note'));
    expect(await seenBy({ consortium: 'PO3105' })).toEqual([{ text: 'b' }]);
    expect(await seenBy({})).toEqual([]);
    expect(await database.query('select text from note')).toHaveLength(2);
    const write = database.transactionAs({ consortium: 'PO3105' }, (transaction) =>
      transaction.query('delete from note'),
    );
    await expect(write).rejects.toMatchObject({ code: '42501' });
  });

  it('gives a lock to one at a time', async () => {
    const database = await databases.fresh(null);
    const other = await databases.again(database);
    const held = await database.tryLock('a');
    expect(await other.tryLock('a')).toBeNull();
    expect(await other.tryLock('b')).not.toBeNull();
    await held?.release();
    expect(await other.tryLock('a')).not.toBeNull();
    await other.close();
    expect(await database.tryLock('b')).not.toBeNull();
  });

  it('holds several locks together on one connection', async () => {
    const database = await databases.fresh(null);
    const names = Array.from({ length: 30 }, (_, at) => `drive ${at}`);
    await database.withLock(names, async () => {
      expect(
        await database.query(
          `select count(*) as locks, count(distinct pid) as connections from pg_locks join pg_database on oid = database
           where locktype = 'advisory' and datname = current_database()`,
        ),
      ).toEqual([{ locks: 30, connections: 1 }]);
      expect(await database.tryLock('drive 29')).toBeNull();
    });
    for (const name of names) expect(await database.tryLock(name)).not.toBeNull();
  });

  it('hears what is notified, also after its connection broke', async () => {
    const database = await databases.fresh(null);
    const heard = new EventTarget();
    const stop = await database.listen('news', (payload) =>
      heard.dispatchEvent(new Event(payload || 'back')),
    );
    const [first, back, second] = ['first', 'back', 'second'].map((name) => once(heard, name));
    await database.query(`select pg_notify('news', 'first')`);
    await first;
    await database.query(`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'listen %'`);
    await back;
    await database.query(`select pg_notify('news', 'second')`);
    await second;
    await stop();
  });

  it('says that it is away when nothing comes back, and works again when the way is open', async () => {
    const { settings } = await databases.fresh(null);
    const door = await doorTo(settings);
    onTestFinished(() => door.remove());
    const { host, user, database: name } = door.settings;
    const connectionString = `postgres://${user}@${encodeURIComponent(host)}/${name}?query_timeout=300`;
    const database = await connect({ connectionString });
    door.stall();
    await expect(database.transaction((transaction) => transaction.query('select 1'))).rejects.toMatchObject({
      code: 'database-away',
    });
    await door.close();
    await door.open();
    expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
    await database.close();
  });

  it('says that it is away when its connection is cut, and works again at the next question', async () => {
    const database = await databases.fresh(null);
    await expect(database.query('select pg_terminate_backend(pg_backend_pid())')).rejects.toMatchObject({
      code: 'database-away',
    });
    expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
  });
});
