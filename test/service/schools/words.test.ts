import { describe, expect, it } from 'vitest';

import { remark, type RemarkCode, type RemarkFacts } from '#service/schools/remark.ts';
import { valueColumns, type ValueColumn } from '#service/schools/columns.ts';
import {
  absentWords,
  notClosedWords,
  remarkSentence,
  unusedWords,
  withoutEmailWords,
} from '#service/schools/words.ts';

const examples: { readonly [C in RemarkCode]: RemarkFacts[C] } = {
  'row-unreadable': {},
  'row-columns': { expected: 14, found: 1 },
  'brin-missing': {},
  'brin-invalid': { value: '9' },
  'location-missing': { brin: '99AB' },
  'brin-differs': { brin: '99AB', location: '99AC00' },
  'name-missing': {},
  'row-twice': { firstRow: 2 },
  'board-incomplete': {},
  'school-unknown': {},
  'older-than-known': { known: '2024-11-01' },
  'value-refused': { column: 'postcode', value: '62', fault: { why: 'form' } },
  'kind-unknown': {},
  'consortium-unknown': { postcode: null, taken: false },
  'consortium-by-hand': { listed: 'PO0001', byPostcode: 'PO3105' },
};

const wayOut = /\b(Vul|Kijk|Verbeter|Haal|haal|Controleer|Gebruik|Geef|Kort|Lees|verbeter)\b/;

const checkSentence = (words: string): void => {
  expect(words).toMatch(/^[“A-Z0-9].*[.]$/s);
  expect(words).toMatch(wayOut);
  expect(words).not.toMatch(/undefined|null|NaN|\[object| {2}/);
};

describe('every remark has a sentence with a way out', () => {
  it.each(Object.keys(examples) as RemarkCode[])('%s', (code) => {
    checkSentence(remarkSentence(remark(code, 2, '99AB00', examples[code])));
  });

  it.each(Object.keys(valueColumns) as ValueColumn[])('a refused value of %s', (column) => {
    for (const fault of [
      { why: 'form' },
      { why: 'too-long', length: 130, max: 120 },
      { why: 'date', perhaps: '5-7' },
      { why: 'address-for-name' },
    ] as const)
      checkSentence(
        remarkSentence(remark('value-refused', 2, '99AB00', { column, value: 'x'.repeat(99), fault })),
      );
  });

  it('and so has what the report says of columns and of schools that may have closed', () => {
    const missing = [{ brin6: '99AB00', name: 'De Eerste' }];
    checkSentence(notClosedWords(missing));
    checkSentence(unusedWords(['Direkteur']).replace('controleer', 'Controleer'));
    checkSentence(absentWords(['phone', 'website']));
    checkSentence(withoutEmailWords(missing));
    expect(withoutEmailWords(Array.from({ length: 6 }, () => missing[0]!))).toMatch(/^Van 6 scholen is geen/);
  });
});
