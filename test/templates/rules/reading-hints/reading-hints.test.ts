import { describe, expect, it } from 'vitest';

import { cellsOf } from '#templates/cells.ts';
import { check, mayBeHandedIn } from '#templates/check.ts';
import type { Answers, Format } from '#templates/format.ts';
import { formats, formatWithId } from '#templates/formats/index.ts';
import { rulesNamed } from '#templates/rules/index.ts';
import { sentence } from '#templates/words.ts';

import { formatNamed } from '../../../samples/keyed.ts';
import { sampleSchools } from '../../../samples/schools.ts';

const bao = formatWithId('bao-2024')!;

const hintsIn = (answers: Answers, format: Format = bao) =>
  check(format, answers, { purpose: 'hand-in' }).flatMap((one) => (one.code === 'reading-hint' ? [one] : []));

const told = (text: string): string[] =>
  hintsIn({ 'b.visie': text }).map(({ facts }) => `${facts.what}: ${facts.text}`);

const words = (count: number): string => `${Array.from({ length: count }, () => 'kind').join(' ')}.`;

describe('a long sentence', () => {
  it('has more than twenty words', () => {
    expect(told(words(20))).toEqual([]);
    expect(told(words(21))).toEqual([`long-sentence: ${words(21)}`]);
  });

  it('is counted by itself, not with its neighbours or an abbreviation', () => {
    expect(told(`${words(15).replace('kind', 'Kind')} ${words(15).replace('kind', 'Kind')}`)).toEqual([]);
    expect(told(`Mw. ${words(12).slice(0, -1)} dr. ${words(8)}`)).toHaveLength(1);
  });
});

describe('the passive', () => {
  it.each([
    'Het plan wordt met ouders besproken.',
    'Ouders worden elk half jaar uitgenodigd.',
    'Wij zeggen wat gedaan wordt.',
    'De klas werd verdeeld.',
  ])('is found in “%s”', (text) => {
    expect(told(text)[0]).toMatch(/^passive/);
  });

  it('is not becoming something', () => {
    expect(told('Een kind wordt hier groot en blij.')).toEqual([]);
    expect(told('Het wordt geen probleem.')).toEqual([]);
  });
});

describe('school words', () => {
  it('come with a plain one where there is one', () => {
    const [one] = hintsIn({ 'b.visie': 'Onze expertise delen wij.' });
    expect(one && sentence(one)).toMatch(/“expertise”.*Schrijf liever: “kennis”\./);
  });

  it('come with the meaning in the glossary of the format otherwise', () => {
    const [one] = hintsIn({ 'b.visie': 'Wij werken met Duiden & Doen.' });
    expect(one && sentence(one)).toMatch(/“Duiden & Doen”.*Schrijf erbij wat het is.*Een werkwijze/);
  });

  it('are abbreviations too, unless everybody knows them', () => {
    expect(told('Wij gebruiken DIEP en RTX.')).toEqual(['abbreviation: DIEP', 'abbreviation: RTX']);
    expect(told('Op tv en op de BSO leren kinderen ook.')).toEqual([]);
  });

  it('are fine with an explanation in brackets', () => {
    expect(told('Wij maken een plan voor uw kind (OPP).')).toEqual([]);
    expect(told('Het OPP (een plan voor uw kind) lezen ouders mee.')).toEqual([]);
    expect(told('Het OPP lezen ouders mee.')).toEqual(['jargon: OPP']);
  });

  it('are not part of a longer word or an address', () => {
    expect(told('Wij evalueerden en mailden ib@school.nl.')).toEqual([]);
  });
});

describe('all hints of a profile', () => {
  const much = `Expertise, evaluatie en interventies: ${words(30)} Het plan wordt besproken. Het OPP.`;

  it('are three at most, one of each sort first', () => {
    const answers = { 'b.visie': much, 'h.ouders': much, 'o.route': much };
    const sorts = hintsIn(answers).map(({ facts }) => facts.what);
    expect(sorts.toSorted()).toEqual(['jargon', 'long-sentence', 'passive']);
  });

  it('are information only and stand in nobody’s way', () => {
    const findings = check(bao, { 'b.visie': much }, { purpose: 'publication' }).filter(
      ({ code }) => code === 'reading-hint',
    );
    expect(findings).toHaveLength(3);
    expect(mayBeHandedIn(findings)).toBe(true);
  });

  it('never name a word twice', () => {
    const answers = { 'b.visie': 'Onze expertise.', 'h.ouders': 'Onze expertise.' };
    expect(hintsIn(answers)).toHaveLength(1);
  });

  it('show where they stand', () => {
    const text = 'Wij delen onze expertise.';
    const [one] = hintsIn({ 'b.visie': text });
    expect(text.slice(one?.facts.start, one?.facts.end)).toBe('expertise');
  });

  it('are never more than three in any sample', () => {
    for (const { format, answers, file } of sampleSchools)
      expect(hintsIn(answers, formatNamed(format)).length, file).toBeLessThanOrEqual(3);
  });
});

describe('the texts that are looked at', () => {
  it.each(formats.map((format) => ({ id: format.id, format })))(
    'are those that parents read, and no other, in $id',
    ({ format }) => {
      const [rule] = rulesNamed(format.rules, 'readingHints');
      const onePage = new Set(format.onePage?.flatMap(({ fields }) => fields));
      for (const id of rule?.fields ?? []) {
        const field = cellsOf(format).find((cell) => cell.field.id === id)?.field;
        expect(field?.audience, id).toBe('public');
        expect(field?.parentLabel !== undefined || onePage.has(id), id).toBe(true);
      }
    },
  );

  it('are not those for the consortium', () => {
    expect(hintsIn({ 'k.toelichting': 'Onze expertise wordt besproken.' })).toEqual([]);
  });
});
