import { describe, expect, it } from 'vitest';

import { decideAdvice } from '#service/dossier/commands/advice.ts';
import { decideAdoption, decideRefusal, decideSuspensionLifted } from '#service/dossier/commands/adoption.ts';
import { decideTeamConsulted } from '#service/dossier/commands/team.ts';
import { declarationFactsOf, knownSources } from '#service/dossier/declaration-facts.ts';
import { turnWords } from '#service/dossier/words.ts';
import { formats } from '#templates/formats/index.ts';

import { format, Play, terms } from './play.ts';

const asked = (): Play => new Play('2024-10-01').handOut().write().ask();
const facts = (play: Play): unknown => declarationFactsOf(format, play.dossier, play.context);

describe('an advice with remarks', () => {
  it('says what it remarks, and waits for the answer of the board', () => {
    const play = asked().after(7);
    expect(play.problem(() => play.advise('positive-with-remarks', ' '))).toMatchObject({
      code: 'text-missing',
      facts: { what: 'remarks' },
    });
    play.advise('positive-with-remarks', 'Houd de inzet gelijk.').after(1);
    expect(play.problem(() => play.adopt()).facts).toEqual({ missing: [{ what: 'board-answer' }] });
    play.answerAdvice().adopt().declare().handIn();
    expect(play.dossier.handIns[0]).toMatchObject({
      wayOut: null,
      declaration: { advice: 'positive-with-remarks', responseDate: '2024-10-09' },
    });
  });
});

describe('the answer of the board', () => {
  const answered = (): Play =>
    asked().after(7).advise('positive-with-remarks', 'Let op.').after(1).answerAdvice();

  it('goes before the adoption, or with it', () => {
    const play = answered();
    const adopt = (on: string): unknown =>
      decideAdoption(play.dossier, { content: play.content, on, adoptedBy: 'B. Voorbeeld' }, play.context);
    expect(play.problem(() => adopt('2024-10-08'))).toMatchObject({
      code: 'day-too-early',
      facts: { earliest: '2024-10-09', because: 'answer' },
    });
    play.adopt().after(1);
    expect(play.problem(() => play.answerAdvice())).toMatchObject({
      code: 'answer-after-adoption',
      facts: { day: '2024-10-10', adoptedOn: '2024-10-09' },
    });
    play.adopt().answerAdvice().declare().handIn();
    expect(play.dossier.handIns[0]!.declaration).toMatchObject({
      responseDate: '2024-10-10',
      adoptionDate: '2024-10-10',
    });
  });

  it('is asked again, and the decision too, when the advice turns out to be another one', () => {
    const play = asked().after(7).advise().adopt().advise('negative', 'Toch niet.');
    expect(play.words).toBe('Advies ontvangen');
    expect(play.problem(() => play.adopt()).facts).toEqual({ missing: [{ what: 'board-answer' }] });
  });
});

describe('a conversation in the team', () => {
  const consulted = (on: string): unknown => {
    const play = asked().after(7);
    return facts(play.record(decideTeamConsulted(play.dossier, { on }, play.context)));
  };

  it('is in the declaration when it was before the council was asked', () => {
    expect(consulted('2024-09-30')).toMatchObject({ teamDate: '2024-09-30' });
    expect(consulted('2024-10-05')).not.toHaveProperty('teamDate');
  });
});

describe('a negative advice', () => {
  const against = (): Play =>
    asked().after(7).advise('negative', 'Te weinig handen.').after(1).answerAdvice().adopt();

  it('suspends for six weeks after the adoption, and then goes on', () => {
    const play = against();
    expect(play.words).toBe('Opgeschort tot en met 20 november 2024');
    expect(turnWords(play.turn)).toBe('Er is nu niemand aan zet.');
    expect(play.on('2024-11-20').problem(() => play.declare()).facts).toEqual({
      missing: [{ what: 'suspension', until: '2024-11-20' }],
    });
    play.on('2024-11-21').declare();
    expect(play.problem(() => play.handIn())).toMatchObject({
      code: 'positive-advice-needed',
      facts: { wayOut: 'against-negative-advice' },
    });
    play.handIn(true);
    expect(play.dossier.handIns[0]).toMatchObject({
      wayOut: 'against-negative-advice',
      declaration: { advice: 'against-negative-advice', suspension: 'elapsed', suspendedUntil: '2024-11-20' },
    });
  });

  it('does not suspend when the council has no objection', () => {
    const play = against();
    play.record(decideSuspensionLifted(play.dossier, { on: play.today }, play.context)).declare();
    expect(facts(play)).toMatchObject({ suspension: 'no-objection' });
    expect(facts(play)).not.toHaveProperty('suspendedUntil');
    expect(play.handIn(true).state.code).toBe('handed-in');
  });

  it('is no departure from it while the board has not adopted', () => {
    const play = asked().after(7).advise('negative', 'Te weinig handen.');
    expect(play.words).toBe('Advies ontvangen');
    expect(facts(play)).not.toHaveProperty('advice');
  });

  it('needs no confirmation where the round does not ask for a positive advice', () => {
    const play = against().on('2024-11-21').declare();
    play.handIn(false, { ...terms, needsPositiveAdvice: false });
    expect(play.dossier.handIns[0]!.wayOut).toBe('against-negative-advice');
  });
});

