import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { Client } from '@microsoft/microsoft-graph-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { cellWithRole } from '#templates/cells.ts';
import type { Answers } from '#templates/format.ts';
import { formats } from '#templates/formats/index.ts';
import { fill } from '#templates/word/fill.ts';
import { readDocument } from '#templates/word/read.ts';
import { collectOnce } from '#service/collect/collect.ts';
import { decideInterimChange } from '#service/dossier/commands/interim-change.ts';
import { handIn } from '#service/finish/hand-in.ts';
import { handOut } from '#service/hand-out/hand-out.ts';
import { handOutChange } from '#service/hand-out/hand-out-change.ts';
import { event } from '#service/events/event.ts';
import { consortiumById } from '#service/store/queries/consortia.ts';
import { dossiersOfSchool } from '#service/store/queries/dossiers.ts';
import { publicationOf } from '#service/store/queries/publications.ts';

import { testDatabases } from '../store/database.ts';
import { asPerson, failing } from '../tenant/clients.ts';
import { region } from '../tenant/region.ts';
import { CONSORTIUM, round } from '../world.ts';
import {
  answersFor,
  director,
  format,
  refused,
  startFinishStage,
  substantiveField,
  type FinishStage,
} from './stage.ts';

const SCHOOL = '14AB00';
const OTHER = '14AB01';
const THIRD = '14AB02';
const IN_ROUND = `2024.${SCHOOL}`;
const CHANGE = `wijziging.${SCHOOL}`;
const writer = {
  oid: '00000000-0000-4000-8000-0000000000d1',
  name: 'Jan de Vries',
  mail: `directie@${SCHOOL.toLowerCase()}.example`,
  guest: true,
};

const databases = testDatabases();
let stage: FinishStage;
let person: Client;

beforeAll(async () => {
  stage = await startFinishStage(databases, [SCHOOL, OTHER, THIRD], {
    ...region,
    people: [...region.people, writer],
  });
  person = await asPerson(stage.ground, writer);
  await stage.signOff(SCHOOL);
  await handIn(stage.world, IN_ROUND, { by: director, acceptsWayOut: true });
  await stage.happens(event('round-opened', { ...round, round: '2025', opensOn: '2025-09-01' }));
  await handOut(stage.world, { round: '2025', schools: [SCHOOL] });
  await stage.run();
  await stage.until(IN_ROUND, ({ handIns }) => handIns[0]?.publishedOn != null);
  await stage.idle();
});
afterAll(() => stage.stop());

const begin = (dossier: string, amends: string) =>
  stage.world.record({
    by: director,
    about: `school ${SCHOOL}`,
    decide: async (tables) =>
      decideInterimChange(
        await dossiersOfSchool(tables, SCHOOL),
        { dossier, amends },
        { actor: director, today: '2024-10-01', holidays: [] },
      ),
  });
const collect = async () => {
  await stage.settle();
  return collectOnce(stage.world, (await consortiumById(stage.database, CONSORTIUM))!);
};
const folder = (...names: string[]): string => join(stage.library, `${SCHOOL} School ${SCHOOL}`, ...names);
const file = (): string =>
  folder(
    'Tussentijdse wijziging 2024-10-01',
    `Schoolondersteuningsprofiel School ${SCHOOL} tussentijdse wijziging 2024-10-01.docx`,
  );
const saved = async (answers: Answers): Promise<void> => {
  const { document } = await stage.dossier(CHANGE);
  const { drive, item } = document!.place;
  const { eTag } = await stage.world.graph.item(drive, item);
  await stage.world.graph.replace(
    drive,
    item,
    fill(format, answers, { school: SCHOOL, dossier: CHANGE }),
    eTag,
  );
};
/** What the director meets who saves the document of a dossier, in Word and with their own rights. */
const saving = async (id: string): Promise<number> => {
  const { drive, item } = (await stage.dossier(id)).document!.place;
  const { bytes } = await stage.world.graph.content(drive, item);
  const put = person.api(`/drives/${drive}/items/${item}/content`).put(Buffer.from(bytes));
  return (await failing(put)).statusCode;
};
const published = async () => (await publicationOf(stage.database, SCHOOL))!.handIn;

describe('what is locked at handing in', () => {
  it('is the document of that round, and not that of another round of the school', async () => {
    expect(await saving(IN_ROUND)).toBe(403);
    expect(await saving(`2025.${SCHOOL}`)).toBe(0);
    const add = (name: string) =>
      failing(
        person
          .api(`/drives/${stage.ground.drive}/root:/${SCHOOL} School ${SCHOOL}/${name}:/content`)
          .put('x'),
      );
    expect(await add('2025/notulen van het team.txt')).toMatchObject({ statusCode: 0 });
    expect(await add('2024/notulen van het team.txt')).toMatchObject({ statusCode: 403 });
    expect(await add('los.txt')).toMatchObject({ statusCode: 403 });
  });
});

