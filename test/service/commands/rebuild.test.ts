import { writeFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { connect } from '#service/store/database/postgres.ts';

import { desk } from '../../sop.ts';
import { testDatabases } from '../store/database.ts';
import { dataFolder } from './data-folder.ts';

const databases = testDatabases();
const { sopWith } = desk();

describe('sop rebuild', () => {
  it('makes the same tables again, and shows it', async () => {
    const { settings } = await dataFolder(databases);
    const { code, out, err } = await sopWith(settings, 'rebuild');
    expect(out).toMatch(/profile_version +([0-9a-f]{16}) {2}\1 +gelijk/);
    expect(out).toContain('uit 5 gebeurtenissen');
    expect(err).toContain('5 van 5');
    expect(code).toBe(0);
  });

  it('mends tables that somebody changed by hand, and says that they differed', async () => {
    const { settings } = await dataFolder(databases);
    const database = await connect({ connectionString: settings.DATABASE_URL });
    await database.query(`update consortium set name = 'Iets anders'`);
    const { code, out } = await sopWith(settings, 'rebuild');
    expect(out).toMatch(/consortium .*ANDERS/);
    expect(out).toMatch(/school .*gelijk/);
    expect(code).toBe(1);
    expect(await database.query('select name from consortium')).toEqual([
      { name: 'Samenwerkingsverband PO3105' },
    ]);
    await database.close();
    expect(await sopWith(settings, 'rebuild')).toMatchObject({ code: 0 });
  });

  it('leaves the tables as they are when something kept beside the journal is damaged', async () => {
    const { settings, blobs } = await dataFolder(databases);
    for (const path of blobs()) writeFileSync(path, 'beschadigd');
    const { code, err } = await sopWith(settings, 'rebuild');
    expect(code).toBe(2);
    expect(err).toMatch(/beschadigd.*reservekopie/);
    const database = await connect({ connectionString: settings.DATABASE_URL });
    expect(await database.query('select count(answers) as whole from profile_version')).toEqual([
      { whole: 1 },
    ]);
    await database.close();
  });

  it('leaves the tables as they are when the journal is broken', async () => {
    const { settings, alterJournal } = await dataFolder(databases);
    alterJournal((lines) => lines.map((line) => line.replace('Ronde', 'Rondje')));
    const { code, err } = await sopWith(settings, 'rebuild');
    expect(code).toBe(2);
    expect(err).toContain('Het journaal klopt niet');
    const database = await connect({ connectionString: settings.DATABASE_URL });
    expect(await database.query('select count(*) as rounds from round')).toEqual([{ rounds: 1 }]);
    await database.close();
  });
});
