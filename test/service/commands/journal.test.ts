import { describe, expect, it } from 'vitest';

import { openFileJournal } from '#service/store/journal/file/journal.ts';
import { placesIn } from '#service/store/store.ts';

import { desk } from '../../sop.ts';
import { testDatabases } from '../store/database.ts';
import { dataFolder } from './data-folder.ts';

const databases = testDatabases();
const { at, sopWith } = desk();

describe('sop journal verify', () => {
  it('tells how far a whole journal goes, without the settings of Microsoft 365 and while it is in use', async () => {
    const { folder, settings } = await dataFolder(databases);
    const journal = await openFileJournal({ folder: placesIn(folder).journal });
    const { code, out } = await sopWith(settings, 'journal', 'verify');
    const { hash } = await journal.head();
    await journal.close();
    expect(code).toBe(0);
    expect(out).toMatch(/is heel\.\n {2}gebeurtenissen: 5\n {2}van: +\d+ [a-z]+ \d{4}/);
    expect(out).toContain(hash);
  });

  it('says where the chain breaks', async () => {
    const { settings, alterJournal } = await dataFolder(databases);
    alterJournal((lines) =>
      lines.map((line, index) => (index === 2 ? line.replace('Ronde', 'Rondje') : line)),
    );
    const { code, out } = await sopWith(settings, 'journal', 'verify');
    expect(code).toBe(1);
    expect(out).toMatch(/Het journaal klopt niet: .*3.*regel 3\)/);
    expect(out).toContain('reservekopie');
  });

  it('notices a line that is gone', async () => {
    const { settings, alterJournal } = await dataFolder(databases);
    alterJournal((lines) => lines.filter((_, index) => index !== 1));
    const { code, out } = await sopWith(settings, 'journal', 'verify');
    expect({ code, out }).toMatchObject({ code: 1, out: expect.stringContaining('regel 2)') as string });
  });

  it('says of a folder without one where to look', async () => {
    const { code, out } = await sopWith({ SOP_DATA: at('niets') }, 'journal', 'verify');
    expect(code).toBe(0);
    expect(out).toContain('SOP_DATA');
  });

  it('says which setting is wrong, and no other', async () => {
    const { code, err } = await sopWith({ DATABASE_URL: 'mysql://x:geheim@y/z' }, 'journal', 'verify');
    expect(code).toBe(2);
    expect(err).toContain('DATABASE_URL is verkeerd');
    expect(err).not.toMatch(/SOP_TENANT|geheim/);
  });
});
