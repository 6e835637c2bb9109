import { describe, expect, it } from 'vitest';

import { decideObjection, decideObjectionWaived } from '#service/dossier/commands/objection.ts';
import { routeOf } from '#service/dossier/route.ts';
import { judgeChange, standing } from '#service/dossier/sign-off.ts';
import { whatWouldHappen } from '#service/dossier/what-would-happen.ts';
import { consequenceWords } from '#service/dossier/words.ts';
import { formatWithId } from '#templates/formats/index.ts';

import { changed, contactField, editorialField, format, Play, sample, substantiveField } from './play.ts';

const adopted = (): Play => new Play('2024-11-18').handOut().write().ask().after(7).advise().after(7).adopt();

const edit = (play: Play, field: string, text?: string): Play =>
  play.write(changed(play.answers, field, text));

describe('what a change is judged to be', () => {
  const judged = (...fields: string[]): ReturnType<typeof judgeChange> =>
    judgeChange(
      { format, answers: sample.answers },
      { format, answers: fields.reduce((answers, field) => changed(answers, field), sample.answers) },
    );

  it('is the weightiest of its fields, each told in a sentence', () => {
    expect(judged(contactField).changeClass).toBe('contact');
    expect(judged(contactField, editorialField).changeClass).toBe('editorial');
    const all = judged(contactField, editorialField, substantiveField);
    expect(all.changeClass).toBe('substantive');
    expect(all.fields.toSorted()).toEqual([contactField, editorialField, substantiveField].toSorted());
    expect(all.sentences).toHaveLength(3);
  });

  it('is nothing of weight when nothing differs', () => {
    expect(judged()).toEqual({ changeClass: 'contact', fields: [], sentences: [] });
  });

  it('refuses documents that cannot be compared', () => {
    const other = formatWithId('sbo-so-2024')!;
    expect(() => judgeChange({ format, answers: {} }, { format: other, answers: {} })).toThrow(
      'formats-unrelated',
    );
  });
});

describe('a contact detail', () => {
  it('never voids anything, at any moment of the route', () => {
    const play = new Play('2024-11-18').handOut().write().ask();
    edit(play, contactField, 'Bel de school').after(7).advise();
    edit(play, contactField, 'Bel ons').after(7).adopt();
    edit(play, contactField, 'Mail ons').after(1).declare();
    edit(play, contactField, 'Kom langs').after(1).handIn();
    expect(play.words).toBe('Ingediend op 4 december 2024');
  });
});

describe('an editorial change after sign-off', () => {
  it('waits five school days for an objection, holidays and weekends not counted', () => {
    const play = edit(adopted().on('2024-12-17'), editorialField);
    expect(play.words).toBe('Vastgesteld, nog niet ingediend');
    play.declare();
    expect(play.problem(() => play.handIn()).facts).toMatchObject({
      missing: [
        { what: 'objection-time', organ: 'council', until: '2025-01-07' },
        { what: 'objection-time', organ: 'board', until: '2025-01-07' },
      ],
    });
    expect(play.on('2025-01-08').handIn().state.code).toBe('handed-in');
  });

  it('need not wait when both let it be', () => {
    const play = edit(adopted().on('2024-12-03'), editorialField).declare();
    for (const organ of ['council', 'board'] as const)
      play.record(
        decideObjectionWaived(play.dossier, { organ, content: play.content, on: play.today }, play.context),
      );
    expect(play.handIn().state.code).toBe('handed-in');
  });

  it('voids the advice when the council objects, and what rests on it', () => {
    const play = edit(adopted().on('2024-12-03'), editorialField);
    const command = {
      organ: 'council',
      content: play.content,
      on: play.today,
      reason: 'Dit klopt niet.',
    } as const;
    play.record(decideObjection(play.dossier, command, play.context));
    expect(routeOf(play.dossier, play.context)).toMatchObject({
      advice: null,
      decision: null,
      voided: ['request', 'advice', 'decision'],
    });
    // A next comma does not make the objection go away, taking the change back does.
    edit(play, editorialField, 'Weer anders.');
    expect(play.words).toBe('Alles ingevuld, nog niet ingediend');
    expect(play.write().words).toBe('Vastgesteld, nog niet ingediend');
  });

  it('leaves the advice when only the board objects', () => {
    const play = edit(adopted().on('2024-12-03'), editorialField);
    const command = {
      organ: 'board',
      content: play.content,
      on: play.today,
      reason: 'Liever niet.',
    } as const;
    play.record(decideObjection(play.dossier, command, play.context));
    expect(play.words).toBe('Advies ontvangen');
    play.after(1).adopt().declare();
    expect(play.problem(() => play.handIn()).facts).toMatchObject({
      missing: [{ what: 'objection-time', organ: 'council' }],
    });
  });

  it('can be objected to until the last day, also when that is recorded later', () => {
    const play = edit(adopted().on('2024-12-03'), editorialField).on('2024-12-20');
    const object = (on: string): unknown =>
      decideObjection(
        play.dossier,
        { organ: 'council', content: play.content, on, reason: 'Nee.' },
        play.context,
      );
    expect(object('2024-12-10')).toHaveLength(1);
    expect(play.problem(() => object('2024-12-11'))).toMatchObject({
      code: 'no-objection-possible',
      facts: { until: '2024-12-10' },
    });
  });
});