describe('a change between rounds', () => {
  it('has a document handed out as soon as it is begun, with what the profile says', async () => {
    await begin(CHANGE, IN_ROUND);
    await stage.until(CHANGE, ({ document }) => document !== null);
    const reading = readDocument(readFileSync(file()), formats);
    expect(reading).toMatchObject({ school: SCHOOL, round: null, dossier: CHANGE });
    const asked = cellWithRole(format, 'offer-change')!.key;
    const { [asked]: answered, ...kept } = answersFor(SCHOOL);
    expect(answered).toBeDefined();
    expect(reading.answers).not.toHaveProperty(asked);
    const own = format.fields.filter(({ filledBy }) => filledBy === 'school').map(({ id }) => id);
    for (const [key, value] of Object.entries(kept))
      if (own.includes(key) || key === cellWithRole(format, 'school-year')!.key)
        expect(reading.answers[key]).toEqual(value);
  });

  it('can be written in by the school, while the profile that it amends stays closed and public', async () => {
    expect(await saving(CHANGE)).toBe(0);
    expect(await saving(IN_ROUND)).toBe(403);
    expect(await published()).toBe(`${IN_ROUND}.1`);
  });

  it('is handed out once, however often it is asked, and again when its document went astray', async () => {
    await begin(CHANGE, IN_ROUND);
    await handOutChange(stage.world, { dossier: CHANGE });
    const before = (await stage.dossier(CHANGE)).document!;
    expect((await stage.dossier(CHANGE)).trace.map(({ kind }) => kind)).toEqual([
      'dossier-opened',
      'document-handed-out',
    ]);
    rmSync(file());
    await collect();
    await handOutChange(stage.world, { dossier: CHANGE });
    const again = (await stage.dossier(CHANGE)).document!;
    expect(again).toMatchObject({ name: before.name, folder: before.folder, gone: false });
    expect(again.place.item).not.toBe(before.place.item);
  });

  it('does not take the document of a round for its own', async () => {
    const { graph } = stage.world;
    const [ofRound, own] = [`2025.${SCHOOL}`, CHANGE];
    const contentOf = async (id: string) => {
      const { drive, item } = (await stage.dossier(id)).document!.place;
      return graph.content(drive, item);
    };
    const [there, here] = [await contentOf(ofRound), await contentOf(own)];
    await graph.replace(here.item.drive, here.item.id, there.bytes, here.item.eTag);
    expect(await refused(handIn(stage.world, own, { by: director }))).toMatchObject({
      code: 'document-of-another',
      facts: { what: 'dossier', found: ofRound, expected: own },
    });
  });

  it('is collected, signed off and handed in as any other, and only then takes the place of what it amends', async () => {
    await saved({
      ...answersFor(SCHOOL),
      [substantiveField]: 'Onze school begint een groep voor nieuwkomers.',
    });
    expect(await collect()).toMatchObject({ collected: [CHANGE] });
    await stage.walk(CHANGE);
    expect(await published()).toBe(`${IN_ROUND}.1`);
    await handIn(stage.world, CHANGE, { by: director, acceptsWayOut: true });
    await stage.until(CHANGE, ({ handIns }) => handIns[0]?.publishedOn != null);
    await stage.idle();
    expect(await published()).toBe(`${CHANGE}.1`);
    expect(
      existsSync(join(stage.ground.folder, 'drives', 'Ingediend', 'tussentijdse wijzigingen', SCHOOL)),
    ).toBe(true);
    expect(await saving(CHANGE)).toBe(403);
    expect(await saving(`2025.${SCHOOL}`)).toBe(0);
  });

  it('that is handed in gets no other document, and the next one of the same day has a folder of its own', async () => {
    await handOutChange(stage.world, { dossier: CHANGE });
    const second = `${CHANGE}.2`;
    await begin(second, CHANGE);
    await stage.until(second, ({ document }) => document !== null);
    expect(existsSync(folder('Tussentijdse wijziging 2024-10-01 (2)'))).toBe(true);
    expect(await saving(CHANGE)).toBe(403);
    expect(await saving(second)).toBe(0);
  });
});

describe('a school to which is handed out again while it hands in', () => {
  it('cannot write in what it handed in', async () => {
    const id = `2024.${THIRD}`;
    await stage.signOff(THIRD);
    const { schoolFolder } = (await stage.dossier(id)).document!;
    stage.ground.faults.add({ match: `${schoolFolder}/permissions`, delay: 2_000, times: 1 });
    const handingOut = handOut(stage.world, { round: '2024', schools: [THIRD] });
    await handIn(stage.world, id, { by: director, acceptsWayOut: true });
    await stage.until(id, ({ handIns }) => handIns[0]?.finalOn != null);
    expect((await handingOut).schools).toMatchObject([{ outcome: 'already' }]);
    expect((await stage.rolesIn(THIRD)).filter((who) => who.endsWith(' write'))).toEqual([]);
  });
});

describe('two documents that somebody put in one folder', () => {
  it('stay open until the last of them is handed in', async () => {
    const [school, own] = [OTHER, `2024.${OTHER}`];
    await handOut(stage.world, { round: '2025', schools: [school] });
    const at = (year: string): string => join(stage.library, `${school} School ${school}`, year);
    const name = (await stage.dossier(`2025.${school}`)).document!.name;
    await stage.settle();
    renameSync(join(at('2025'), name), join(at('2024'), name));
    await collect();
    await stage.signOff(school);
    await handIn(stage.world, own, { by: director, acceptsWayOut: true });
    await stage.until(own, ({ handIns }) => handIns[0]?.finalOn != null);
    expect((await stage.rolesIn(school)).some((who) => who.endsWith(' write'))).toBe(true);
  });
});
