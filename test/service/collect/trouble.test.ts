import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { cellWithRole } from '#templates/cells.ts';
import type { Problem } from '#templates/problem.ts';
import { collectDrive, collecting } from '#service/collect/collect.ts';
import { startCollector } from '#service/collect/collector.ts';
import type { CollectReport } from '#service/collect/report.ts';
import { event } from '#service/events/event.ts';
import { handOut } from '#service/hand-out/hand-out.ts';
import { cursorOf } from '#service/store/operations/cursors.ts';
import { documentsUnread } from '#service/store/queries/documents.ts';

import { testDatabases } from '../store/database.ts';
import { registerOf, startStage, type Stage } from '../world.ts';
import { format, Library, names, nothing, phone, summary } from './library.ts';

const SCHOOLS = 22;

const databases = testDatabases();
let stage: Stage;
let library: Library;

beforeAll(async () => {
  stage = await startStage(databases, registerOf(...names(SCHOOLS)));
  library = new Library(stage);
  await handOut(stage.world, { round: '2024' });
  await library.collect();
});
afterAll(() => stage.stop());
afterEach(() => stage.ground.faults.clear());

const cursor = (): Promise<string | null> => cursorOf(stage.database, stage.ground.drive);

describe('a library in trouble', () => {
  it('that asks to wait is left alone, and nothing is lost', async () => {
    const [one, two] = [library.school(), library.school()];
    library.write(one.file, { [phone]: '046 111 11 11' });
    library.write(two.file, { [phone]: '046 111 11 11' });
    const before = await cursor();
    stage.ground.faults.add({ match: '/content', status: 429, headers: { 'retry-after': '600' } });
    expect(await library.collect()).toMatchObject({
      collected: [],
      stopped: { code: 'graph-unavailable', facts: { status: 429 } },
    });
    expect(await cursor()).toBe(before);
    stage.ground.faults.clear();
    const { collected } = await library.collect();
    expect(collected.toSorted()).toEqual([one.dossier, two.dossier]);
  });

  it('with one file that cannot be had collects the others, and that one later', async () => {
    const [one, two] = [library.school(), library.school()];
    library.write(one.file, { [phone]: '046 111 11 11' });
    library.write(two.file, { [phone]: '046 111 11 11' });
    const { document } = await library.dossier(one);
    stage.ground.faults.add({ match: `${document!.place.item}/content`, status: 500 });
    const report = await library.collect();
    expect(report).toMatchObject({ collected: [two.dossier], stopped: null });
    expect(report.failed).toMatchObject([{ dossier: one.dossier, error: { code: 'graph-unavailable' } }]);
    stage.ground.faults.clear();
    expect(await library.collect()).toMatchObject({ ...nothing, collected: [one.dossier] });
  });

  it('with files that Microsoft refuses to give, such as for a virus, collects the others', async () => {
    const schools = Array.from({ length: 7 }, () => library.school());
    const last = library.school();
    for (const { file } of [...schools, last]) library.write(file, { [phone]: '046 111 11 11' });
    for (const school of schools) {
      const { document } = await library.dossier(school);
      stage.ground.faults.add({ match: `${document!.place.item}/content`, status: 403 });
    }
    const report = await library.collect();
    expect(report).toMatchObject({ collected: [last.dossier], stopped: null });
    expect(report.failed.map(({ error }) => (error as Problem).code)).toEqual(
      schools.map(() => 'graph-refused'),
    );
    stage.ground.faults.clear();
    const { collected } = await library.collect();
    expect(collected).toHaveLength(schools.length);
  });

  it('with one file that can never be had goes on after an hour, and has it when everything is looked at', async () => {
    const one = library.school();
    library.write(one.file, { [phone]: '046 222 22 22' });
    const { document } = await library.dossier(one);
    const before = await cursor();
    stage.ground.faults.add({ match: `${document!.place.item}/content`, status: 500 });
    expect((await library.collect()).failed).toHaveLength(1);
    expect(await cursor()).toBe(before);
    const later = { ...stage.world, now: () => new Date(stage.world.now().getTime() + 61 * 60 * 1000) };
    expect((await collectDrive(later, stage.ground.drive)).failed).toHaveLength(1);
    expect(await cursor()).not.toBe(before);
    expect(await library.collect()).toMatchObject(nothing);
    stage.ground.faults.clear();
    expect(await collectDrive(stage.world, stage.ground.drive, { everything: true })).toMatchObject({
      collected: [one.dossier],
    });
  });

  it('that no longer knows what changed is looked through as a whole', async () => {
    const [gone, changed] = [library.school(), library.school()];
    rmSync(gone.file);
    library.write(changed.file, { [phone]: '046 111 11 11' });
    await stage.settle();
    await stage.ground.forgetChanges();
    expect(await library.collect()).toMatchObject({
      ...nothing,
      everything: true,
      gone: [gone.dossier],
      collected: [changed.dossier],
    });
    expect(await library.collect()).toMatchObject({ ...nothing, everything: false });
  });

  it('that does not exist is told, and keeps no other waiting', async () => {
    expect(await collectDrive(stage.world, 'b!none')).toMatchObject({ stopped: { code: 'graph-not-found' } });
  });

  it('ends the same when every call may fail, however often it is run', async () => {
    const schools = Array.from({ length: 4 }, () => library.school());
    for (const { file } of schools) library.write(file, { [phone]: '046 777 77 77' });
    const before = await Promise.all(schools.map((school) => library.told(school)));
    await stage.settle();
    const graph = stage.ground.connect({
      policy: { tries: 1, budgetMs: 1_000, firstWaitMs: 1, longestWaitMs: 1 },
    });
    stage.ground.faults.chaos({ seed: 7, rate: 0.25 });
    let report: CollectReport;
    let runs = 0;
    do {
      report = await collectDrive({ ...stage.world, graph }, stage.ground.drive);
      runs += 1;
    } while (runs < 100 && (report.stopped !== null || report.failed.length > 0));
    expect(runs).toBeGreaterThan(1);
    stage.ground.faults.clear();
    const after = await Promise.all(schools.map((school) => library.told(school)));
    expect(after).toEqual(before.map((told) => [...told, 'document-collected']));
    expect(await library.collect()).toMatchObject(nothing);
  });
});