describe('a substantive change', () => {
  it('voids advice and adoption, and new advice can be asked', () => {
    const play = edit(adopted(), substantiveField);
    expect(play.words).toBe('Alles ingevuld, nog niet ingediend');
    expect(play.problem(() => play.declare()).facts).toMatchObject({
      missing: [
        { what: 'request', voided: true },
        { what: 'advice', voided: true },
        { what: 'adoption', voided: true },
      ],
    });
    expect(play.signOff().handIn().state.code).toBe('handed-in');
  });

  it('means nothing any more when it is taken back', () => {
    const play = edit(adopted(), substantiveField);
    expect(play.write().words).toBe('Vastgesteld, nog niet ingediend');
  });

  it('cannot be made in small steps: each text is compared with what was signed off', () => {
    const play = edit(adopted(), substantiveField, 'Een.');
    edit(play, contactField, 'Bel ons');
    expect(play.words).toBe('Alles ingevuld, nog niet ingediend');
  });

  it('voids a question to the council, so an advice on the old text is not recorded for the new', () => {
    const play = edit(new Play('2024-11-18').handOut().write().ask(), substantiveField);
    expect(play.problem(() => play.advise())).toMatchObject({
      code: 'sign-off-missing',
      facts: { missing: [{ what: 'request', voided: true }] },
    });
  });
});

describe('a text that nobody compared', () => {
  it('takes no sign-off along', () => {
    const { dossier, context } = adopted();
    expect(standing(dossier, { ...dossier.advice!, organ: 'council' }, 'elsewhere', context)).toMatchObject({
      code: 'voided',
      because: 'not-compared',
    });
  });
});

describe('before a change is made', () => {
  const say = (changeClass: 'contact' | 'editorial' | 'substantive'): string[] => {
    const play = adopted().on('2024-12-03').declare();
    return consequenceWords(whatWouldHappen(play.dossier, { changeClass }, play.context));
  };

  it('says what it will mean', () => {
    expect(say('contact')).toEqual([]);
    expect(say('editorial')).toEqual([
      'De MR en het bestuur zien de oude en de nieuwe tekst en kunnen tot en met 10 december 2024 bezwaar maken.',
      'Door deze wijziging telt de verklaring van de directeur niet meer. De directeur verklaart daarna opnieuw.',
    ]);
    expect(say('substantive')).toEqual([
      'Door deze wijziging tellen de adviesaanvraag, het advies van de MR, het besluit van het bestuur en de verklaring van de directeur niet meer. Daarna vraagt u opnieuw advies. Zet u de oude tekst terug, dan geldt alles weer.',
    ]);
  });
});
