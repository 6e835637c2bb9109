import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { put } from '#templates/word/put.ts';
import { readDocument } from '#templates/word/read.ts';
import { writeTemplate } from '#templates/word/template.ts';
import { event } from '#service/events/event.ts';
import { handOut } from '#service/hand-out/hand-out.ts';
import { removeRound } from '#service/hand-out/remove-round.ts';
import { erasableBlobs } from '#service/store/queries/erasable.ts';
import { roundById } from '#service/store/queries/rounds.ts';
import { draftOf } from '#service/store/queries/versions.ts';

import { asCollected } from '../as-collected.ts';
import { format, Library, names, nothing, phone } from '../collect/library.ts';
import { testDatabases } from '../store/database.ts';
import { allOf } from '../graph/tenant.ts';
import { people } from '../tenant/region.ts';
import { registerOf, round, startStage, type Stage } from '../world.ts';

const SCHOOLS = 8;

const databases = testDatabases();
let stage: Stage;
let library: Library;

beforeAll(async () => {
  const register = registerOf(...names(SCHOOLS), ['98XX00', 'Zonder verband']);
  stage = await startStage(databases, {
    ...register,
    schools: register.schools.map((one) => (one.brin6 === '98XX00' ? { ...one, consortium: null } : one)),
  });
  library = new Library(stage);
});
afterAll(() => stage.stop());
afterEach(() => stage.ground.faults.clear());

const by = { type: 'operator', name: 'beheerder' } as const;
/** Who has which role of their own, without the owners of the library, in the folder of a document; without a round in that of the school. */
const own = async (brin6: string, round?: string): Promise<[people: string[], role: string][]> => {
  const { graph, drive } = stage.ground;
  const school = names(SCHOOLS).find(([one]) => one === brin6)!;
  const folder = (await graph.itemAt(drive, [school.join(' '), ...(round === undefined ? [] : [round])]))!;
  const permissions = await graph.permissions(drive, folder.id);
  return permissions.flatMap(({ inherited, grantedTo, role }) =>
    inherited || role === 'owner' ? [] : [[grantedTo.filter((one) => one.includes('@')), role]],
  );
};

