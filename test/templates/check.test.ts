import { describe, expect, it } from 'vitest';

import { check, mayBeHandedIn, type CheckContext } from '#templates/check.ts';
import type { Answers } from '#templates/format.ts';
import { formats, formatWithId } from '#templates/formats/index.ts';
import { sentence } from '#templates/words.ts';

const bao = formatWithId('bao-2024')!;
const sbo = formatWithId('sbo-so-2024')!;

const found = (answers: Answers, context: Partial<CheckContext> = {}, format = bao): string[] =>
  check(format, answers, { purpose: 'hand-in', ...context })
    .filter(({ code }) => code !== 'required')
    .map(({ code, severity, field }) => `${severity} ${code} ${field ?? ''}`.trim())
    .filter((line) => line !== 'info declaration-empty');

const missing = (answers: Answers, field: string, format = bao): boolean =>
  check(format, answers, { purpose: 'hand-in' }).some(
    (one) => one.code === 'required' && one.field === field,
  );

describe('a required field', () => {
  it('blocks while it is empty', () => {
    expect(missing({}, 'b.visie')).toBe(true);
    expect(missing({ 'b.visie': 'Ieder kind hoort erbij.' }, 'b.visie')).toBe(false);
  });

  it('does not block when it is not required', () => {
    expect(missing({}, 'k.toelichting')).toBe(false);
  });

  it('is asked for when another field has the option that it belongs to', () => {
    expect(missing({}, 'a.concept_anders')).toBe(false);
    expect(missing({ 'a.concept': ['dalton', 'anders'] }, 'a.concept_anders')).toBe(true);
  });

  it('is asked for when a cell of a grid has the option that it belongs to', () => {
    expect(missing({ 'q.standaarden#veiligheid': 'onvoldoende' }, 'q.toelichting')).toBe(true);
    expect(missing({ 'q.standaarden#veiligheid': 'goed' }, 'q.toelichting')).toBe(false);
  });

  it('counts nought and no as answers', () => {
    expect(missing({ 'k.opp@2024': 0 }, 'k.opp@2024')).toBe(false);
    expect(missing({ 'x.outreach_ja': false }, 'x.outreach_ja', sbo)).toBe(false);
  });

  it('of a grid asks for every cell', () => {
    expect(missing({ 'o.fte#dir': 1 }, 'o.fte#ib')).toBe(true);
  });

  it('of rows asks for one row, and for a begun row to be finished', () => {
    expect(missing({}, 'g.ambities@ambitie#1')).toBe(true);
    expect(missing({ 'g.ambities@ambitie#2': 'Elke dag lezen.' }, 'g.ambities@ambitie#1')).toBe(false);
    expect(missing({ 'g.ambities@ambitie#2': 'Elke dag lezen.' }, 'g.ambities@gereed#2')).toBe(true);
  });
});

describe('a value in itself', () => {
  it('may not be longer than the limit, counted as a reader counts', () => {
    const limit = 'é'.repeat(140);
    expect(found({ 'p.kern': limit.normalize('NFD').normalize('NFC') })).toEqual([]);
    expect(found({ 'p.kern': '👩‍👩‍👧'.repeat(140) })).toEqual([]);
    expect(found({ 'p.kern': `${limit}!` })).toEqual(['blocking too-long p.kern']);
  });

  it('holds no line break where the one-page has none', () => {
    expect(found({ 'p.kern': 'Een\ntwee' })).toEqual(['blocking line-break p.kern']);
    expect(found({ 'b.visie': 'Een\ntwee' })).toEqual([]);
  });

  it('lies in its range, with no more decimals than asked', () => {
    expect(found({ 'k.leerlingen@2024': 0 })).toEqual(['blocking out-of-range k.leerlingen@2024']);
    expect(found({ 'o.fte#ib': 0.755 })).toEqual(['blocking too-many-decimals o.fte#ib']);
    expect(found({ 'k.groepen@2024': 6.5 })).toEqual(['blocking too-many-decimals k.groepen@2024']);
  });

  it('that cannot be read blocks and is shown as it stood', () => {
    const [one] = check(bao, { 'k.opp@2024': { raw: 'ongeveer 7' } }, { purpose: 'writing' }).filter(
      ({ code }) => code === 'unreadable',
    );
    expect(one && sentence(one)).toContain('“ongeveer 7”');
  });

  it('has at most as many choices as the field allows', () => {
    expect(found({ 'g.factoren': ['veiligheid', 'zorg', 'groep', 'gebouw'] })).toEqual([
      'blocking too-many-choices g.factoren',
    ]);
  });

  it('has a written form that other systems can read', () => {
    expect(found({ 'a.postcode': '6211' })).toEqual(['blocking pattern a.postcode']);
    expect(found({ 'a.telefoon': '043 123 45 67' })).toEqual([]);
    expect(found({ 'a.email': 'info at school' })).toEqual(['blocking pattern a.email']);
  });

  it('holds no character that no font can print', () => {
    const [one] = check(bao, { 'b.visie': 'Wij groeten met 𒀀.' }, { purpose: 'hand-in' }).filter(
      ({ code }) => code === 'no-glyph',
    );
    expect(one && sentence(one)).toContain('U+12000');
  });
});

