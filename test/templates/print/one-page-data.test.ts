import { describe, expect, it } from 'vitest';

import { countCharacters } from '#templates/characters.ts';
import { cellsOf } from '#templates/cells.ts';
import type { Answers } from '#templates/format.ts';
import { formats, formatWithId } from '#templates/formats/index.ts';
import { onePageData, type OnePageData, type OnePageOptions } from '#templates/print/one-page-data.ts';
import type { PageSlot } from '#templates/print/one-page-slots.ts';
import { Problem } from '#templates/problem.ts';

import { exampleAnswers, exampleDeclaration, fullestAnswers } from '../../samples/answers.ts';

const bao = formatWithId('bao-2024')!;
const example = exampleAnswers(bao);

const dataOf = (answers: Answers, options: Partial<OnePageOptions> = {}): OnePageData =>
  onePageData(bao, answers, {
    concept: false,
    declaration: exampleDeclaration(bao),
    reference: '4F0A-91C2-77BE',
    ...options,
  });

const without = (answers: Answers, ...keys: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.includes(key)));

const slotNamed = (data: OnePageData, slot: string): PageSlot | undefined =>
  data.slots.find((each) => each.slot === slot);

/** What stands in a place, as lines of text. */
const linesOf = (data: OnePageData, name: string): string[] => {
  const slot = slotNamed(data, name);
  if (!slot) return [];
  if (slot.form === 'text') return [slot.value.text];
  if (slot.form === 'offer') return slot.items.map(({ label, value }) => `${label}: ${value.text}`);
  if (slot.form === 'contact')
    return [slot.whom?.text ?? '', ...slot.ways.map(({ label, value }) => `${label}: ${value.text}`)];
  return slot.items.map(({ text }) => text);
};

const everyWord = (data: OnePageData): string => JSON.stringify(data);

describe('the one-page of a school', () => {
  it('has its places in the order of the format, the offer before what it asks of others', () => {
    expect(dataOf(example).slots.map(({ label }) => label)).toEqual([
      'Zo is onze school',
      'Hier zijn wij goed in',
      'Extra hulp bij ons op school',
      'Dit is er ook',
      'Als uw kind extra hulp nodig heeft',
      'Wanneer hebben wij hulp van anderen nodig?',
      'Met wie kunt u bellen?',
    ]);
  });

  it('has the texts of the school as they are', () => {
    const data = dataOf(example);
    expect(data.school).toBe(example['a.schoolnaam']);
    expect(data.lead?.text).toBe(example['p.kern']);
    expect(linesOf(data, 'typering')).toEqual([example['b.typering']]);
    expect(linesOf(data, 'sterk')).toEqual([example['p.sterk1'], example['p.sterk2'], example['p.sterk3']]);
    expect(linesOf(data, 'route')).toEqual([example['o.route']]);
    expect(linesOf(data, 'grenzen')).toEqual([example['g.grenzen']]);
  });

  it('names the needs that were chosen in the words for parents, and no others', () => {
    const data = dataOf({ ...example, 'p.kies': ['tos', 'ths'] });
    expect(linesOf(data, 'aanbod')).toEqual([
      `Praten en taal begrijpen: ${example['m.tos.tekst'] as string}`,
      `Als er thuis of vanuit zorg hulp is: ${example['m.ths.tekst'] as string}`,
    ]);
  });

  it('lists what is ticked, never that there is none, and the own words in the place of “Anders”', () => {
    const data = dataOf({
      ...example,
      'm.voorzieningen': ['ikc', 'anders'],
      'm.voorz_anders': 'Muziekgroep',
      'm.gebouw': ['geen'],
    });
    expect(linesOf(data, 'voorzieningen')).toEqual(['Integraal kindcentrum', 'Muziekgroep']);
  });

  it('does not offer what was written for a choice that was taken back', () => {
    const data = dataOf({ ...example, 'm.voorzieningen': ['ikc'], 'm.voorz_anders': 'Muziekgroep' });
    expect(everyWord(data)).not.toContain('Muziekgroep');
  });

  it('says whom to call and where the school is', () => {
    expect(linesOf(dataOf(example), 'contact')).toEqual([
      'Intern begeleider, bereikbaar op dinsdag en donderdag: 043 123 45 67 of ib@dewaterlelie.example',
      'Telefoon: 043 123 45 67',
      'E-mail: info@dewaterlelie.example',
      'Website: https://www.dewaterlelie.example',
      'Adres: Lindelaan 12, 6211 AB Voorbeeldstad',
    ]);
  });

  it('says when it was adopted, until when it holds, and its reference', () => {
    const declaration = { ...exampleDeclaration(bao), adoptionDate: '2024-11-05' };
    expect(dataOf(example, { declaration }).facts).toEqual([
      { label: 'Vastgesteld op', value: '5 november 2024' },
      { label: 'Geldig tot en met', value: '4 november 2028' },
      { label: 'Referentie', value: '4F0A-91C2-77BE' },
    ]);
  });

  it.each([
    ['p.sterk2', 'p.sterk3'],
    ['p.kies'],
    ['m.voorzieningen', 'm.gebouw'],
    ['b.typering'],
    ['p.kern'],
    ['a.contact', 'a.telefoon', 'a.email', 'a.website', 'a.straat', 'a.postcode', 'a.plaats'],
  ])('leaves out what is empty, without a word on it: %s …', (...keys) => {
    const data = dataOf(without(example, ...keys));
    expect(everyWord(data)).not.toMatch(/Nog niet|geen |undefined/i);
    for (const { slot } of data.slots) expect(linesOf(data, slot).join('')).not.toBe('');
  });

  it('of a concept says what the school still has to fill in', () => {
    const concept = dataOf(without(example, 'b.typering', 'p.sterk2', 'm.tos.tekst'), {
      concept: true,
      declaration: {},
    });
    expect(slotNamed(concept, 'typering')).toMatchObject({
      value: { text: 'Nog niet ingevuld', muted: true },
    });
    expect(linesOf(concept, 'sterk')).toEqual([example['p.sterk1'], example['p.sterk3']]);
    expect(concept.mark).toBe('Concept');
    expect(concept.facts.map(({ label }) => label)).toEqual(['Referentie']);
  });

  it('of a concept shows a text that is too long as far as its limit, and a line end as a space', () => {
    const concept = dataOf(
      { ...example, 'p.kern': 'w'.repeat(200), 'p.sterk1': 'Een\ntwee' },
      { concept: true },
    );
    expect(concept.lead?.text).toBe(`${'w'.repeat(140)}…`);
    expect(linesOf(concept, 'sterk')[0]).toBe('Een twee');
  });

  it('of a concept takes no more needs than the format allows', () => {
    const all = bao.needs.map(({ id }) => id);
    expect(linesOf(dataOf({ ...example, 'p.kies': all }, { concept: true }), 'aanbod')).toHaveLength(6);
  });

  it('is the same for the same answers', () => {
    expect(dataOf(example)).toEqual(dataOf({ ...example }));
  });
});