describe('two runs', () => {
  it('of one library never go on at once', async () => {
    const other = await stage.database.tryLock(collecting(stage.ground.drive));
    expect(await library.collect()).toMatchObject({ busy: true });
    await other?.release();
    expect(await library.collect()).toMatchObject({ busy: false });
  });
});

describe('what was signed off', () => {
  it('is compared with what stands there now, once for each text', async () => {
    const school = library.school();
    library.write(school.file, { [summary]: 'Wij bieden veel.' });
    await library.collect();
    const { content } = await library.dossier(school);
    await stage.happens(
      event('advice-requested', {
        dossier: school.dossier,
        content: content!.hash,
        organ: 'mr',
        requestedOn: '2024-10-01',
        termEnd: '2024-11-12',
        meetsOn: null,
      }),
    );
    library.write(school.file, { [summary]: 'Wij bieden minder.' });
    await library.collect();
    const { judged, content: now } = await library.dossier(school);
    expect(judged).toMatchObject([{ from: content!.hash, to: now!.hash, changeClass: 'substantive' }]);
    library.write(school.file, { [phone]: '046 111 11 11', [summary]: 'Wij bieden veel.' });
    await library.collect();
    expect((await library.dossier(school)).judged.map(({ changeClass }) => changeClass)).toEqual([
      'substantive',
      'contact',
    ]);
  });
});