describe('values together', () => {
  it('levels are not more than all pupils', () => {
    const pupils = { 'k.leerlingen@2024': 100, 'o.niveau.2': 60, 'o.niveau.3': 30 };
    expect(found({ ...pupils, 'o.niveau.4': 10 })).toEqual([]);
    expect(found({ ...pupils, 'o.niveau.4': 11 })).toEqual(['blocking parts-exceed-whole o.niveau.2']);
  });

  it('no part is more than the whole', () => {
    expect(found({ 'k.leerlingen@2024': 10, 'k.opp@2024': 11 })).toEqual([
      'advice part-exceeds-whole k.opp@2024',
    ]);
  });

  it('target groups are together not more than all pupils', () => {
    const answers = {
      'k.leerlingen@2024': 50,
      'x.doelgroepen@leerlingen#1': 30,
      'x.doelgroepen@leerlingen#2': 21,
    };
    expect(found(answers, {}, sbo)).toEqual(['advice parts-exceed-whole x.doelgroepen@leerlingen#1']);
  });

  it('“Geen” does not go with another choice', () => {
    expect(found({ 'm.gebouw': ['lift', 'geen'] })).toEqual(['blocking exclusive-option m.gebouw']);
    expect(found({ 'm.gebouw': ['geen'] })).toEqual([]);
  });

  it('the one-page only shows needs with a fixed offer', () => {
    expect(found({ 'p.kies': ['lez'], 'm.lez.niveau': 'n2' })).toEqual([]);
    expect(found({ 'p.kies': ['lez'], 'm.lez.niveau': 'geen' })).toEqual([
      'blocking chosen-without-offer p.kies',
    ]);
    expect(found({ 'p.kies': ['lez'] })).toEqual(['blocking chosen-without-offer p.kies']);
  });

  it('the texts of the one-page fit together, and only those of the chosen needs count', () => {
    const needs = bao.needs.map(({ id }) => id);
    const texts = Object.fromEntries(needs.map((need) => [`m.${need}.tekst`, 'x'.repeat(140)]));
    const levels = Object.fromEntries(needs.map((need) => [`m.${need}.niveau`, 'n2']));
    const chosen = { ...texts, ...levels, 'p.kies': needs.slice(0, 6), 'b.typering': 'x'.repeat(350) };
    expect(found(chosen)).toEqual([]);
    expect(found({ ...chosen, 'g.grenzen': 'x'.repeat(1161) })).toEqual([
      'blocking too-long g.grenzen',
      'blocking one-page-too-long p.kern',
    ]);
  });

  it('the same specialism twice is a slip', () => {
    const row = { 'o.expertise@stand#1': 'aanwezig', 'o.expertise@stand#2': 'aanwezig' };
    expect(
      found({ ...row, 'o.expertise@specialisme#1': 'gedrag', 'o.expertise@specialisme#2': 'gedrag' }),
    ).toEqual(['advice duplicate-row o.expertise@specialisme#2']);
  });

  it('a begun row is finished, except when it says that there is none', () => {
    expect(found({ 'o.expertise@specialisme#1': 'gedrag' })).toEqual([
      'blocking incomplete-row o.expertise@stand#1',
    ]);
    expect(found({ 'o.expertise@specialisme#1': 'geen' })).toEqual([]);
  });

  it('help to other schools is described when it is offered', () => {
    const codes = check(sbo, { 'x.outreach_ja': true }, { purpose: 'hand-in' })
      .filter(({ field }) => field?.startsWith('x.outreach@'))
      .map(({ code }) => code);
    expect(codes).toEqual(['required']);
  });

  it('a total of FTE of nought cannot be, and an unlikely one is asked about', () => {
    const none = Object.fromEntries(
      ['dir', 'leraar', 'ib', 'oa', 'lo', 'rt', 'specialist', 'mrt', 'gw', 'anders'].map((row) => [
        `o.fte#${row}`,
        0,
      ]),
    );
    expect(found(none)).toEqual(['blocking fte-zero o.fte.totaal']);
    expect(found({ ...none, 'o.fte#leraar': 90, 'k.leerlingen@2024': 120 })).toEqual([
      'advice fte-unlikely o.fte.totaal',
    ]);
    expect(found({ ...none, 'o.fte#leraar': 9, 'k.leerlingen@2024': 120 })).toEqual([]);
  });

  it('dates of the route stand in its order', () => {
    const declaration = { adviceDate: '2024-11-20', adoptionDate: '2024-11-05' };
    expect(found({}, { declaration })).toContain('blocking dates-out-of-order');
  });

  it('a document of another school is not this school’s', () => {
    expect(found({ 'a.vestiging': '99AA00' }, { school: '99BB00' })).toEqual([
      'blocking school-differs a.vestiging',
    ]);
    expect(found({ 'a.vestiging': '99AA00' }, { school: '99AA00' })).toEqual([]);
  });
});