describe('no advice', () => {
  it('is recorded after the term, and not on its last day', () => {
    const play = asked().on('2024-11-12');
    expect(play.problem(() => play.advise('no-advice-in-term'))).toMatchObject({
      code: 'advice-term-runs',
      facts: { termEnd: '2024-11-12' },
    });
    play.on('2024-11-13');
    expect(turnWords(play.turn)).toBe('Aan zet: de school, sinds 1 oktober 2024.');
    play.advise('no-advice-in-term').adopt().declare().handIn(true);
    expect(play.dossier.handIns[0]).toMatchObject({
      wayOut: 'no-advice-in-term',
      declaration: { advice: 'no-advice-in-term', termEnd: '2024-11-12' },
    });
    expect(play.dossier.handIns[0]!.declaration).not.toHaveProperty('adviceDate');
  });
});

describe('a board that refuses', () => {
  it('gives it back to the school, which can lay it before the board again', () => {
    const play = asked().after(7).advise().after(1).layBeforeBoard();
    const command = { content: play.content, on: play.today, reason: 'De begroting is nog niet rond.' };
    play.record(decideRefusal(play.dossier, command, play.context));
    expect(play.words).toBe('Terug bij de school');
    expect(play.after(14).layBeforeBoard().words).toBe('Ter vaststelling bij het bestuur');
    expect(play.adopt().declare().handIn().state.code).toBe('handed-in');
  });
});

describe('days', () => {
  it('may not lie ahead, and follow each other', () => {
    const play = asked().after(7);
    const advise = (givenOn: string): unknown =>
      decideAdvice(
        play.dossier,
        { content: play.content, outcome: 'positive', givenOn, remarks: null },
        play.context,
      );
    expect(play.problem(() => advise('2024-10-09')).code).toBe('day-ahead');
    expect(play.problem(() => advise('2024-09-30'))).toMatchObject({
      code: 'day-too-early',
      facts: { earliest: '2024-10-01', because: 'request' },
    });
  });

  it('that were recorded wrongly can be recorded again, and the director declares again', () => {
    const play = asked().after(7).advise().after(3).adopt().declare();
    expect(facts(play)).toMatchObject({ adviceDate: '2024-10-08', declared: true });
    const command = {
      content: play.content,
      outcome: 'positive',
      givenOn: '2024-10-07',
      remarks: null,
    } as const;
    play.record(decideAdvice(play.dossier, command, play.context));
    expect(facts(play)).toMatchObject({ adviceDate: '2024-10-07', adoptionDate: '2024-10-11' });
    expect(facts(play)).not.toHaveProperty('declared');
  });

  it('of a decision before a newer advice make the board decide again', () => {
    const play = asked().after(7).advise().after(3).adopt().after(3).advise('positive', 'Toch nog gelezen.');
    expect(play.words).toBe('Advies ontvangen');
  });
});

describe('a command that arrives twice', () => {
  it('is recorded once', () => {
    const play = asked();
    const known = play.records.length;
    expect(play.ask().records).toHaveLength(known);
    play.after(7).advise().advise().adopt().adopt();
    expect(play.records).toHaveLength(known + 2);
  });
});

describe('the facts of the declaration', () => {
  it('can be found for every format', () => {
    const sources = formats.flatMap(({ declaration }) => declaration.facts.map(({ source }) => source));
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.filter((source) => !knownSources.includes(source))).toEqual([]);
  });

  it('have room for every text that the route accepts', () => {
    for (const { declaration } of formats)
      for (const fact of declaration.facts)
        if (fact.kind === 'text')
          expect(fact.maxCharacters).toBeGreaterThanOrEqual(fact.lines === 1 ? 100 : 600);
  });
});
