import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { event } from '#service/events/event.ts';
import { handIn } from '#service/finish/hand-in.ts';
import { judgeDocument } from '#service/finish/judge.ts';
import { fill } from '#templates/word/fill.ts';

import { refusedFiles } from '../../samples/hostile-files.ts';
import { testDatabases } from '../store/database.ts';
import { round } from '../world.ts';
import {
  answersFor,
  director,
  format,
  refused,
  sample,
  startFinishStage,
  substantiveField,
  type FinishStage,
} from './stage.ts';

const databases = testDatabases();
const [untouched, twice, changed, negative, late, hostile, other, typed] = [
  '14AB00',
  '14AB01',
  '14AB02',
  '14AB03',
  '14AB04',
  '14AB05',
  '14AB06',
  '14AB07',
] as const;
const by = director;

let stage: FinishStage;
beforeAll(async () => {
  stage = await startFinishStage(databases, [
    untouched,
    twice,
    changed,
    negative,
    late,
    hostile,
    other,
    typed,
  ]);
});
afterAll(() => stage.stop());

const handInsOf = async (brin6: string) => (await stage.dossier(`2024.${brin6}`)).handIns;

describe('what may not be handed in yet', () => {
  it('is a document that is not whole, and the findings say why', async () => {
    const problem = await refused(handIn(stage.world, `2024.${untouched}`, { by }));
    const judged = await judgeDocument(stage.world, await stage.dossier(`2024.${untouched}`), 'hand-in');
    expect(problem).toMatchObject({ code: 'not-complete', facts: { findings: judged.findings } });
    expect(judged.findings.some(({ code }) => code === 'required')).toBe(true);
  });

  it('is one that nobody signed off', async () => {
    await stage.write(untouched, answersFor(untouched));
    const problem = await refused(handIn(stage.world, `2024.${untouched}`, { by }));
    expect(problem.code).toBe('sign-off-missing');
    expect((await stage.dossier(`2024.${untouched}`)).content?.findings.blocking).toBe(0);
  });

  it('is one that was changed since the sign-off, which is noted', async () => {
    await stage.signOff(changed);
    const seen = (await stage.dossier(`2024.${changed}`)).content!.hash;
    await stage.write(changed, {
      ...answersFor(changed),
      [substantiveField]: 'Wij beginnen hiermee opnieuw.',
    });
    expect((await refused(handIn(stage.world, `2024.${changed}`, { by, content: seen }))).code).toBe(
      'content-moved-on',
    );
    expect(await refused(handIn(stage.world, `2024.${changed}`, { by }))).toMatchObject({
      code: 'sign-off-missing',
      facts: {
        missing: ['request', 'advice', 'adoption', 'declaration'].map((what) => ({ what, voided: true })),
      },
    });
    expect((await stage.dossier(`2024.${changed}`)).judged).toMatchObject([{ changeClass: 'substantive' }]);
  });

  it('is another school’s document in its place', async () => {
    await stage.signOff(other);
    await stage.replace(other, fill(format, answersFor(twice), { school: twice, round: '2024' }));
    expect(await refused(handIn(stage.world, `2024.${other}`, { by }))).toMatchObject({
      code: 'document-of-another',
      facts: { what: 'school', found: twice, expected: other },
    });
  });

  it.each(refusedFiles.filter(([what]) => /bomb that says its|macros that|entities/.test(what)))(
    'is %s',
    async (_, code, make) => {
      await stage.replace(hostile, make());
      expect((await refused(handIn(stage.world, `2024.${hostile}`, { by }))).code).toBe(code);
    },
  );
});

describe('handing in', () => {
  it('freezes the document as it was', async () => {
    await stage.signOff(twice);
    const id = `2024.${twice}`;
    const receipt = await handIn(stage.world, id, { by });
    expect(receipt).toMatchObject({ handIn: `${id}.1`, late: false, wayOut: null, steps: [], finalOn: null });
    const [kept] = await handInsOf(twice);
    const { bytes } = await stage.world.graph.content(kept!.place.drive, kept!.place.item);
    expect(Buffer.compare(await stage.blobs.get(kept!.document), bytes)).toBe(0);
  });

  it('gives the same receipt to who asks again, also at the same moment', async () => {
    const id = `2024.${twice}`;
    const receipts = await Promise.all([1, 2, 3].map(() => handIn(stage.world, id, { by })));
    expect(new Set(receipts.map((one) => JSON.stringify(one))).size).toBe(1);
    await stage.signOff(typed);
    const together = await Promise.all([1, 2, 3].map(() => handIn(stage.world, `2024.${typed}`, { by })));
    expect(new Set(together.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await handInsOf(typed)).toHaveLength(1);
  });

  it('holds to what the dossier knows, and says where the document says otherwise', async () => {
    await stage.replace(
      typed,
      fill(format, answersFor(typed), { school: typed, round: '2024', declaration: sample.declaration }),
    );
    const judged = await judgeDocument(stage.world, await stage.dossier(`2024.${typed}`), 'hand-in');
    expect(judged.findings).toContainEqual(
      expect.objectContaining({ code: 'declaration-differs', severity: 'advice' }),
    );
    const [kept] = await handInsOf(typed);
    expect(judged.declaration).toEqual(kept!.declaration);
  });

  it('without a positive advice is for who says that they know', async () => {
    await stage.signOff(negative, 'no-advice-in-term');
    const id = `2024.${negative}`;
    expect((await refused(handIn(stage.world, id, { by }))).code).toBe('positive-advice-needed');
    expect(await handIn(stage.world, id, { by, acceptsWayOut: true })).toMatchObject({
      wayOut: 'no-advice-in-term',
    });
  });

  it('is accepted and marked after the last day, also in a round that was closed', async () => {
    await stage.signOff(late);
    await stage.happens(event('round-closed', { round: round.round, on: '2024-12-02' }));
    const world = { ...stage.world, now: () => new Date('2024-12-05T10:00:00Z') };
    expect(await handIn(world, `2024.${late}`, { by })).toMatchObject({ late: true });
  });
});
