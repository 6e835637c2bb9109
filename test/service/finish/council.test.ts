import type { Client } from '@microsoft/microsoft-graph-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { recordFetched } from '#service/collect/collect-document.ts';
import { decideAdvice, decideAdviceRequest } from '#service/dossier/commands/advice.ts';
import type { DossierEvent } from '#service/dossier/command.ts';
import type { Dossier } from '#service/dossier/dossier.ts';
import { event } from '#service/events/event.ts';
import { handIn } from '#service/finish/hand-in.ts';
import { handOut } from '#service/hand-out/hand-out.ts';
import { dossierById } from '#service/store/queries/dossiers.ts';

import { testDatabases } from '../store/database.ts';
import { asPerson, failing } from '../tenant/clients.ts';
import { region } from '../tenant/region.ts';
import { registerOf, round } from '../world.ts';
import { answersFor, director, startFinishStage, type FinishStage } from './stage.ts';

const SCHOOL = '14AB00';
const ID = `2024.${SCHOOL}`;
const of = (at: number, name: string, mail: string) => ({
  oid: `00000000-0000-4000-8000-0000000000c${at}`,
  name,
  mail,
  guest: true,
});
const secretary = of(1, 'Secretaris MR', 'mr@14ab00.example');
const member = of(2, 'Lid van de GMR', 'gmr@kindante.example');

const databases = testDatabases();
let stage: FinishStage;
let mr: Client;
let gmr: Client;

beforeAll(async () => {
  stage = await startFinishStage(databases, [SCHOOL], {
    ...region,
    people: [...region.people, secretary, member],
  });
  const { schools, contacts } = registerOf([SCHOOL, `School ${SCHOOL}`]);
  const kept = (list: unknown) => stage.blobs.put(new TextEncoder().encode(JSON.stringify(list)));
  await stage.happens(
    event('schools-imported', {
      source: schools[0]!.source,
      schools: await kept(schools),
      contacts: await kept(contacts.map((one) => ({ ...one, council: { email: 'MR@14AB00.example' } }))),
      count: 1,
    }),
    event('member-added', {
      tenant: region.tenantId,
      object: member.oid,
      role: 'council',
      scope: { of: 'board', board: '40001' },
    }),
  );
  mr = await asPerson(stage.ground, secretary);
  gmr = await asPerson(stage.ground, member);
  await stage.run();
  await stage.write(SCHOOL, answersFor(SCHOOL));
  const { place } = (await stage.dossier(ID)).document!;
  await recordFetched(stage.world, ID, await stage.world.graph.content(place.drive, place.item));
});
afterAll(() => stage.stop());

/** What somebody may do with the document, in Word and with their own rights. */
const rights = async (person: Client, id = ID): Promise<string> => {
  await stage.idle();
  const { drive, item } = (await stage.dossier(id)).document!.place;
  const path = `/drives/${drive}/items/${item}`;
  if ((await failing(person.api(path).get())).statusCode === 403) return 'nothing';
  const { bytes } = await stage.world.graph.content(drive, item);
  const saved = await failing(person.api(`${path}/content`).put(Buffer.from(bytes)));
  return saved.statusCode === 403 ? 'read' : 'write';
};
const decided = (decide: (dossier: Dossier) => DossierEvent[]) =>
  stage.world.record({
    by: director,
    about: `dossier ${ID}`,
    decide: async (tables) => decide((await dossierById(tables, ID))!),
  });
const context = { actor: director, today: '2024-10-01', holidays: [] };
const contentNow = async () => (await stage.dossier(ID)).content!.hash;
const ask = async (organ: 'mr' | 'gmr') => {
  const content = await contentNow();
  await decided((one) =>
    decideAdviceRequest(
      one,
      { content, organ, requestedOn: '2024-10-01', termEnd: '2024-11-12', meetsOn: null },
      context,
    ),
  );
};

describe('the council of a school', () => {
  it('does not come in while the school is still writing, also when it is handed out again', async () => {
    await handOut(stage.world, { round: '2024', schools: [SCHOOL] });
    expect(await rights(mr)).toBe('nothing');
  });

  it('writes its comments while it is asked for advice, in that document alone', async () => {
    await stage.happens(event('round-opened', { ...round, round: '2025', opensOn: '2025-09-01' }));
    await handOut(stage.world, { round: '2025', schools: [SCHOOL] });
    await ask('mr');
    expect(await rights(mr)).toBe('write');
    expect(await rights(mr, `2025.${SCHOOL}`)).toBe('nothing');
    expect(await rights(gmr)).toBe('nothing');
  });

  it('leaves it to the other council when that one is asked instead', async () => {
    await ask('gmr');
    expect([await rights(gmr), await rights(mr)]).toEqual(['write', 'read']);
    await ask('mr');
    expect([await rights(gmr), await rights(mr)]).toEqual(['read', 'write']);
  });

  it('keeps reading what it said after its advice, while the school goes on', async () => {
    const content = await contentNow();
    await decided((one) =>
      decideAdvice(one, { content, outcome: 'positive', givenOn: '2024-10-01', remarks: null }, context),
    );
    expect(await rights(mr)).toBe('read');
    expect((await stage.rolesIn(SCHOOL)).filter((who) => who.endsWith(' write'))).toHaveLength(2);
  });

  it('reads it still after handing in', async () => {
    await stage.signOff(SCHOOL);
    await handIn(stage.world, ID, { by: director, acceptsWayOut: true });
    await stage.until(ID, ({ handIns }) => handIns[0]?.finalOn != null);
    expect(await rights(mr)).toBe('read');
  });
});
