import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { event } from '#service/events/event.ts';
import { dossierById } from '#service/store/queries/dossiers.ts';

import { asCollected } from '../as-collected.ts';
import { testDatabases } from '../store/database.ts';
import { A, members } from './cast.ts';
import { dossierOf, openHouse, type House } from './house.ts';

const databases = testDatabases();
let house: House;

beforeAll(async () => {
  house = await openHouse(databases);
  const known = (await dossierById(house.stage.database, dossierOf(A)))!;
  await house.stage.happens(
    event('handed-in', {
      dossier: dossierOf(A),
      handIn: `${dossierOf(A)}.1`,
      ...asCollected(known),
    }),
  );
});
afterAll(() => house.stop());

const begin = (): Promise<Response> =>
  house.ask(
    {
      method: 'POST',
      path: `/api/schools/${A.brin6}/changes`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ dossier: 'wijziging', amends: dossierOf(A) }),
    },
    `Bearer ${house.tokenOf(members.find(({ name }) => name === 'directeur van A')!)}`,
  );

describe('a school that begins a change between rounds', () => {
  it('has its document in the answer', async () => {
    const answer = await begin();
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({
      id: 'wijziging',
      round: null,
      amends: dossierOf(A),
      state: { code: 'not-begun' },
      document: { gone: false, name: expect.stringContaining('tussentijdse wijziging') as string },
    });
  });

  it('asks the same again when Microsoft 365 did not answer, and has one document', async () => {
    const first = (await (await begin()).json()) as { document: object };
    expect(((await (await begin()).json()) as { document: object }).document).toEqual(first.document);
  });
});