describe('handing out a round', () => {
  it('gives each school of the consortia its own folder with its document', async () => {
    const report = await handOut(stage.world, { round: '2024', by });
    expect(report.schools.map(({ school, outcome }) => [school, outcome])).toEqual(
      names(SCHOOLS).map(([brin6]) => [brin6, 'handed-out']),
    );
    const { file, brin6, folder } = library.schoolAt(1);
    expect(readDocument(readFileSync(file), [format])).toMatchObject({ school: brin6, round: '2024' });
    expect(readdirSync(folder)).toHaveLength(1);
    expect(dirname(folder)).toBe(join(stage.library, '21AA00 School 1'));
  });

  it('lets the school write, the board read, and nobody else in', async () => {
    const permissions = await own('21AA00', '2024');
    expect(
      permissions
        .filter(([, role]) => role === 'write')
        .flatMap(([people]) => people)
        .toSorted(),
    ).toEqual(['directie@21aa00.example', 'ib@21aa00.example']);
    expect(permissions.filter(([, role]) => role === 'read').flatMap(([people]) => people)).toEqual([
      'bestuur@kindante.example',
    ]);
    // Above the documents nobody writes, so that each can be closed by itself.
    expect((await own('21AA00')).map(([, role]) => role)).toEqual(['read', 'read', 'read']);
  });

  it('a second time makes nothing twice and leaves what somebody wrote', async () => {
    const school = library.schoolAt(2);
    library.write(school.file, { [phone]: '046 123 45 67' });
    await stage.settle();
    const bytes = readFileSync(school.file);
    const told = await library.told(school);
    const { schools } = await handOut(stage.world, { round: '2024', schools: [school.brin6] });
    expect(schools).toMatchObject([{ outcome: 'already' }]);
    expect(readFileSync(school.file)).toEqual(bytes);
    expect(readdirSync(school.folder)).toHaveLength(1);
    expect(await library.told(school)).toEqual(told);
  });

  it('again for a document that went astray gives what stood in it last', async () => {
    const school = library.schoolAt(3);
    library.write(school.file, { [phone]: '046 123 45 67' });
    await library.collect();
    rmSync(school.file);
    await library.collect();
    const { schools } = await handOut(stage.world, { round: '2024', schools: [school.brin6] });
    expect(schools).toMatchObject([{ outcome: 'handed-out' }]);
    expect(readDocument(readFileSync(school.file), [format]).answers[phone]).toBe('046 123 45 67');
  });

  it('leaves a file of that name that is something else, and takes another name', async () => {
    const school = library.schoolAt(4);
    rmSync(school.file);
    await library.collect();
    writeFileSync(school.file, 'Notulen van het team.');
    await stage.settle();
    expect(await handOut(stage.world, { round: '2024', schools: [school.brin6] })).toMatchObject({
      schools: [{ outcome: 'handed-out' }],
    });
    expect(readFileSync(school.file, 'utf8')).toBe('Notulen van het team.');
    expect((await library.dossier(school)).document?.name).toContain('(2).docx');
  });

  it('goes on past a school for which it cannot, and refuses a round that is unknown or closed', async () => {
    const schools = ['97ZZ00', '98XX00', '21AA00'];
    expect(await handOut(stage.world, { round: '2024', schools })).toMatchObject({
      schools: [
        { school: '97ZZ00', outcome: 'failed', problem: { code: 'school-unknown' } },
        { school: '98XX00', outcome: 'failed', problem: { code: 'school-without-library' } },
        { school: '21AA00', outcome: 'already' },
      ],
    });
    await expect(handOut(stage.world, { round: 'geen' })).rejects.toMatchObject({ code: 'round-unknown' });
    await stage.happens(
      event('round-opened', { ...round, round: '2023' }),
      event('round-closed', { round: '2023', on: '2024-01-01' }),
    );
    await expect(handOut(stage.world, { round: '2023' })).rejects.toMatchObject({ code: 'round-closed' });
  });

  it('gives the same folder in the next round, and lets in again who may come in and nobody else', async () => {
    const school = library.schoolAt(5);
    const before = (await library.dossier(school)).document!.schoolFolder!;
    const { graph, drive } = stage.ground;
    await graph.grant(drive, before, [people.otherDirector.mail], 'write');
    await stage.happens(event('round-opened', { ...round, round: '2025', opensOn: '2025-09-01' }));
    await handOut(stage.world, { round: '2025', schools: [school.brin6] });
    expect((await library.dossier({ dossier: `2025.${school.brin6}` })).document?.schoolFolder).toBe(before);
    expect(readdirSync(school.schoolFolder).toSorted()).toEqual(['2024', '2025']);
    const sameAsFirst = async (there: Promise<[string[], string][]>): Promise<[string[], string][]> =>
      (await there).map(([who, role]) => [who.map((one) => one.replace('21aa00', '25aa00')), role]);
    expect(await own(school.brin6)).toEqual(await sameAsFirst(own('21AA00')));
    expect(await own(school.brin6, '2025')).toEqual(await sameAsFirst(own('21AA00', '2024')));
  });

  it('does not open again what was closed at handing in', async () => {
    const school = library.schoolAt(6);
    const { graph, drive } = stage.ground;
    const known = await library.dossier(school);
    const { folder } = known.document!;
    await stage.happens(
      event('handed-in', {
        dossier: known.id,
        handIn: 'h1',
        ...asCollected(known),
      }),
    );
    for (const { id: permission, inherited, role } of await graph.permissions(drive, folder))
      if (!inherited && role === 'write') await graph.setRole(drive, folder, permission, 'read');
    await handOut(stage.world, { round: '2024', schools: [school.brin6] });
    expect((await own(school.brin6, '2024')).map(([, role]) => role)).not.toContain('write');
  });

  it('finds the document that it left when it was killed, though the school renamed it and wrote in it', async () => {
    const school = library.schoolAt(7);
    await stage.happens(event('round-opened', { ...round, round: '2027', opensOn: '2027-09-01' }));
    const dossier = { dossier: `2027.${school.brin6}` };
    const folder = library.folder(join(basename(school.schoolFolder), '2027'));
    const bytes = writeTemplate(format, {
      answers: {},
      school: school.brin6,
      round: '2027',
      dossier: dossier.dossier,
    });
    writeFileSync(join(folder, 'Ons profiel.docx'), put(bytes, format, { [phone]: '046 123 45 67' }));
    // What was told of it is told before anybody knows whose it is.
    await library.collect();
    await handOut(stage.world, { round: '2027', schools: [school.brin6] });
    expect((await library.dossier(dossier)).document?.name).toBe('Ons profiel.docx');
    expect(readdirSync(folder)).toEqual(['Ons profiel.docx']);
    expect(await library.collect()).toMatchObject({ collected: [dossier.dossier] });
    const draft = await draftOf(stage.database, dossier.dossier);
    expect(draft?.answers?.[phone]).toBe('046 123 45 67');
    expect(await library.collect()).toMatchObject(nothing);
  });

  it('takes no document of an earlier round for that of this one', async () => {
    const school = library.schoolAt(8);
    const folder = library.folder(join(basename(school.schoolFolder), '2028'));
    writeFileSync(
      join(folder, 'Profiel van toen.docx'),
      writeTemplate(format, { answers: {}, school: school.brin6, round: '2019' }),
    );
    await stage.happens(event('round-opened', { ...round, round: '2028', opensOn: '2028-09-01' }));
    await stage.settle();
    await handOut(stage.world, { round: '2028', schools: [school.brin6] });
    const { document } = await library.dossier({ dossier: `2028.${school.brin6}` });
    expect(document?.name).toContain('2028.docx');
  });

  it('makes nothing twice when every call may fail and it is run until it is done', async () => {
    await stage.happens(event('round-opened', { ...round, round: '2026', opensOn: '2026-09-01' }));
    const graph = stage.ground.connect({
      policy: { tries: 1, budgetMs: 1_000, firstWaitMs: 1, longestWaitMs: 1 },
    });
    stage.ground.faults.chaos({ seed: 3, rate: 0.2 });
    const schools = names(SCHOOLS).map(([brin6]) => brin6);
    let left = SCHOOLS;
    let runs = 0;
    while (left > 0 && runs < 100) {
      const report = await handOut({ ...stage.world, graph }, { round: '2026', schools });
      left = report.schools.filter(({ outcome }) => outcome === 'failed').length;
      runs += 1;
    }
    expect(runs).toBeGreaterThan(1);
    stage.ground.faults.clear();
    for (let at = 1; at <= SCHOOLS; at += 1) {
      const school = library.schoolAt(at);
      expect(readdirSync(join(school.schoolFolder, '2026'))).toHaveLength(1);
      expect(await library.told({ dossier: `2026.${school.brin6}` })).toEqual([
        'dossier-opened',
        'document-handed-out',
      ]);
    }
  });
});

