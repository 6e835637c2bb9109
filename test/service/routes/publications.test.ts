import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { event } from '#service/events/event.ts';
import { dossierById } from '#service/store/queries/dossiers.ts';

import { asCollected } from '../as-collected.ts';
import { testDatabases } from '../store/database.ts';
import { A } from './cast.ts';
import { dossierOf, openHouse, type House } from './house.ts';

const databases = testDatabases();
let house: House;

beforeAll(async () => {
  house = await openHouse(databases);
  const dossier = dossierOf(A);
  const known = (await dossierById(house.stage.database, dossier))!;
  await house.stage.happens(
    event('handed-in', {
      dossier,
      handIn: `${dossier}.1`,
      ...asCollected(known),
    }),
    event('published', { dossier, handIn: `${dossier}.1` }),
  );
}, 60_000);
afterAll(() => house.stop());

const get = async (path: string): Promise<unknown> => (await house.ask({ method: 'GET', path })).json();

describe('what is published', () => {
  it('is a list of schools, without what their profiles say', async () => {
    expect(await get(`/api/publications?consortium=${A.consortium}`)).toEqual([
      { school: A.brin6, name: A.name, format: 'bao-2024', publishedAt: expect.any(String) as string },
    ]);
  });

  it('is the profile of one school, with what it says to everybody', async () => {
    expect(await get(`/api/publications/${A.brin6}`)).toMatchObject({
      school: A.brin6,
      profile: { format: 'bao-2024' },
    });
  });
});
