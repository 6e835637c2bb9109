import { describe, expect, it } from 'vitest';

import { decideAcceptance } from '#service/dossier/commands/acceptance.ts';
import { decideAcknowledgement } from '#service/dossier/commands/acknowledgement.ts';
import {
  decideConsultationNeeded,
  decideConsultationSettled,
  openConsultation,
} from '#service/dossier/commands/consultation.ts';
import { decideInterimChange } from '#service/dossier/commands/interim-change.ts';
import { decidePublished } from '#service/dossier/commands/publication.ts';
import { decideQuestion, decideQuestionAnswer } from '#service/dossier/commands/question.ts';
import { decideTeamConsulted } from '#service/dossier/commands/team.ts';
import { decideWithdrawal } from '#service/dossier/commands/withdrawal.ts';
import type { Dossier } from '#service/dossier/dossier.ts';
import { stateOf } from '#service/dossier/state.ts';
import { inForceOn, supersededOn } from '#service/dossier/validity.ts';
import { stateWords } from '#service/dossier/words.ts';
import { event } from '#service/events/event.ts';
import { finding } from '#templates/finding.ts';

import { changed, contactField, Play, substantiveField } from './play.ts';

/** Handed in on 18 November 2024. */
const handedIn = (): Play => new Play('2024-11-04').handOut().write().signOff().handIn();

const ask = (play: Play): Play =>
  play.record(decideQuestion(play.dossier, { question: 'Klopt het telefoonnummer?', field: null }));

describe('a profile that was handed in', () => {
  it('lies fast: nothing of the route can be recorded any more, with the day and the way out', () => {
    const play = handedIn().after(1);
    for (const step of [
      () => play.ask(),
      () => play.advise(),
      () => play.adopt(),
      () => play.declare(),
      () => play.record(decideTeamConsulted(play.dossier, { on: play.today }, play.context)),
    ])
      expect(play.problem(step)).toMatchObject({ code: 'already-handed-in', facts: { on: '2024-11-18' } });
  });

  it('is final, accepted and published each on its own day', () => {
    const play = handedIn().after(1).finish().after(1).record(decidePublished(handedIn().finish().dossier));
    play.after(1).record(decideAcceptance(play.dossier));
    expect(play.dossier.handIns[0]).toMatchObject({
      finalOn: '2024-11-19',
      publishedOn: '2024-11-20',
      acceptedOn: '2024-11-21',
    });
    expect(decideAcceptance(play.dossier)).toEqual([]);
  });
});

describe('a question of the consortium', () => {
  it('opens the dossier, and is answered by handing in again', () => {
    const play = ask(handedIn().finish().after(1));
    expect(play.words).toBe('Vraag van het samenwerkingsverband');
    expect(play.problem(() => decideAcceptance(play.dossier)).code).toBe('question-open');
    expect(play.problem(() => play.handIn()).code).toBe('nothing-changed');
    play.write(changed(play.answers, contactField)).declare().after(1).handIn();
    expect(play.words).toBe('Ingediend op 20 november 2024');
    expect(play.dossier.handIns.map(({ id }) => id)).toEqual(['d1.1', 'd1.2']);
  });

  it('is answered in words when the text stays as it was handed in', () => {
    const play = ask(handedIn().finish().after(1));
    const answer = (): unknown =>
      play.record(decideQuestionAnswer(play.dossier, { answer: 'Ja, dat klopt.' }));
    play.write(changed(play.answers, contactField));
    expect(play.problem(answer).code).toBe('changed-since-hand-in');
    play.write();
    answer();
    expect(play.words).toBe('Definitief');
    expect(play.problem(answer).code).toBe('no-open-question');
  });

  it('shows the route again when the school goes through it in order to answer', () => {
    const play = ask(handedIn().finish().after(1)).write(changed(handedIn().answers, substantiveField));
    expect(play.words).toBe('Vraag van het samenwerkingsverband');
    expect(play.ask().words).toBe('Voor advies bij de MR (sinds 19 november 2024)');
    expect(play.after(1).advise().adopt().declare().handIn().state.code).toBe('handed-in');
  });
});

describe('a profile that is taken back', () => {
  const back = (play: Play): Play =>
    play.record(decideWithdrawal(play.dossier, { reason: 'Er staat een fout in.' }));

  it('can be handed in again, also as it was', () => {
    const play = back(handedIn().after(1));
    expect(play.words).toBe('Ingetrokken door de school');
    expect(back(play).dossier.handIns).toHaveLength(1);
    expect(play.handIn().state.code).toBe('handed-in');
    expect(play.dossier.handIns.map(({ withdrawn }) => withdrawn === null)).toEqual([false, true]);
  });

  it('is not taken back once the consortium has accepted it, nor before it was handed in', () => {
    const play = handedIn().after(1);
    play.record(decideAcceptance(play.dossier));
    expect(play.problem(() => back(play)).code).toBe('already-accepted');
    expect(play.problem(() => back(new Play())).code).toBe('not-handed-in');
  });
});