describe('pupil privacy', () => {
  const answers = { 'b.visie': 'Bel over leerling 111222333, geboren op 3 maart 2015.' };

  it('advises while writing and blocks at handing in', () => {
    expect(found(answers, { purpose: 'writing' })).toEqual([
      'advice pupil-privacy b.visie',
      'advice pupil-privacy b.visie',
    ]);
    expect(found(answers)).toEqual(['blocking pupil-privacy b.visie', 'blocking pupil-privacy b.visie']);
  });

  it('leaves other numbers alone', () => {
    expect(
      found({ 'b.visie': 'Sinds 1 februari 2024 zijn er 111222334 redenen; bel 043 123 45 67.' }),
    ).toEqual([]);
  });

  it('that a person has seen no longer blocks, until the text changes', () => {
    const [one] = check(bao, answers, { purpose: 'hand-in' }).filter(({ code }) => code === 'pupil-privacy');
    if (one?.code !== 'pupil-privacy') throw new Error('no finding');
    const seen = [
      {
        code: one.code,
        field: 'b.visie',
        text: one.facts.textHash,
        by: 'M. Voorbeeld',
        at: '2024-11-05T10:00:00Z',
      },
    ];
    expect(found(answers, { seen })).toEqual(['info pupil-privacy b.visie', 'info pupil-privacy b.visie']);
    expect(found({ 'b.visie': `${answers['b.visie']} Tot zo.` }, { seen })).toHaveLength(2);
    expect(
      mayBeHandedIn(check(bao, { 'b.visie': `${answers['b.visie']}!` }, { purpose: 'hand-in', seen })),
    ).toBe(false);
  });
});

describe('findings', () => {
  it('come in the order of the document, what is about the whole of it first', () => {
    const fields = check(bao, {}, { purpose: 'hand-in' }).map(({ field }) => field);
    expect(fields[0]).toBeNull();
    expect(fields.indexOf('a.telefoon')).toBeLessThan(fields.indexOf('b.visie'));
    expect(fields.indexOf('b.visie')).toBeLessThan(fields.indexOf('p.kern'));
  });

  it.each(formats)('of an empty $id all have a sentence that ends well', (format) => {
    for (const one of check(format, {}, { purpose: 'hand-in' }))
      expect(sentence(one)).toMatch(/^[“A-Z0-9].*[.!?)]$/u);
  });

  it('keep quiet about the same gap twice', () => {
    const answers = { 'g.ambities@ambitie#1': 'Elke dag lezen.' };
    const gaps = check(bao, answers, { purpose: 'hand-in' }).filter(
      ({ field }) => field === 'g.ambities@gereed#1',
    );
    expect(gaps).toHaveLength(1);
  });
});
