import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { event } from '#service/events/event.ts';
import { consortiumById } from '#service/store/queries/consortia.ts';

import { testDatabases } from '../store/database.ts';
import { CONSORTIUM } from '../world.ts';
import { A, C, members } from './cast.ts';
import { openHouse, type House } from './house.ts';

const databases = testDatabases();
let house: House;
beforeAll(async () => {
  house = await openHouse(databases);
}, 60_000);
afterAll(() => house.stop());

const round = { title: 'Opname', formats: { BAO: 'bao-2024' }, opensOn: '2025-09-01' };
const day = '2025-12-01';

const post = async (name: string, path: string, body: object) => {
  const asked = {
    method: 'POST',
    path,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const member = members.find((one) => one.name === name)!;
  const answer = await house.ask(asked, `Bearer ${house.tokenOf(member)}`);
  return { status: answer.status, json: (await answer.json()) as object };
};

const open = (name: string, body: object) => post(name, '/api/rounds', { ...round, ...body });
const [ours, theirs] = ['SWV van A en B', 'SWV van C'];

describe('a consortium that opens a round', () => {
  it('says the last day of its own schools', async () => {
    const { status, json } = await open(ours, { round: 'r1', lastDays: { [A.consortium]: day } });
    expect(status).toBe(201);
    expect(json).toMatchObject({ lastDay: null, lastDays: { [A.consortium]: day } });
  });

  it('says none for another, and none for all', async () => {
    for (const days of [
      { lastDays: { [C.consortium]: day } },
      { lastDays: { [A.consortium]: day, [C.consortium]: day } },
      { lastDay: day },
      { lastDay: day, lastDays: { [A.consortium]: day } },
    ])
      expect((await open(ours, { round: 'r2', ...days })).status).toBe(403);
    expect((await open(ours, { round: 'r2' })).status).toBe(400);
  });

  it('leaves it to another to say its own before it is handed out anything', async () => {
    const handOut = async () =>
      (
        (
          await post(theirs, '/api/rounds/r1/handing-out', {
            consortium: C.consortium,
            schools: [C.brin6],
          })
        ).json as { schools: object[] }
      ).schools[0];
    await house.stage.happens(
      event('consortium-arranged', {
        ...(await consortiumById(house.stage.database, CONSORTIUM))!,
        consortium: C.consortium,
      }),
    );
    expect(await handOut()).toMatchObject({ problem: { code: 'round-without-last-day' } });
    const extended = await post(theirs, '/api/rounds/r1/extension', {
      consortium: C.consortium,
      lastDay: '2026-01-15',
    });
    expect(extended.status).toBe(200);
    expect(extended.json).toMatchObject({
      lastDays: { [A.consortium]: day, [C.consortium]: '2026-01-15' },
    });
    expect(await handOut()).toMatchObject({ outcome: 'handed-out', problem: null });
  });
});

describe('a round is closed', () => {
  const close = async (name: string, of: string): Promise<number> =>
    (await post(name, `/api/rounds/${of}/closing`, { on: day })).status;

  it('by the consortium that takes part in it alone, before it handed out anything too', async () => {
    await open(ours, { round: 'r4', lastDays: { [A.consortium]: day } });
    expect(await close(theirs, 'r4')).toBe(403);
    expect(await close(ours, 'r4')).toBe(200);
  });

  it('by none of those that take part together, nor when it is of all', async () => {
    const { consortium } = C;
    await open(ours, { round: 'r5', lastDays: { [A.consortium]: day } });
    await post(theirs, '/api/rounds/r5/extension', { consortium, lastDay: day });
    await open('beheerder', { round: 'r6', lastDay: day });
    for (const of of ['r5', 'r6']) {
      expect([await close(ours, of), await close(theirs, of)]).toEqual([403, 403]);
      expect(await close('beheerder', of)).toBe(200);
    }
  });
});

describe('who speaks for all', () => {
  it('says a last day for all, and others where they differ', async () => {
    const { status, json } = await open('beheerder', {
      round: 'r3',
      lastDay: day,
      lastDays: { [C.consortium]: '2026-01-15' },
    });
    expect(status).toBe(201);
    expect(json).toMatchObject({ lastDay: day });
  });
});
