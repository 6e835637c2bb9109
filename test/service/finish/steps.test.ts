import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { decideQuestion, decideQuestionAnswer } from '#service/dossier/commands/question.ts';
import { decideWithdrawal } from '#service/dossier/commands/withdrawal.ts';
import type { DossierEvent } from '#service/dossier/command.ts';
import type { Dossier } from '#service/dossier/dossier.ts';
import type { Event } from '#service/events/event.ts';
import { event } from '#service/events/event.ts';
import { followUps } from '#service/finish/follow-ups.ts';
import { handIn } from '#service/finish/hand-in.ts';
import { enqueue } from '#service/store/jobs/job.ts';
import { waitingJobs } from '#service/store/jobs/waiting.ts';
import { filesOf } from '#service/store/queries/hand-ins.ts';
import { dossierById } from '#service/store/queries/dossiers.ts';
import { followUpsOf } from '#service/store/record/projection.ts';

import { testDatabases } from '../store/database.ts';
import { director, startFinishStage, type FinishStage } from './stage.ts';

const databases = testDatabases();
const schools = [
  'whole',
  'locked',
  'gateway',
  'chaos',
  'archive',
  'mailbox',
  'back',
  'asked',
  'held',
] as const;
const brin = Object.fromEntries(schools.map((name, at) => [name, `14AB0${at}`])) as Record<
  (typeof schools)[number],
  string
>;

let stage: FinishStage;
beforeAll(async () => {
  stage = await startFinishStage(databases, Object.values(brin));
  for (const brin6 of Object.values(brin)) await stage.signOff(brin6);
  await stage.run();
});
afterAll(() => stage.stop());
afterEach(() => stage.ground.faults.clear());

const idOf = (name: keyof typeof brin): string => `2024.${brin[name]}`;
const handInOf = (name: keyof typeof brin) => handIn(stage.world, idOf(name), { by: director });
const isFinal = ({ handIns }: Dossier): boolean => handIns.at(-1)?.finalOn !== null;
const finalOf = (name: keyof typeof brin): Promise<Dossier> => stage.until(idOf(name), isFinal);

const decided = (name: keyof typeof brin, decide: (dossier: Dossier) => DossierEvent[]) =>
  stage.world.record({
    by: director,
    about: `dossier ${idOf(name)}`,
    decide: async (tables) => decide((await dossierById(tables, idOf(name)))!),
  });

