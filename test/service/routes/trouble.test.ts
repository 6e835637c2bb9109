import { readFileSync, rmSync, writeFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { collectOnce } from '#service/collect/collect.ts';
import { consortiumById } from '#service/store/queries/consortia.ts';

import { testDatabases } from '../store/database.ts';
import { CONSORTIUM } from '../world.ts';
import { B, members } from './cast.ts';
import { documentOf, dossierOf, openHouse, type House } from './house.ts';

const databases = testDatabases();
let house: House;
let file: string;
let own: Uint8Array;

beforeAll(async () => {
  house = await openHouse(databases);
  file = documentOf(house.stage, B);
  own = readFileSync(file);
});
afterAll(() => house.stop());

const collect = async (): Promise<void> => {
  await house.stage.settle();
  await collectOnce(house.stage.world, (await consortiumById(house.stage.database, CONSORTIUM))!);
};

const ask = async (path: string): Promise<unknown> => {
  const swv = members.find(({ name }) => name === 'SWV van A en B')!;
  return (await house.ask({ method: 'GET', path }, `Bearer ${house.tokenOf(swv)}`)).json();
};

/** As the list of the round tells it, which must not differ from what the dossier itself tells. */
const told = async (): Promise<{ readonly state: object; readonly trouble: object | null }> => {
  const rows = (await ask('/api/rounds/2024/dossiers')) as { id: string; state: object; trouble: object }[];
  const row = rows.find(({ id }) => id === dossierOf(B))!;
  expect(await ask(`/api/dossiers/${dossierOf(B)}`)).toMatchObject({ trouble: row.trouble });
  return row;
};

describe('what the consortium is told of a document', () => {
  it('that is read well is nothing', async () => {
    expect((await told()).trouble).toBeNull();
  });

  it('that cannot be read is since when, why and what to do, beside where the dossier stands', async () => {
    const before = await told();
    writeFileSync(file, 'Dit is geen Word-document.');
    await collect();
    const { state, trouble } = await told();
    expect(state).toEqual(before.state);
    expect(trouble).toEqual({
      code: 'not-word',
      since: '2024-10-01',
      words: expect.stringMatching(
        /^Het document kan sinds 1 oktober 2024 niet worden gelezen\. .*Word.*\.$/,
      ) as string,
    });
  });

  it('that is gone is that it is not in the folder', async () => {
    rmSync(file);
    await collect();
    expect((await told()).trouble).toMatchObject({
      code: 'document-gone',
      since: '2024-10-01',
      words: expect.stringContaining('staat niet meer in de map') as string,
    });
  });

  it('that is back is nothing again', async () => {
    writeFileSync(file, own);
    await collect();
    expect((await told()).trouble).toBeNull();
  });
});
