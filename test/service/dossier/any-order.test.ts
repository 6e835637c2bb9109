import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { decideAcceptance } from '#service/dossier/commands/acceptance.ts';
import { decideRefusal, decideSuspensionLifted } from '#service/dossier/commands/adoption.ts';
import { decideObjection, decideObjectionWaived } from '#service/dossier/commands/objection.ts';
import { decideHold, decidePublished, decideRelease } from '#service/dossier/commands/publication.ts';
import { decideQuestion, decideQuestionAnswer } from '#service/dossier/commands/question.ts';
import { decideTeamConsulted } from '#service/dossier/commands/team.ts';
import { decideWithdrawal } from '#service/dossier/commands/withdrawal.ts';
import { applyEvent, dossierFrom, dossiersFrom, isOpen, type Dossier } from '#service/dossier/dossier.ts';
import { missingForHandIn } from '#service/dossier/missing.ts';
import { routeOf } from '#service/dossier/route.ts';
import { judgeChange } from '#service/dossier/sign-off.ts';
import { stateWords, turnWords } from '#service/dossier/words.ts';
import { isProblem, type MissingSignOff } from '#templates/problem.ts';

import { changed, contactField, editorialField, format, Play, substantiveField } from './play.ts';

const object = (organ: 'council' | 'board') => (play: Play) =>
  play.record(
    decideObjection(
      play.dossier,
      { organ, content: play.content, on: play.today, reason: 'Nee.' },
      play.context,
    ),
  );

const waive = (organ: 'council' | 'board') => (play: Play) =>
  play.record(
    decideObjectionWaived(play.dossier, { organ, content: play.content, on: play.today }, play.context),
  );

const lift = (play: Play): Play =>
  play.record(decideSuspensionLifted(play.dossier, { on: play.today }, play.context));

const answer = (play: Play): Play =>
  play.record(decideQuestionAnswer(play.dossier, { answer: 'Dat klopt.' }));

/** All that people can do with a dossier, in any order. */
const moves = {
  wait: (play: Play) => play.after(1),
  'wait long': (play: Play) => play.after(50),
  empty: (play: Play) => play.write({}),
  restore: (play: Play) => play.write(),
  contact: (play: Play) => play.write(changed(play.answers, contactField, `Bel ${play.records.length}`)),
  edit: (play: Play) => play.write(changed(play.answers, editorialField, `Tekst ${play.records.length}`)),
  change: (play: Play) =>
    play.write(changed(play.answers, substantiveField, `Aanbod ${play.records.length}`)),
  consult: (play: Play) => play.record(decideTeamConsulted(play.dossier, { on: play.today }, play.context)),
  ask: (play: Play) => play.ask(),
  positive: (play: Play) => play.advise(),
  remarks: (play: Play) => play.advise('positive-with-remarks', 'Let op.'),
  negative: (play: Play) => play.advise('negative', 'Te weinig.'),
  silent: (play: Play) => play.advise('no-advice-in-term'),
  'board answers': (play: Play) => play.answerAdvice(),
  'lay before board': (play: Play) => play.layBeforeBoard(),
  adopt: (play: Play) => play.adopt(),
  refuse: (play: Play) =>
    play.record(
      decideRefusal(play.dossier, { content: play.content, on: play.today, reason: 'Nee.' }, play.context),
    ),
  lift,
  'council objects': object('council'),
  'board objects': object('board'),
  'council waives': waive('council'),
  declare: (play: Play) => play.declare(),
  'hand in': (play: Play) => play.handIn(true),
  finish: (play: Play) => (play.dossier.handIns.length > 0 ? play.finish() : play),
  withdraw: (play: Play) => play.record(decideWithdrawal(play.dossier, { reason: 'Fout.' })),
  question: (play: Play) =>
    play.record(decideQuestion(play.dossier, { question: `Vraag ${play.records.length}?`, field: null })),
  answer,
  accept: (play: Play) => play.record(decideAcceptance(play.dossier)),
  hold: (play: Play) => play.record(decideHold(play.dossier, { reason: 'Even wachten.' })),
  release: (play: Play) => play.record(decideRelease(play.dossier)),
  publish: (play: Play) => play.record(decidePublished(play.dossier)),
} satisfies Record<string, (play: Play) => Play>;

type Move = keyof typeof moves;

const attempt = (play: Play, move: (play: Play) => Play): void => {
  try {
    move(play);
  } catch (error) {
    // What may not be done is refused; only a refusal is expected.
    if (!isProblem(error)) throw error;
  }
};

const played = (sequence: readonly Move[]): Play => {
  const play = new Play('2024-10-01').handOut().write();
  for (const move of sequence) attempt(play, moves[move]);
  return play;
};

/** Random moves rarely go far, so most plays follow the route with something in between and behind. */
const path: readonly Move[] = ['ask', 'wait', 'positive', 'adopt', 'declare', 'hand in', 'finish'];
const names = Object.keys(moves) as Move[];
const together: readonly (readonly Move[])[] = [
  ['edit', 'council objects'],
  ['edit', 'board objects'],
  ['refuse', 'wait'],
];
const anything = fc.oneof(fc.constantFrom(...names.map((move) => [move])), fc.constantFrom(...together));
const some = (most: number): fc.Arbitrary<Move[]> =>
  fc.array(anything, { maxLength: most }).map((parts) => parts.flat());