describe('a round to practise with', () => {
  it('vanishes with all that was made in it, and nothing else does', async () => {
    const school = library.schoolAt(6);
    await stage.happens(event('round-opened', { ...round, round: 'proef', title: 'Proef', trial: true }));
    await handOut(stage.world, { round: 'proef', schools: [school.brin6] });
    const ofSchool = `${school.schoolFolder} (proefronde proef)`;
    const folder = join(ofSchool, 'proef');
    const [document] = readdirSync(folder);
    library.write(join(folder, document!), { [phone]: '046 000 00 99' });
    writeFileSync(join(folder, 'Kopie.docx'), readFileSync(join(folder, document!)));
    await library.collect();
    const { content } = await library.dossier({ dossier: `proef.${school.brin6}` });
    expect(await stage.blobs.has(content!.answers)).toBe(true);

    await removeRound(stage.world, { round: 'proef', by });
    expect(existsSync(ofSchool)).toBe(false);
    expect(existsSync(school.file)).toBe(true);
    expect(await library.dossier({ dossier: `proef.${school.brin6}` })).toBeUndefined();
    expect(await roundById(stage.database, 'proef')).toBeUndefined();
    expect(await erasableBlobs(stage.database)).toContain(content!.answers);
    expect(await stage.blobs.has(content!.answers)).toBe(false);
    expect(await library.collect()).toMatchObject({ stopped: null, failed: [], collected: [], gone: [] });
  });

  it('is not removed half when a document is open in Word: nothing is lost, and it can be done later', async () => {
    const school = library.schoolAt(7);
    await stage.happens(event('round-opened', { ...round, round: 'proef2', trial: true }));
    await handOut(stage.world, { round: 'proef2', schools: [school.brin6] });
    const { document } = await library.dossier({ dossier: `proef2.${school.brin6}` });
    await stage.ground.openInWord(document!.place.item, true);
    await expect(removeRound(stage.world, { round: 'proef2', by })).rejects.toMatchObject({
      code: 'graph-locked',
    });
    expect(await roundById(stage.database, 'proef2')).toBeDefined();
    await stage.ground.openInWord(document!.place.item, false);
    await removeRound(stage.world, { round: 'proef2', by });
    const { graph, drive } = stage.ground;
    const left = await allOf(graph.children(drive, 'root'));
    expect(left.filter(({ name }) => name.includes('proefronde'))).toEqual([]);
  });

  it('is removed in the end when every call may fail and it is asked again', async () => {
    await stage.happens(event('round-opened', { ...round, round: 'proef3', trial: true }));
    await handOut(stage.world, { round: 'proef3' });
    const graph = stage.ground.connect({
      policy: { tries: 1, budgetMs: 1_000, firstWaitMs: 1, longestWaitMs: 1 },
    });
    stage.ground.faults.chaos({ seed: 5, rate: 0.2 });
    let runs = 0;
    while ((await roundById(stage.database, 'proef3')) && runs < 100) {
      await removeRound({ ...stage.world, graph }, { round: 'proef3', by }).catch((error: unknown) =>
        expect(error).toMatchObject({ code: expect.stringMatching(/^graph-/) as string }),
      );
      runs += 1;
    }
    expect(runs).toBeGreaterThan(1);
    stage.ground.faults.clear();
    expect(readdirSync(stage.library).filter((name) => name.includes('proefronde'))).toEqual([]);
    expect(readdirSync(stage.library)).toHaveLength(SCHOOLS);
  });

  it('is removed although a library of another consortium is not there', async () => {
    const nowhere = { drive: 'b!nowhere', folder: 'root' };
    await stage.happens(
      event('round-opened', { ...round, round: 'proef4', trial: true }),
      event('consortium-arranged', {
        consortium: 'PO3101',
        name: 'Zonder bibliotheek',
        schools: nowhere,
        archive: nowhere,
        mailbox: 'swv@zonder.example',
        contacts: { content: 'swv@zonder.example', technique: 'swv@zonder.example' },
      }),
    );
    await handOut(stage.world, { round: 'proef4', schools: [library.schoolAt(8).brin6] });
    await removeRound(stage.world, { round: 'proef4', by });
    expect(await roundById(stage.database, 'proef4')).toBeUndefined();
    expect(readdirSync(stage.library).filter((name) => name.includes('proefronde'))).toEqual([]);
  });

  it('is the only kind that can be removed', async () => {
    await expect(removeRound(stage.world, { round: '2024', by })).rejects.toMatchObject({
      code: 'round-not-trial',
    });
    expect(existsSync(library.schoolAt(1).file)).toBe(true);
  });
});