describe('what the one-page keeps to itself', () => {
  /** Every answer that has no place on the one-page, as a word that occurs nowhere else. */
  const onPage = new Set((bao.onePage ?? []).flatMap(({ fields }) => fields));
  const answers = { ...example };
  for (const [at, { key, field, part }] of cellsOf(bao).entries()) {
    if (onPage.has(field.id) || field.role === 'board') continue;
    if (part.kind === 'text') answers[key] = `Zeegroen${at}`;
    if (part.kind === 'number') answers[key] = 4000 + at;
  }

  it.each([true, false])('is all that has no place on it, internal or not (concept: %s)', (concept) => {
    const words = everyWord(dataOf(answers, { concept }));
    expect(words).not.toMatch(/Zeegroen|4\.?[01]\d\d[^-]|%/);
  });

  it('is the name of the director and the remarks of the council', () => {
    const declaration = {
      ...exampleDeclaration(bao),
      ...Object.fromEntries(
        bao.declaration.facts
          .filter(({ audience, kind }) => audience === 'internal' && kind === 'text')
          .map(({ id }) => [id, 'Zeegroen']),
      ),
    };
    expect(JSON.stringify(declaration)).toContain('Zeegroen');
    expect(everyWord(dataOf(answers, { declaration }))).not.toContain('Zeegroen');
  });

  it('is a field that became internal, even if the page has a place for it', () => {
    const closed = {
      ...bao,
      fields: bao.fields.map((field) =>
        ['b.typering', 'p.kies', 'm.gebouw'].includes(field.id)
          ? { ...field, audience: 'internal' as const }
          : field,
      ),
    };
    const data = onePageData(closed, example, { concept: true, declaration: {}, reference: '' });
    const slots = data.slots.map(({ slot }) => slot);
    expect(slots).not.toContain('typering');
    expect(slots).not.toContain('aanbod');
    expect(everyWord(data)).not.toContain('Lift of alles gelijkvloers');
  });
});

it('a format without one-page says so', () => {
  const without = formats.filter(({ onePage }) => onePage === undefined);
  expect(without.length).toBeGreaterThan(0);
  for (const format of without) {
    const make = (): unknown =>
      onePageData(format, exampleAnswers(format), { concept: true, declaration: {}, reference: '' });
    expect(make).toThrow(Problem);
    expect(make).toThrow(/no-one-page/);
  }
});

it('no text of the fullest one-page is longer than its field allows', () => {
  const data = dataOf(fullestAnswers(bao));
  expect(countCharacters(data.school)).toBeLessThanOrEqual(80);
  expect(everyWord(data)).not.toContain('…');
});