const afterwards = fc.constantFrom<Move>('accept', 'question', 'withdraw', 'publish', 'contact', 'wait');
const anySequence = fc.oneof(
  some(25),
  fc
    .tuple(
      fc.constantFrom<Move>('positive', 'remarks', 'negative'),
      fc.array(afterwards, { minLength: 2, maxLength: 5 }),
      ...path.map(() => some(1)),
    )
    .map(([advice, tail, ...between]) => [
      ...path.flatMap((move, at) => [move === 'positive' ? advice : move, ...(between[at] ?? [])]),
      ...tail,
    ]),
);

/** What the one whose turn it is does about what is missing. */
type Mend = { readonly [W in MissingSignOff['what']]: (play: Play, organ: 'council' | 'board') => Play };

const mend: Mend = {
  request: (play) => play.ask(),
  advice: (play) => play.advise(),
  'board-answer': (play) => play.answerAdvice(),
  adoption: (play) => play.adopt(),
  suspension: lift,
  'objection-time': (play, organ) => waive(organ)(play),
  declaration: (play) => play.declare(),
  'declaration-words': (play) => play,
};

const mendInTime: Mend = {
  ...mend,
  suspension: (play) => play.after(43),
  'objection-time': (play) => play.after(30),
};

/** Does what is next until it is handed in and final; the number of steps that took. */
const leadOn = (play: Play, by: Mend): number => {
  for (let steps = 0; steps < 20; steps += 1) {
    const { dossier, context } = play;
    if (!isOpen(dossier)) {
      play.finish();
      return steps;
    }
    const last = dossier.handIns.at(-1);
    const [missing] = missingForHandIn(routeOf(dossier, context));
    if (dossier.questions.some((one) => one.answered === null) && dossier.content?.hash === last?.content)
      answer(play);
    else if (dossier.content?.findings.blocking !== 0) play.write();
    else if (missing) by[missing.what](play, missing.what === 'objection-time' ? missing.organ : 'council');
    else play.handIn(true);
  }
  throw new Error(`Dead end in "${play.words}"`);
};

const runs = { numRuns: 60 };

describe('in whatever order people do things', () => {
  it('a dossier is never in a dead end: someone can go on until it is final', () => {
    fc.assert(
      fc.property(anySequence, fc.constantFrom(mend, mendInTime), (sequence, by) => {
        const play = played(sequence);
        leadOn(play, by);
        expect(play.dossier.handIns.at(-1)).toMatchObject({ withdrawn: null });
        expect(play.dossier.handIns.at(-1)!.finalOn).not.toBeNull();
      }),
      runs,
    );
  });

  it('an advice never counts for a text that says something else', () => {
    fc.assert(
      fc.property(anySequence, (sequence) => {
        const play = played(sequence);
        const { advice, decision, declaration } = routeOf(play.dossier, play.context);
        const distance = (from: string, to: string): string =>
          judgeChange(
            { format, answers: play.answersBy.get(from)! },
            { format, answers: play.answersBy.get(to)! },
          ).changeClass;
        for (const one of [advice, decision])
          if (one) expect(distance(one.content, play.content)).not.toBe('substantive');
        if (declaration) expect(distance(declaration.content, play.content)).toBe('contact');
      }),
      runs,
    );
  });

  it('nothing is handed in that was not advised on, adopted and declared', () => {
    fc.assert(
      fc.property(anySequence, (sequence) => {
        for (const { declaration } of played(sequence).dossier.handIns) {
          expect(declaration).toMatchObject({ declared: true, organ: 'mr' });
          expect(declaration.adoptionDate).toBeDefined();
          expect(declaration.advice).toBeDefined();
        }
      }),
      runs,
    );
  });

  it('there is one state, with words for it and for whose turn it is', () => {
    fc.assert(
      fc.property(anySequence, (sequence) => {
        const play = played(sequence);
        expect(stateWords(play.state)).toMatch(/^[A-Z][^{}]+$/);
        expect(turnWords(play.turn)).toMatch(/\.$/);
      }),
      runs,
    );
  });

  it('events that are applied twice, or again from the start, change nothing', () => {
    fc.assert(
      fc.property(anySequence, (sequence) => {
        const { records, dossier } = played(sequence);
        expect(dossierFrom(records.flatMap((one) => [one, one]))).toEqual(dossier);
        expect(records.reduce<Dossier | undefined>(applyEvent, dossier)).toBe(dossier);
        const other = records.map((one) => ({ ...one, data: { ...one.data, dossier: 'd9' } }) as typeof one);
        expect(dossiersFrom([...records, ...other]).get('d1')).toEqual(dossier);
      }),
      runs,
    );
  });
});

describe('the plays of these tests', () => {
  it('come to every kind of event and to most states', () => {
    const kinds = new Set<string>();
    const states = new Set<string>();
    for (const sequence of fc.sample(anySequence, { numRuns: 150, seed: 4 })) {
      const play = played(sequence);
      play.records.forEach(({ kind }) => kinds.add(kind));
      states.add(play.state.code);
    }
    expect([...kinds]).toEqual(
      expect.arrayContaining(['handed-in', 'withdrawn', 'question-asked', 'objection-raised', 'accepted']),
    );
    expect(states.size).toBeGreaterThan(9);
  });
});
