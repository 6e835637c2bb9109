/** What is the same for every kind: long input, "not applicable" in all its spellings, and which values are equal. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { check } from '#templates/check.ts';
import { cellsOf } from '#templates/cells.ts';
import { formatWithId } from '#templates/formats/index.ts';
import { structureKinds, valueKinds, type Part, type ValueKindName } from '#templates/kinds/index.ts';
import { patterns } from '#templates/kinds/patterns.ts';
import { fill } from '#templates/word/fill.ts';
import { readDocument } from '#templates/word/read.ts';
import { answersFromJson } from '#templates/answers-json.ts';
import { sameValue, showValue, valueFromJson, valueFromText } from '#templates/values.ts';

import { anyText } from '../arbitraries.ts';
import { longTexts } from '../samples/long-texts.ts';

const bao = formatWithId('bao-2024')!;
const label = 'Veld';
const options = [
  { id: 'ja', label: 'Ja, afgesproken' },
  { id: 'nee', label: 'Nee' },
  { id: 'anders', label: 'Anders' },
];

const parts: { readonly [K in ValueKindName]: Part & { kind: K } } = {
  text: { kind: 'text', label, maxCharacters: 300, lines: 3 },
  number: { kind: 'number', label, min: 0, max: 9999, decimals: 2 },
  choice: { kind: 'choice', label, options },
  choices: { kind: 'choices', label, options },
  'yes-no': { kind: 'yes-no', label },
  date: { kind: 'date', label },
  declaration: { kind: 'declaration', label, statement: 'Dit klopt.' },
  computed: { kind: 'computed', label, compute: { sum: ['a', 'b'] } },
};
const patterned: Part[] = (Object.keys(patterns) as (keyof typeof patterns)[]).map((pattern) => ({
  ...parts.text,
  pattern,
}));
const fromList: Part = { kind: 'choice', label, optionsFrom: 'boardList' };

describe('a very long text', () => {
  it.each(longTexts)('of %s is read as something by every kind', (_, typed) => {
    for (const part of [...Object.values(parts), ...patterned, fromList]) {
      expect(valueFromText(part, typed)).toBeDefined();
      expect(valueFromJson(part, typed)).toBeDefined();
    }
  });

  it.each(longTexts)('of %s is told of where a written form is asked for', (_, typed) => {
    const written = cellsOf(bao).filter(({ part }) => 'pattern' in part);
    expect(written.length).toBeGreaterThan(3);
    const answers = Object.fromEntries(
      written.map(({ key, part }) => [key, valueFromText(part, typed) ?? 'x']),
    );
    const findings = check({ ...bao, rules: [] }, answers, { purpose: 'writing' });
    for (const { key } of written) expect(findings.some(({ field }) => field === key)).toBe(true);
  });

  it('is kept as it stands, and not read as a number, a date or an address', () => {
    const spaced = `5${' '.repeat(300)}fte`;
    expect(valueFromText(parts.number, spaced)).toEqual({ raw: spaced });
    expect(valueFromText(parts.number, '5 fte')).toBe(5);
    const long = `www.school.example/${'x'.repeat(400)}`;
    expect(valueFromText({ ...parts.text, pattern: 'url' }, long)).toBe(long);
  });

  it('loses no more than marks that no language has', () => {
    expect(valueFromText(parts.text, `e\u0301${'\u0323'.repeat(10)}`)).toHaveLength(11);
    expect(valueFromText(parts.text, `x${'\u0344'.repeat(100)}y`)).toHaveLength(32);
  });
});

const spelling = fc.constantFrom(
  'n.v.t.',
  'nvt',
  'NVT',
  'N.v.t',
  'n. v. t.',
  ' n.v.t. ',
  'Niet van toepassing',
);

describe('not applicable', () => {
  const allowing: [string, Part][] = [...Object.values(parts), fromList]
    .filter(({ kind }) => kind !== 'computed')
    .map((part) => [part.kind, { ...part, notApplicable: true }]);

  it.each(allowing)('is one value in a %s, however it is spelled and wherever it comes from', (_, part) => {
    fc.assert(
      fc.property(spelling, (typed) => {
        expect(valueFromText(part, typed)).toBe('n.v.t.');
        expect(valueFromJson(part, typed)).toBe('n.v.t.');
      }),
    );
  });

  it.each(allowing)('leaves a %s that was read as it is when it is written and read again', (_, part) => {
    fc.assert(
      fc.property(fc.oneof(spelling, anyText), (json) => {
        const value = valueFromJson(part, json);
        expect(value === undefined ? undefined : valueFromText(part, showValue(part, value))).toEqual(value);
      }),
    );
  });

  it('is taken from a file in every spelling, and comes back from a document', () => {
    const [key = ''] = cellsOf(bao)
      .filter(({ part }) => part.kind === 'text' && !('pattern' in part))
      .map((cell) => cell.key);
    const format = {
      ...bao,
      fields: bao.fields.map((field) =>
        field.id === key ? { ...field, notApplicable: true as const } : field,
      ),
    };
    const answers = answersFromJson(format, { [key]: 'nvt' }).answers;
    expect(answers).toEqual({ [key]: 'n.v.t.' });
    const bytes = fill(format, answers, { school: '99XX00', round: '2024' });
    expect(readDocument(bytes, [format]).answers[key]).toBe('n.v.t.');
  });

  it('of a series is allowed in each of its cells', () => {
    const field = {
      min: 0,
      max: 9,
      decimals: 0,
      columns: [{ id: '2024', kind: 'number' as const, label: '1-2-2024' }],
    };
    const [plain] = structureKinds.series.cells<Part>(field);
    const [allows] = structureKinds.series.cells<Part>({ ...field, notApplicable: true });
    expect(valueFromText(plain!.part, 'nvt')).toEqual({ raw: 'nvt' });
    expect(valueFromText(allows!.part, 'nvt')).toBe('n.v.t.');
  });
});

describe('two values are the same', () => {
  const pairs: { readonly [K in ValueKindName]: readonly [unknown, unknown] } = {
    text: ['a', 'b'],
    number: [1, 1.5],
    choice: ['ja', 'nee'],
    choices: [['ja'], ['ja', 'nee']],
    'yes-no': [true, false],
    date: ['2024-11-05', '2024-11-06'],
    // There is no "no": a declaration differs from an absent one only.
    declaration: [true, undefined],
    computed: [1, 2],
  };

  it.each(Object.keys(valueKinds) as ValueKindName[])(
    'when a %s is equal, and not when it differs',
    (kind) => {
      const part = parts[kind];
      const [one, other] = pairs[kind].map((value) => value as string | undefined);
      expect(sameValue(part, one, structuredClone(one))).toBe(true);
      expect(sameValue(part, one, other)).toBe(false);
      expect(sameValue(part, other, one)).toBe(false);
      expect(sameValue(part, one, { raw: String(one) })).toBe(false);
      expect(sameValue(part, { raw: 'x' }, { raw: 'x' })).toBe(true);
      expect(sameValue(part, { raw: 'x' }, { raw: 'y' })).toBe(false);
      expect(sameValue(part, undefined, undefined)).toBe(true);
    },
  );

  it('and "not applicable" is no number', () => {
    expect(sameValue({ ...parts.number, notApplicable: true }, 0, 'n.v.t.')).toBe(false);
  });
});