describe('consultation of the boards', () => {
  it('stands in the way of nothing, and is settled with a day and a decision', () => {
    const play = new Play('2024-11-04').handOut().write();
    const reason = 'De groep voor nieuwkomers stopt.';
    play.record(decideConsultationNeeded(play.dossier, { reason, by: 'school' }));
    expect(decideConsultationNeeded(play.dossier, { reason, by: 'changes' })).toEqual([]);
    play.signOff().handIn();
    const settle = (): unknown =>
      play.record(
        decideConsultationSettled(play.dossier, { on: play.today, decision: 'Akkoord.' }, play.context),
      );
    settle();
    expect(openConsultation(play.dossier)).toBeUndefined();
    expect(play.problem(settle).code).toBe('no-consultation-open');
  });
});

describe('"gezien"', () => {
  it('is kept once for a finding about one text, and only for findings that a person may judge', () => {
    const play = new Play('2024-11-04').handOut().write();
    const privacy = finding('pupil-privacy', 'blocking', substantiveField, {
      label: 'Visie',
      text: 'Jan',
      start: 0,
      end: 3,
      what: 'name',
      textHash: 'x',
    });
    const see = (found = privacy): unknown =>
      play.record(
        decideAcknowledgement(play.dossier, { content: play.content, finding: found, answers: play.answers }),
      );
    see();
    see();
    expect(play.dossier.acknowledgements).toMatchObject([
      { code: 'pupil-privacy', field: substantiveField, by: 'A. Voorbeeld' },
    ]);
    expect(play.problem(() => see({ ...privacy, code: 'line-break' } as never)).code).toBe(
      'not-acknowledgeable',
    );
  });
});

describe('a change between rounds', () => {
  const start = (): { first: Play; second: Play; both: () => Dossier[] } => {
    const journal = { seq: 0 };
    const opening = { dossier: 'd1', school: '99AA00', round: '2024', format: 'bao-2024', amends: null };
    const first = new Play('2024-11-04', 'd1', event('dossier-opened', opening), journal);
    first.handOut().write().signOff().handIn().finish();
    const [opened] = decideInterimChange(
      [first.dossier],
      { dossier: 'd2', amends: 'd1' },
      first.on('2025-03-03').context,
    );
    const second = new Play('2025-03-03', 'd2', opened as never, journal).handOut();
    return { first, second, both: () => [first.dossier, second.dossier] };
  };

  it('is a dossier of its own; what it amends holds until it is handed in', () => {
    const { first, second, both } = start();
    expect(second.dossier).toMatchObject({ amends: 'd1', round: null, school: '99AA00', format: 'bao-2024' });
    second.write(changed(first.answers, substantiveField)).signOff();
    expect(inForceOn(both(), '2025-03-17')?.dossier.id).toBe('d1');
    second.handIn(true, null);
    expect(second.dossier.handIns[0]).toMatchObject({ late: false });
    expect(inForceOn(both(), '2025-03-16')?.dossier.id).toBe('d1');
    expect(inForceOn(both(), '2025-03-17')?.dossier.id).toBe('d2');
    const since = supersededOn(first.dossier, both(), '2025-03-17');
    expect(stateWords(stateOf(first.dossier, { today: '2025-03-17', supersededOn: since }))).toBe(
      'Vervangen',
    );
    expect(supersededOn(second.dossier, both(), '2025-03-17')).toBeUndefined();
  });

  it('is one at a time, and only of the profile that holds', () => {
    const { first, second, both } = start();
    const { context } = first;
    const amend = (dossier: string, amends: string): unknown =>
      decideInterimChange(both(), { dossier, amends }, context);
    expect(amend('d2', 'd1')).toEqual([]);
    expect(first.problem(() => amend('d3', 'd1'))).toMatchObject({
      code: 'change-under-way',
      facts: { dossier: second.id },
    });
    expect(first.problem(() => amend('d3', 'd2')).code).toBe('not-in-force');
  });
});

describe('the profile as it held on a day', () => {
  it('begins with handing in and ends with its last day', () => {
    const play = handedIn();
    const held = (day: string): string | undefined => inForceOn([play.dossier], day)?.handIn.id;
    expect(held('2024-11-17')).toBeUndefined();
    expect(held('2024-11-18')).toBe('d1.1');
    expect(held('2028-11-14')).toBe('d1.1');
    expect(held('2028-11-15')).toBeUndefined();
    expect(play.on('2028-11-15').words).toBe('Verlopen');
  });

  it('is the one before when the last was taken back', () => {
    const play = ask(handedIn().after(1));
    play.write(changed(play.answers, contactField)).declare().after(1).handIn().after(2);
    play.record(decideWithdrawal(play.dossier, { reason: 'Vergissing.' }));
    const held = (day: string): string | undefined => inForceOn([play.dossier], day)?.handIn.id;
    expect([held('2024-11-19'), held('2024-11-20'), held('2024-11-22')]).toEqual(['d1.1', 'd1.2', 'd1.1']);
  });
});
