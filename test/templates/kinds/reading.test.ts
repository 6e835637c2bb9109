import { describe, expect, it } from 'vitest';

import { readDate } from '#templates/kinds/date.ts';
import type { Part } from '#templates/kinds/index.ts';
import { showValue, valueFromJson, valueFromText } from '#templates/values.ts';

const label = 'Veld';
const fte: Part = { kind: 'number', label, min: 0, max: 99.99, decimals: 2, unit: 'fte' };
const pupils: Part = { kind: 'number', label, min: 0, max: 9999, decimals: 0, unit: 'pupils' };
const note: Part = { kind: 'text', label, maxCharacters: 20, lines: 3 };
const options = [
  { id: 'ja-afgesproken', label: 'Ja, afgesproken' },
  { id: 'nee', label: 'Nee' },
  { id: 'cafe', label: 'Café “De Hoek”' },
];
const choice: Part = { kind: 'choice', label, options };
const choices: Part = { kind: 'choices', label, options, atMost: 2 };

describe('a number that a person typed', () => {
  it.each([
    [fte, '0,75', 0.75],
    [fte, '0.75', 0.75],
    [fte, ',5', 0.5],
    [fte, '1,0 fte', 1],
    [fte, '1.250,5', 1250.5],
    [pupils, '1.234', 1234],
    [pupils, '1 234', 1234],
    [pupils, '12,0', 12],
    [pupils, ' 118 leerlingen ', 118],
    [pupils, '-3', -3],
    [pupils, '007', 7],
  ])('is read with a comma or a point: %#', (part, typed, value) => {
    expect(valueFromText(part, typed)).toBe(value);
  });

  it.each(['twaalf', '12-13', '1,2,3', '±5', '5?', '1e3', 'NaN'])(
    'is kept as it stood when it is none: %s',
    (typed) => {
      expect(valueFromText(pupils, typed)).toEqual({ raw: typed });
    },
  );

  it('is shown with a comma and without noise', () => {
    expect(showValue(fte, 0.1 + 0.2)).toBe('0,30000000000000004');
    expect(showValue(fte, 19.25)).toBe('19,25');
    expect(showValue(pupils, 118)).toBe('118');
  });

  it('knows one nought', () => {
    expect(Object.is(valueFromJson(pupils, -0), 0)).toBe(true);
    expect(Object.is(valueFromText(pupils, '-0'), 0)).toBe(true);
  });
});

describe('a date that a person typed', () => {
  it.each([
    ['5-11-2024', '2024-11-05'],
    ['05/11/24', '2024-11-05'],
    ['5.11.2024', '2024-11-05'],
    ['5 november 2024', '2024-11-05'],
    ['di 5 nov. 2024', '2024-11-05'],
    ['dinsdag 5 november 2024', '2024-11-05'],
    ['1 mrt 2024', '2024-03-01'],
    ['2024-11-05', '2024-11-05'],
    ['29-02-2024', '2024-02-29'],
  ])('%s is read', (typed, iso) => {
    expect(readDate(typed)).toBe(iso);
  });

  it.each(['31-02-2024', '29-02-2023', '2024', 'morgen', '5-13-2024', '00-01-2024', '1-1-1024'])(
    '%s is no day',
    (typed) => {
      expect(readDate(typed)).toBeUndefined();
    },
  );
});

describe('a choice', () => {
  it('is read from its label, whatever Word made of quotes and capitals', () => {
    expect(valueFromText(choice, 'ja, afgesproken')).toBe('ja-afgesproken');
    expect(valueFromText(choice, 'Café "De Hoek"')).toBe('cafe');
  });

  it('is kept as it stood when the list does not have it', () => {
    expect(valueFromText(choice, 'Misschien')).toEqual({ raw: 'Misschien' });
    expect(valueFromJson(choice, 'misschien')).toEqual({ raw: 'misschien' });
  });

  it('of several comes in the order of the format, whatever the order of ticking', () => {
    expect(valueFromJson(choices, ['cafe', 'nee'])).toEqual(['nee', 'cafe']);
    expect(valueFromJson(choices, [])).toBeUndefined();
  });
});

describe('text', () => {
  it('is tidied: line ends, private bullets, control characters and composed letters', () => {
    expect(valueFromText(note, ' a\r\nb\u0007 \n\uf0b7 c\ufeffe\u0301 ')).toBe('a\nb\n• cé');
  });

  it('cannot turn the direction of what follows', () => {
    expect(valueFromText(note, 'dit\u202e is\u2066 om')).toBe('dit is om');
  });

  it('that is only white space is not an answer', () => {
    expect(valueFromText(note, ' \n\u00a0 ')).toBeUndefined();
  });

  it.each([
    ['postcode', '6211ab', '6211 AB'],
    ['brin6', '99xx 00', '99XX00'],
    ['url', 'www.school.example', 'https://www.school.example'],
    ['email', ' info@school.example ', 'info@school.example'],
  ] as const)('with the written form of %s is stored in one way', (pattern, typed, stored) => {
    expect(valueFromText({ ...note, pattern }, typed)).toBe(stored);
  });
});

describe('not applicable', () => {
  it('is a value only where the field allows it', () => {
    expect(valueFromText({ ...pupils, notApplicable: true }, 'Nvt')).toBe('n.v.t.');
    expect(valueFromText(pupils, 'n.v.t.')).toEqual({ raw: 'n.v.t.' });
  });
});
