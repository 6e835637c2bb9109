import { afterAll, beforeAll, expect, it } from 'vitest';

import { testDatabases } from '../store/database.ts';
import { A, B, members } from './cast.ts';
import { dossierOf, openHouse, type House } from './house.ts';

const databases = testDatabases();
let house: House;

beforeAll(async () => {
  house = await openHouse(databases);
});
afterAll(() => house.stop());

it.each([
  ['by the service, which knows somebody of its council', A, 'directeur van A', 'by-service', 'opmerkingen'],
  [
    'by itself when nobody of it is known, and is told how',
    B,
    'directeur van B',
    'by-school',
    'Kan bewerken',
  ],
])('a school shares its document with the council %s', async (_, school, name, council, words) => {
  const answer = await house.ask(
    { method: 'GET', path: `/api/dossiers/${dossierOf(school)}` },
    `Bearer ${house.tokenOf(members.find((one) => one.name === name)!)}`,
  );
  expect(await answer.json()).toMatchObject({
    sharing: { council, words: expect.stringContaining(words) as string },
  });
});
