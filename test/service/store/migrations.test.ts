import { describe, expect, it } from 'vitest';

import { migrate, type Migrations } from '#service/store/migrations/migration.ts';

import { testDatabases } from './database.ts';

const databases = testDatabases();

const schools = { name: '001-schools', sql: 'create table school (brin text primary key);' };
const ours = (...projection: Migrations['projection']): Migrations => ({ service: [], projection });

describe('migrations', () => {
  it('run once, in the schema that they belong to', async () => {
    const database = await databases.fresh(null);
    expect(await migrate(database, ours(schools))).toEqual({ projectionChanged: true });
    expect(await migrate(database, ours(schools))).toEqual({ projectionChanged: false });
    expect(await database.query('select * from projection.school')).toEqual([]);
  });

  it('leave nothing behind when one fails half-way, and go on from there', async () => {
    const database = await databases.fresh(null);
    const broken = { name: '002-pupils', sql: 'create table pupil (id int); select 1 / 0;' };
    await expect(migrate(database, ours(schools, broken))).rejects.toMatchObject({ code: '22012' });
    await migrate(database, ours(schools, { ...broken, sql: 'create table pupil (id int);' }));
    expect(await database.query('select * from pupil')).toEqual([]);
  });

  it('are refused when one was changed after it ran', async () => {
    const database = await databases.fresh(ours(schools));
    const changed = { ...schools, sql: 'create table school (brin text);' };
    await expect(migrate(database, ours(changed))).rejects.toMatchObject({
      code: 'migration-changed',
      facts: { name: 'projection/001-schools' },
    });
  });

  it('are refused by a program that is older than the database', async () => {
    const database = await databases.fresh(ours(schools));
    await expect(migrate(database, ours())).rejects.toMatchObject({ code: 'migration-unknown' });
  });

  it('are done once when services start at the same time', async () => {
    const database = await databases.fresh(null);
    const others = await Promise.all([1, 2, 3].map(() => databases.again(database)));
    const results = await Promise.all([database, ...others].map((each) => migrate(each, ours(schools))));
    expect(results.filter(({ projectionChanged }) => projectionChanged)).toHaveLength(1);
  });
});
