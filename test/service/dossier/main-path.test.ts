import { describe, expect, it } from 'vitest';

import { decideHold, decidePublished, decideRelease } from '#service/dossier/commands/publication.ts';
import { decideAcceptance } from '#service/dossier/commands/acceptance.ts';
import { declarationFactsOf } from '#service/dossier/declaration-facts.ts';
import { turnWords } from '#service/dossier/words.ts';

import type { Problem } from '#templates/problem.ts';

import { format, Play, terms } from './play.ts';

describe('the main path', () => {
  it('goes from an empty document to a published profile, and says so in words at each step', () => {
    const play = new Play();
    expect(play.words).toBe('Nog niet begonnen');
    expect(play.handOut().words).toBe('Nog niet begonnen');
    play
      .on('2024-10-01')
      .write({ [format.fields.find(({ role }) => role === 'phone')!.id]: '043 000 65 66' });
    expect(play.words).toBe('Bezig');
    expect(play.on('2024-11-01').write().words).toBe('Alles ingevuld, nog niet ingediend');
    play.on('2024-11-04').ask('2024-12-04');
    expect(play.words).toBe('Voor advies bij de MR (sinds 4 november 2024)');
    expect(turnWords(play.turn)).toBe(
      'Aan zet: de medezeggenschapsraad, sinds 4 november 2024. De MR vergadert 4 december.',
    );
    expect(play.on('2024-12-04').advise().words).toBe('Advies ontvangen');
    expect(play.on('2024-12-05').layBeforeBoard().words).toBe('Ter vaststelling bij het bestuur');
    expect(turnWords(play.turn)).toBe('Aan zet: het bestuur, sinds 5 december 2024.');
    expect(play.on('2024-12-10').adopt().words).toBe('Vastgesteld, nog niet ingediend');
    expect(play.on('2024-12-11').declare().words).toBe('Vastgesteld, nog niet ingediend');
    expect(play.on('2024-12-12').handIn().words).toBe('Ingediend op 12 december 2024');
    expect(play.dossier.handIns).toMatchObject([
      { id: 'd1.1', late: false, wayOut: null, validUntil: '2028-12-09', content: play.content },
    ]);
    expect(play.finish().words).toBe('Definitief');
    play.record(decideAcceptance(play.dossier));
    expect(play.words).toBe('Ontvangen, geen vragen');
    play.record(decidePublished(play.dossier));
    expect(play.words).toBe('Gepubliceerd');
  });

  it('fills the declaration block from what happened', () => {
    const play = new Play('2024-11-04').handOut().write();
    expect(declarationFactsOf(format, play.dossier, play.context)).toEqual({});
    play.signOff();
    expect(declarationFactsOf(format, play.dossier, play.context)).toEqual({
      organ: 'mr',
      requestDate: '2024-11-04',
      termEnd: '2024-12-16',
      advice: 'positive',
      adviceDate: '2024-11-11',
      adoptionDate: '2024-11-15',
      adoptedBy: 'B. Voorbeeld, voorzitter',
      declared: true,
      noPupilData: true,
      declarationDate: '2024-11-18',
    });
  });
});

describe('handing in', () => {
  const ready = (): Play => new Play('2024-11-04').handOut().write().signOff();

  it('the same again gives nothing new', () => {
    const play = ready().handIn();
    const known = play.records.length;
    expect(play.after(1).handIn().records).toHaveLength(known);
  });

  it('says what the route lacks, in the order in which it is done', () => {
    const play = new Play('2024-11-04').handOut().write();
    expect(play.problem(() => play.handIn())).toMatchObject({
      code: 'sign-off-missing',
      facts: {
        missing: [{ what: 'request' }, { what: 'advice' }, { what: 'adoption' }, { what: 'declaration' }],
      },
    });
  });

  it('is refused with the findings while something blocks', () => {
    const play = new Play('2024-11-04').handOut().write({}).signOff();
    const problem = play.problem(() => play.handIn()) as Problem<'not-complete'>;
    expect(problem.code).toBe('not-complete');
    expect(problem.facts.findings.length).toBeGreaterThan(50);
  });

  it('after the last day is accepted, and marked', () => {
    const play = ready();
    play.on('2024-12-31');
    expect(new Play('2024-11-04').handOut().write().signOff().on('2024-12-31').handIn().state).toMatchObject({
      facts: { late: false },
    });
    expect(play.on('2025-01-01').handIn().state).toMatchObject({ facts: { late: true } });
  });

  it('is of the text that the person has seen', () => {
    const play = ready();
    const seen = play.content;
    play.write({
      ...play.answers,
      [format.fields.find(({ role }) => role === 'phone')!.id]: '043 000 65 67',
    });
    expect(play.problem(() => play.handIn(false, terms, seen))).toMatchObject({
      code: 'content-moved-on',
      facts: { seen, now: play.content },
    });
  });
});

describe('publication', () => {
  it('waits while the consortium holds it, and goes on when it lets go', () => {
    const play = new Play('2024-11-04').handOut().write().signOff().handIn();
    play.record(decideHold(play.dossier, { reason: 'Wij bellen eerst even.' })).finish();
    expect(decidePublished(play.dossier)).toEqual([]);
    play.record(decideRelease(play.dossier)).record(decidePublished(play.dossier));
    expect(play.words).toBe('Gepubliceerd');
    expect(play.problem(() => decideHold(play.dossier, { reason: 'Toch niet.' })).code).toBe(
      'already-published',
    );
  });
});
