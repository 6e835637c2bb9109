import { describe, expect, it } from 'vitest';

import { answersFromJson, changesFromJson } from '#templates/answers-json.ts';
import { cellsOf } from '#templates/cells.ts';
import { formats, formatWithId } from '#templates/formats/index.ts';
import { isProblem } from '#templates/problem.ts';
import { problemSentence } from '#templates/words.ts';

const bao = formatWithId('bao-2024')!;

const refusal = (json: unknown, format = bao): string => {
  try {
    answersFromJson(format, json);
  } catch (error) {
    if (isProblem(error)) return problemSentence(error);
    throw error;
  }
  return '';
};

describe('a file with answers', () => {
  it('may be partial', () => {
    expect(answersFromJson(bao, { 'k.leerlingen@2024': 118, 'b.visie': '' }).answers).toEqual({
      'k.leerlingen@2024': 118,
    });
  });

  it('keeps what could not be read', () => {
    const raw = { 'k.leerlingen@2024': { raw: 'veel' } };
    expect(answersFromJson(bao, raw).answers).toEqual(raw);
  });

  it('as changes empties what is empty in it', () => {
    expect(changesFromJson(bao, { 'b.visie': null, 'k.leerlingen@2024': 118 })).toEqual({
      answers: { 'b.visie': null, 'k.leerlingen@2024': 118 },
      declaration: {},
    });
  });
});

describe('a file with wrong answers is refused', () => {
  it.each([
    ['a list', [], /De antwoorden moeten één object zijn.*hier staat een lijst/],
    ['nothing', null, /hier staat niets/],
    ['a declaration that is a list', { declaration: [] }, /“declaration” moeten.*hier staat een lijst/],
    [
      'a key that the format does not have',
      { 'z.onbekend': 1 },
      /“z.onbekend” hoort niet.*sop format bao-2024/,
    ],
    ['a key of the prototype', { constructor: 1 }, /“constructor” hoort niet/],
    ['a computed value', { 'o.fte.totaal': 3 }, /wordt berekend. Haal deze sleutel weg/],
    ['text for a number', { 'k.leerlingen@2024': 'veel' }, /"veel" kan hier niet. Geef een heel getal.*12/],
    ['a number for a list of choices', { 'a.concept': 3 }, /een lijst tussen vierkante haken.*\["\w+"\]/],
    ['an option that is not there', { 'b.getij': 'eb' }, /"eb" kan hier niet. Geef een van "\w+" \(/],
    ['an object', { 'b.visie': { tekst: 'x' } }, /tekst tussen aanhalingstekens, bijvoorbeeld "/],
    ['a date as people write it', { 'q.inspectie_datum': '5-11-2024' }, /jjjj-mm-dd.*"2024-11-05"/],
    ['a fact of a wrong sort', { declaration: { declared: 'ja' } }, /true zonder aanhalingstekens/],
    ['a school that is no text', { answers: {}, school: 5 }, /“school”.*bijvoorbeeld "99XX00"/],
  ])('with %s, and told what to write instead', (_, json, words) => {
    expect(refusal(json)).toMatch(words);
  });

  it('in words that are all Dutch, whatever the sort of the value', () => {
    for (const format of formats)
      for (const { key, part } of cellsOf(format)) {
        const words = refusal({ [key]: part.kind === 'text' ? 5 : { geen: 'waarde' } }, format);
        expect(words).toContain(key);
        expect(words).not.toMatch(/\b(number|choices?|yes-no|string|array|object|computed|undefined)\b/i);
      }
  });

  it('with everything that is wrong, in the order of the file', () => {
    const words = refusal({
      answers: { 'k.leerlingen@2024': 'veel', 'z.weg': 1, 'b.visie': 3 },
      declaration: { adviceDate: 'gisteren' },
    });
    expect(words.split('\n')).toEqual([
      'In de antwoorden kloppen 4 dingen niet:',
      expect.stringContaining('k.leerlingen@2024'),
      expect.stringContaining('z.weg'),
      expect.stringContaining('b.visie'),
      expect.stringContaining('adviceDate'),
    ]);
  });

  it('with no more than twenty at once', () => {
    const many = Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`z.${at}`, at]));
    const lines = refusal(many).split('\n');
    expect(lines[0]).toContain('25 dingen');
    expect(lines.filter((line) => line.startsWith('  - '))).toHaveLength(20);
    expect(lines.at(-1)).toContain('daarna ziet u de rest');
  });
});
