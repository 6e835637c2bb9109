import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { event } from '#service/events/event.ts';
import { consortiumById } from '#service/store/queries/consortia.ts';
import { dossierById } from '#service/store/queries/dossiers.ts';

import { testDatabases } from '../store/database.ts';
import { CONSORTIUM, registerOf } from '../world.ts';
import { A, B, C } from './cast.ts';
import { openHouse, type House } from './house.ts';

const databases = testDatabases();
let house: House;

beforeAll(async () => {
  house = await openHouse(databases);
});
afterAll(() => house.stop());

const json = { 'content-type': 'application/json' };
const arrange = async (changes: object): Promise<Response> => {
  const { schools, archive } = (await consortiumById(house.stage.database, CONSORTIUM))!;
  return house.askAtDesk({
    method: 'PUT',
    path: '/api/consortia/PO3106',
    headers: json,
    body: JSON.stringify({
      name: 'Maastricht-Heuvelland',
      schools,
      archive,
      mailbox: 'swv@heuvelland.example',
      contacts: { content: 'Noor Willems', technique: 'Noor Willems' },
      ...changes,
    }),
  });
};

describe('a consortium is arranged', () => {
  it('when its libraries are there', async () => {
    expect((await arrange({})).status).toBe(204);
  });

  it.each([
    ['schools', { drive: 'b!nergens', folder: 'root' }, 'de scholen'],
    ['archive', { drive: 'b!nergens', folder: 'root' }, 'wat is ingediend'],
  ])('and not with a library that is not there: %s', async (name, nowhere, words) => {
    const answer = await arrange({ name: 'Anders', [name]: nowhere });
    expect(answer.status).toBe(422);
    const { code, detail } = (await answer.json()) as { code: string; detail: string };
    expect(code).toBe('library-unknown');
    expect(detail).toContain(words);
    expect((await consortiumById(house.stage.database, 'PO3106'))?.name).toBe('Maastricht-Heuvelland');
  });

  it('and not with a folder that is not there, or is a document', async () => {
    const { document } = (await dossierById(house.stage.database, `2024.${A.brin6}`))!;
    const { drive, item } = document!.place;
    for (const folder of ['01NERGENS', item])
      expect(((await (await arrange({ schools: { drive, folder } })).json()) as { code: string }).code).toBe(
        'library-unknown',
      );
  });

  it('not as long as Microsoft 365 does not answer, and nothing is recorded then', async () => {
    house.stage.ground.faults.add({ match: '/items/|/root', method: 'GET', status: 503 });
    const answer = await arrange({ name: 'Anders' });
    house.stage.ground.faults.clear();
    expect(answer.status).toBe(503);
    expect((await consortiumById(house.stage.database, 'PO3106'))?.name).toBe('Maastricht-Heuvelland');
  });
});

describe('handing out', () => {
  const handOut = async (): Promise<unknown> =>
    (
      await house.askAtDesk({
        method: 'POST',
        path: '/api/rounds/proef/handing-out',
        headers: json,
        body: JSON.stringify({ consortium: CONSORTIUM, schools: [A.brin6, B.brin6] }),
      })
    ).json();

  it('goes on past a school for which something unforeseen goes wrong, names it, and keeps in the log what it was', async () => {
    const { schools, contacts } = registerOf([A.brin6, A.name], [B.brin6, B.name]);
    const kept = (list: unknown) => house.stage.blobs.put(new TextEncoder().encode(JSON.stringify(list)));
    await house.stage.happens(
      event('schools-imported', {
        source: schools[0]!.source,
        // As no list of ours is: without an address.
        schools: await kept(
          schools.map((one) => (one.brin6 === A.brin6 ? { ...one, address: undefined } : one)),
        ),
        contacts: await kept(contacts),
        count: 2,
      }),
    );
    expect(await handOut()).toMatchObject({
      schools: [
        {
          school: A.brin6,
          outcome: 'failed',
          problem: { code: 'hand-out-failed', sentence: expect.stringContaining('TypeError') as string },
        },
        { school: B.brin6, outcome: 'handed-out', problem: null },
      ],
    });
    expect(house.logged()).toMatch(/"msg":"fault"/);
    expect(house.logged()).toMatch(/"name":"TypeError"/);
  });

  it('is refused for schools of another consortium, in words for who has no account too', async () => {
    const answer = await house.askAtDesk({
      method: 'POST',
      path: '/api/rounds/2024/handing-out',
      headers: json,
      body: JSON.stringify({ consortium: CONSORTIUM, schools: [A.brin6, C.brin6] }),
    });
    expect(answer.status).toBe(403);
    const { detail } = (await answer.json()) as { detail: string };
    expect(detail).toContain(`hoort de school ${C.brin6} niet`);
    expect(detail).not.toContain('account');
  });

  it('tells which library is not there', async () => {
    const known = (await consortiumById(house.stage.database, CONSORTIUM))!;
    await house.stage.happens(
      event('consortium-arranged', { ...known, schools: { drive: 'b!nergens', folder: 'root' } }),
      event('round-opened', {
        round: 'later',
        title: 'Later',
        formats: { BAO: 'bao-2024' },
        opensOn: '2025-09-01',
        lastDay: '2025-12-01',
        lastDays: {},
        settings: { needsPositiveAdvice: true, adviceWeeks: 6 },
        trial: false,
      }),
    );
    const answer = await house.askAtDesk({
      method: 'POST',
      path: '/api/rounds/later/handing-out',
      headers: json,
      body: JSON.stringify({ consortium: CONSORTIUM, schools: [B.brin6] }),
    });
    expect(await answer.json()).toMatchObject({
      schools: [{ outcome: 'failed', problem: { code: 'library-unknown' } }],
    });
  });
});
