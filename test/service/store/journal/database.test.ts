import { describe, expect, it } from 'vitest';

import { openDatabaseJournal } from '#service/store/journal/database/journal.ts';

import { all, journalContract, note } from '../../../contracts/journal.contract.ts';
import { testDatabases } from '../database.ts';

const databases = testDatabases();

journalContract('PostgreSQL', async () => {
  const database = await databases.fresh();
  return {
    open: () => Promise.resolve(openDatabaseJournal(database)),
    lines: async () =>
      (await database.query<{ line: string }>('select line from journal order by seq')).map(
        ({ line }) => line,
      ),
    tamper: (lines) =>
      database.transaction(async (transaction) => {
        await transaction.query('alter table journal disable trigger all');
        await transaction.query('delete from journal');
        await transaction.query('insert into journal select * from unnest($1::bigint[], $2::text[])', [
          lines.map((_, index) => index + 1),
          lines,
        ]);
        await transaction.query('alter table journal enable trigger all');
      }),
  };
});

describe('a journal in PostgreSQL', () => {
  it('is shared by several instances, each of which may write', async () => {
    const database = await databases.fresh();
    const journals = [database, await databases.again(database)].map((each) => openDatabaseJournal(each));
    await Promise.all(journals.flatMap((journal) => [1, 2, 3].map((n) => journal.append([note(`${n}`)]))));
    expect(await all(journals[0]!)).toHaveLength(6);
    expect((await journals[1]!.verify()).fault).toBeNull();
  });

  it('is never changed, not even by its owner', async () => {
    const database = await databases.fresh();
    await openDatabaseJournal(database).append([note('a')]);
    await expect(database.query('update journal set line = line')).rejects.toThrow('never changed');
    await expect(database.query('delete from journal')).rejects.toThrow('never changed');
  });
});
