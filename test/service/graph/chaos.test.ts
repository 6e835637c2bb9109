import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { isProblem } from '#templates/problem.ts';
import type { Graph } from '#service/graph/port.ts';

import { people } from '../tenant/region.ts';
import { allOf, bytesOf, startGround, textOf, type Ground } from './tenant.ts';

const SCHOOLS = 12;
const director = people.director.mail;

let ground: Ground;

beforeAll(async () => {
  ground = await startGround();
});
afterAll(() => ground.stop());

/** As a queue does it: a step that ends in trouble runs again, from its beginning. */
const untilDone = async <T>(step: () => Promise<T>): Promise<T> => {
  for (let turn = 0; ; turn += 1)
    try {
      return await step();
    } catch (error) {
      if (!isProblem(error) || turn === 50) throw error;
    }
};

const handIn = async (graph: Graph, drive: string, home: string, school: string): Promise<void> => {
  const folder = await untilDone(() => graph.ensureFolder(drive, home, school));
  await untilDone(() => graph.store(drive, folder.id, `${school}.pdf`, bytesOf(school)));
  await untilDone(() => graph.grant(drive, folder.id, [director], 'write'));
  await untilDone(() =>
    graph.sendOnce(people.coordinator.mail, {
      key: school,
      to: [director],
      subject: school,
      html: '<p>ok</p>',
    }),
  );
};

const subjectsIn = (mailbox: string, place: string): string[] => {
  const folder = join(ground.folder, 'mailboxes', encodeURIComponent(mailbox), place);
  return readdirSync(folder)
    .map((name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { subject: string }).subject)
    .toSorted();
};

describe('with a fault at every third request', () => {
  it.each([1, 2])('everything happens, and nothing twice (seed %i)', async (seed) => {
    const { graph, drive, faults } = ground;
    const home = await graph.ensureFolder(drive, 'root', `chaos ${seed}`);
    const schools = Array.from(
      { length: SCHOOLS },
      (_, at) => `school ${seed}-${String(at).padStart(2, '0')}`,
    );
    faults.chaos({ seed, rate: 0.33 });
    await Promise.all(schools.map((school) => handIn(ground.connect(), drive, home.id, school)));
    faults.clear();

    const folders = await allOf(graph.children(drive, home.id));
    expect(folders.map(({ name }) => name).toSorted()).toEqual(schools);
    for (const { id, name } of folders) {
      const [pdf, ...others] = await allOf(graph.children(drive, id));
      expect(others).toEqual([]);
      expect(textOf((await graph.content(drive, pdf!.id)).bytes)).toBe(name);
      const own = (await graph.permissions(drive, id)).filter(({ role }) => role !== 'owner');
      expect(own).toMatchObject([
        { role: 'write', grantedTo: expect.arrayContaining([director]) as string[] },
      ]);
    }
    const ofThisRun = (subject: string) => subject.startsWith(`school ${seed}-`);
    expect(subjectsIn(people.coordinator.mail, 'SentItems').filter(ofThisRun)).toEqual(schools);
    expect(subjectsIn(people.coordinator.mail, 'Drafts').filter(ofThisRun)).toEqual([]);
    expect(subjectsIn(director, 'Inbox').filter(ofThisRun)).toEqual(schools);
  });
});