/** Until a job waits for this reason. */
const waitsFor = async (reason: string) => {
  for (;;) {
    const found = (await waitingJobs(stage.database)).find((job) => job.reason === reason);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** Everything is there, and once. */
const expectOnce = async (name: keyof typeof brin): Promise<void> => {
  const files = await filesOf(stage.database, `${idOf(name)}.1`);
  expect(files.map(({ copy }) => copy)).toEqual(['document', 'full', 'one-page', 'publication']);
  expect(stage.archived(brin[name])).toEqual(files.map((file) => file.name).toSorted());
  expect(stage.mailsAbout(brin[name])).toHaveLength(1);
  expect((await stage.dossier(idOf(name))).handIns).toMatchObject([
    { steps: ['store', 'register', 'receipt', 'lock', 'close'] },
  ]);
};

describe('what was handed in', () => {
  it('is stored, registered, told, locked, closed and published', async () => {
    await handInOf('whole');
    await finalOf('whole');
    await stage.idle();
    await expectOnce('whole');
    expect((await stage.dossier(idOf('whole'))).handIns[0]!.publishedOn).toBe('2024-10-01');
    for (const { copy, name, sha256 } of await filesOf(stage.database, `${idOf('whole')}.1`)) {
      if (copy === 'document') continue;
      const path = join(stage.archive(brin.whole), name);
      expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(sha256);
      expect(execFileSync('pdfsig', [path], { encoding: 'utf8' })).toContain('Signature is Valid');
      execFileSync('qpdf', ['--check', path]);
    }
  });

  it('is told to the school and its board in a mail that they can read', () => {
    const [mail] = stage.mailsAbout(brin.whole);
    expect(mail!.to.map(({ emailAddress }) => emailAddress.address)).toEqual([
      `directie@${brin.whole.toLowerCase()}.example`,
      `ib@${brin.whole.toLowerCase()}.example`,
      'bestuur@kindante.example',
    ]);
    expect(mail!.subject).toBe(
      `Ontvangen: schoolondersteuningsprofiel van School ${brin.whole} (${brin.whole})`,
    );
    expect(mail!.body.content).toContain(`Kenmerk van de indiening: ${idOf('whole')}.1`);
    expect(mail!.body.content).toContain('1 oktober 2024 om 12.00 uur');
    expect(mail!.body.content).toMatch(/<a href="http:\/\/127\.0\.0\.1:\d+\//);
  });

  it('can be written in by nobody any more', async () => {
    expect((await stage.rolesIn(brin.whole)).filter((who) => who.endsWith(' write'))).toEqual([]);
  });

  it('is done once, however often it is asked', async () => {
    const { trace } = await stage.dossier(idOf('whole'));
    await stage.database.transaction(async (transaction) => {
      for (const one of trace) {
        const record = { ...one, prev: '', hash: '' } as unknown as Parameters<typeof followUpsOf<Event>>[1];
        for (const job of followUpsOf<Event>(followUps, record)) await enqueue(transaction, job);
      }
    });
    await stage.idle();
    await expectOnce('whole');
    expect((await stage.dossier(idOf('whole'))).trace).toHaveLength(trace.length);
  });
});

describe('when it goes wrong on the way', () => {
  it('waits while the document is open in Word, and is final after that', async () => {
    stage.ground.faults.add({ match: '/permissions/', method: 'PATCH', status: 423, times: 2 });
    await handInOf('locked');
    const waiting = await waitsFor('graph-locked');
    expect(waiting).toMatchObject({ task: 'hand-in-lock', key: `${idOf('locked')}.1:lock` });
    const now = await stage.dossier(idOf('locked'));
    expect(now.handIns[0]).toMatchObject({ finalOn: null, steps: ['store', 'register', 'receipt'] });
    await finalOf('locked');
    await expectOnce('locked');
  });

  it('does nothing twice when every answer gets lost after the effect', async () => {
    stage.ground.faults.add({ match: ':/content', method: 'PUT', status: 504, afterEffect: true, times: 4 });
    stage.ground.faults.add({ match: '/children', method: 'POST', status: 504, afterEffect: true, times: 2 });
    stage.ground.faults.add({
      match: '/messages$',
      method: 'POST',
      status: 504,
      afterEffect: true,
      times: 1,
    });
    stage.ground.faults.add({ match: '/send$', method: 'POST', status: 504, afterEffect: true, times: 1 });
    stage.ground.faults.add({ match: '/invite', method: 'POST', status: 504, afterEffect: true, times: 1 });
    stage.ground.faults.add({
      match: '/permissions/',
      method: 'PATCH',
      status: 504,
      afterEffect: true,
      times: 2,
    });
    await handInOf('gateway');
    await finalOf('gateway');
    expect(stage.ground.faults.list()).toEqual([]);
    await expectOnce('gateway');
  });

  it('comes through throttling, refusals and cut connections at random', async () => {
    stage.ground.faults.chaos({ seed: 7, rate: 0.15 });
    for (;;) {
      try {
        await handInOf('chaos');
        break;
      } catch {
        // A person asks again too.
      }
    }
    await finalOf('chaos');
    stage.ground.faults.clear();
    await expectOnce('chaos');
  });

  it('makes the folder anew when somebody removed it', async () => {
    stage.ground.faults.add({ match: ':/content', method: 'PUT', status: 404, times: 1 });
    await handInOf('archive');
    expect(await waitsFor('graph-not-found')).toMatchObject({ task: 'hand-in-store' });
    await finalOf('archive');
    await expectOnce('archive');
  });

  it('keeps a receipt that the mailbox refuses, and sends it when it may', async () => {
    stage.ground.faults.add({ match: '/messages$', method: 'POST', status: 403 });
    await handInOf('mailbox');
    expect(await waitsFor('graph-refused')).toMatchObject({ task: 'hand-in-receipt' });
    expect(stage.mailsAbout(brin.mailbox)).toEqual([]);
    stage.ground.faults.clear();
    await finalOf('mailbox');
    await expectOnce('mailbox');
  });
});

describe('after it is final', () => {
  it('the school may write again when it took it back', async () => {
    await handInOf('back');
    await finalOf('back');
    const before = await stage.rolesIn(brin.back);
    await decided('back', (dossier) => decideWithdrawal(dossier, { reason: 'Er staat een fout in.' }));
    await stage.idle();
    const writers = ['directie', 'ib'].map((who) => `${who}@${brin.back.toLowerCase()}.example write`);
    expect((await stage.rolesIn(brin.back)).filter((who) => who.endsWith(' write'))).toEqual(writers);
    expect(before.filter((who) => who.endsWith(' write'))).toEqual([]);
  });

  it('the school may write while a question waits, and not after it answered', async () => {
    await handInOf('asked');
    await finalOf('asked');
    await decided('asked', (dossier) => decideQuestion(dossier, { question: 'Klopt dit?', field: null }));
    await stage.idle();
    expect((await stage.rolesIn(brin.asked)).filter((who) => who.endsWith(' write'))).toHaveLength(2);
    await decided('asked', (dossier) => decideQuestionAnswer(dossier, { answer: 'Ja, dat klopt.' }));
    await stage.idle();
    expect((await stage.rolesIn(brin.asked)).filter((who) => who.endsWith(' write'))).toEqual([]);
  });

  it('is not published while the consortium holds it', async () => {
    await stage.happens(event('publication-held', { dossier: idOf('held'), reason: 'Eerst overleg.' }));
    await handInOf('held');
    await finalOf('held');
    await stage.idle();
    expect((await stage.dossier(idOf('held'))).handIns[0]!.publishedOn).toBeNull();
    await stage.happens(event('publication-released', { dossier: idOf('held') }));
    await stage.idle();
    expect((await stage.dossier(idOf('held'))).handIns[0]!.publishedOn).toBe('2024-10-01');
  });
});