describe('a change of target groups that is still to be discussed', () => {
  it('calls for consultation, once for as long as it stands there', async () => {
    const school = library.school();
    const change = cellWithRole(format, 'offer-change')!.key;
    const needed = async () =>
      (await library.dossier(school)).consultations.map(({ by, settled }) => [by, settled !== null]);
    const says = async (answer: string, rest: Record<string, string> = {}): Promise<void> => {
      library.write(school.file, { [change]: answer, ...rest });
      await library.collect();
    };
    await says('ja-te-bespreken');
    expect(await needed()).toEqual([['changes', false]]);
    await stage.happens(
      event('consultation-settled', { dossier: school.dossier, on: '2024-10-01', decision: 'Akkoord.' }),
    );
    await says('ja-te-bespreken', { [phone]: '046 111 11 11' });
    expect(await needed()).toEqual([['changes', true]]);
    await says('nee');
    await says('ja-te-bespreken');
    expect(await needed()).toEqual([
      ['changes', true],
      ['changes', false],
    ]);
  });
});

describe('the collector', () => {
  it('collects from the start, at a hint and at a notification, and stops', async () => {
    const school = library.schoolAt(1);
    const reports: CollectReport[] = [];
    const errors: unknown[] = [];
    const collector = startCollector(stage.world, {
      everyMs: 60 * 60 * 1000,
      onReport: (report) => reports.push(report),
      onError: (error) => errors.push(error),
    });
    const write = async (value: string): Promise<void> => {
      library.write(school.file, { [phone]: value });
      await stage.settle();
    };
    const collected = async (times: number): Promise<void> =>
      vi.waitFor(() => expect(reports.filter((one) => one.collected.length > 0)).toHaveLength(times), 10_000);
    await write('046 888 88 01');
    collector.hint();
    await collected(1);
    await write('046 888 88 02');
    await stage.database.query(`notify collect`);
    await collected(2);
    await collector.stop();
    expect(errors).toEqual([]);
    // Everything was looked at when it began, and another that begins soon after goes on from there.
    expect(reports.map(({ everything }) => everything)).toEqual([false, false]);
    await write('046 888 88 03');
    expect(await library.collect()).toMatchObject({ collected: [school.dossier] });
  });
});

describe('a document that was handed out again as it was', () => {
  it('is read once, and not at every look', async () => {
    const school = library.school();
    rmSync(school.file);
    await library.collect();
    await handOut(stage.world, { round: '2024', schools: [school.brin6] });
    await library.collect();
    expect(await documentsUnread(stage.database, stage.ground.drive)).toEqual([]);
  });
});

describe('a document that was thrown away among many others', () => {
  it('is not looked for in all of them', async () => {
    const school = library.schoolAt(2);
    for (let at = 0; at < 300; at += 1) writeFileSync(join(school.folder, `bijlage ${at}.docx`), 'x');
    rmSync(school.file);
    await stage.settle();
    // Every reading is counted as a fault that does no harm.
    stage.ground.faults.add({ match: '/content$', method: 'GET', delay: 0 });
    const { slow: before = 0 } = stage.ground.faults.given();
    expect(await collectDrive(stage.world, stage.ground.drive)).toMatchObject({
      gone: [school.dossier],
      failed: [],
    });
    const { slow: after = 0 } = stage.ground.faults.given();
    expect(after - before).toBe(100);
  });
});

describe('a library with thousands of other files', () => {
  it('has what is known found among them', async () => {
    const school = library.schoolAt(1);
    const folder = library.folder('Archief');
    for (let at = 0; at < 2_000; at += 1) writeFileSync(join(folder, `bijlage ${at}.docx`), 'x');
    library.write(school.file, { [phone]: '046 999 99 99' });
    await stage.settle();
    await stage.ground.forgetChanges();
    expect(await library.collect()).toMatchObject({
      ...nothing,
      everything: true,
      collected: [school.dossier],
    });
    expect(readFileSync(school.file).length).toBeGreaterThan(0);
  });
});
