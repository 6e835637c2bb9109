import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { event } from '#service/events/event.ts';
import { dossierById } from '#service/store/queries/dossiers.ts';

import { asCollected } from '../as-collected.ts';
import { testDatabases } from '../store/database.ts';
import { registerOf, round } from '../world.ts';
import { A, C, members } from './cast.ts';
import { dossierOf, openHouse, type House } from './house.ts';

const databases = testDatabases();
let house: House;
let said: ReturnType<typeof asCollected>;
const before = dossierOf(A);
const after = `2025.${A.brin6}`;

/** School A hands in, goes to the consortium of C, and is asked there. */
beforeAll(async () => {
  house = await openHouse(databases);
  said = asCollected((await dossierById(house.stage.database, before))!);
  const { schools } = registerOf([A.brin6, A.name]);
  await house.stage.happens(
    event('handed-in', { ...said, dossier: before, handIn: `${before}.1` }),
    event('schools-imported', {
      source: schools[0]!.source,
      schools: await house.stage.blobs.put(
        new TextEncoder().encode(
          JSON.stringify(schools.map((one) => ({ ...one, consortium: C.consortium }))),
        ),
      ),
      contacts: null,
      count: 1,
    }),
    event('round-opened', { ...round, round: '2025' }),
    event('dossier-opened', {
      dossier: after,
      school: A.brin6,
      round: '2025',
      format: 'bao-2024',
      amends: null,
    }),
  );
});
afterAll(() => house.stop());

const ask = (name: string, method: string, path: string, body?: object): Promise<Response> =>
  house.ask(
    {
      method,
      path,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    },
    `Bearer ${house.tokenOf(members.find((one) => one.name === name)!)}`,
  );

const left = 'SWV van A en B';
const joined = 'SWV van C';

const actsOn = async (name: string, dossier: string): Promise<number> =>
  (await ask(name, 'POST', `/api/dossiers/${dossier}/consultation`, { reason: 'De doelgroep verandert.' }))
    .status;

describe('after a school went to another consortium', () => {
  it('the one it left still acts on the dossier of its round, and has nothing to do with the new one', async () => {
    expect(await actsOn(left, before)).toBe(200);
    expect((await ask(left, 'POST', `/api/dossiers/${before}/acceptance`, {})).status).toBe(200);
    expect((await ask(left, 'GET', `/api/dossiers/${before}/answers`)).status).toBe(200);
    expect(await actsOn(left, after)).toBe(404);
  });

  it('the one it went to acts on the new dossier, and has nothing to do with the old one', async () => {
    expect(await actsOn(joined, after)).toBe(200);
    expect(await actsOn(joined, before)).toBe(404);
  });

  it('the school acts on both', async () => {
    const team = (dossier: string) =>
      ask('directeur van A', 'POST', `/api/dossiers/${dossier}/team`, { on: '2024-09-30' });
    expect([(await team(before)).status, (await team(after)).status]).not.toContain(403);
    expect((await ask('directeur van A', 'GET', `/api/dossiers/${before}`)).status).toBe(200);
    expect((await ask('directeur van A', 'GET', `/api/dossiers/${after}`)).status).toBe(200);
  });

  it('the list of the old round still names the school to the one it left', async () => {
    const rows = (await (await ask(left, 'GET', '/api/rounds/2024/dossiers')).json()) as object[];
    expect(rows).toContainEqual(expect.objectContaining({ id: before, name: A.name }));
  });

  it('the old profile holds no more when the new one is handed in, and the one it left is told so', async () => {
    const stateToLeft = async () => {
      const rows = (await (await ask(left, 'GET', '/api/rounds/2024/dossiers')).json()) as {
        id: string;
        state: { code: string };
      }[];
      const own = (await (await ask(left, 'GET', `/api/dossiers/${before}`)).json()) as {
        state: { code: string };
      };
      return [rows.find(({ id }) => id === before)!.state.code, own.state.code];
    };
    expect(await stateToLeft()).toEqual(['accepted', 'accepted']);
    await house.stage.happens(event('handed-in', { ...said, dossier: after, handIn: `${after}.1` }));
    expect(await stateToLeft()).toEqual(['superseded', 'superseded']);
    await house.stage.happens(event('withdrawn', { dossier: after, reason: 'Toch niet.' }));
    expect(await stateToLeft()).toEqual(['accepted', 'accepted']);
  });

  it('the profile that held is told by whom it was handed in to', async () => {
    const profile = `/api/schools/${A.brin6}/profile?on=2024-10-01`;
    expect(await (await ask(left, 'GET', profile)).json()).toMatchObject({ dossier: before });
    expect((await ask('directeur van A', 'GET', profile)).status).toBe(200);
    const other = await ask(joined, 'GET', profile);
    expect(other.status).toBe(404);
    expect(await other.text()).not.toContain(A.secret);
  });
});
