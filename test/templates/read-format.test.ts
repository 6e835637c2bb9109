import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { problemSentence } from '#templates/words.ts';
import { Problem } from '#templates/problem.ts';
import { readFormat } from '#templates/read-format.ts';

interface Loose {
  [key: string]: unknown;
  fields: Record<string, unknown>[];
  rules: Record<string, unknown>[];
  declaration: { texts: Record<string, string> } & Record<string, unknown>;
}

const data = (): Loose => JSON.parse(readFileSync('templates/formats/bao-2024.json', 'utf8')) as Loose;

const fieldAt = (format: Loose, id: string): Record<string, unknown> =>
  format.fields.find((one) => one.id === id)!;

/** Path, expected and received of the refusal. */
const refusal = (change: (format: Loose) => void): Problem<'format-invalid'>['facts'] => {
  const format = data();
  change(format);
  try {
    readFormat(format, 'proef.json');
  } catch (error) {
    if (error instanceof Problem && error.code === 'format-invalid')
      return error.facts as Problem<'format-invalid'>['facts'];
    throw error;
  }
  throw new Error('accepted');
};

describe('a format file', () => {
  it('that is right is read', () => {
    expect(readFormat(data(), 'proef.json').id).toBe('bao-2024');
  });

  it('with a wrong setting is refused at its path', () => {
    const at = data().fields.findIndex(({ id }) => id === 'b.visie');
    expect(refusal((format) => (fieldAt(format, 'b.visie').maxCharacters = 0))).toEqual({
      file: 'proef.json',
      path: `fields.${at}.maxCharacters`,
      expected: '>=1',
      received: '0',
    });
  });

  it('with a slip in a column is refused at that column', () => {
    const { path, expected } = refusal((format) => {
      const columns = fieldAt(format, 'o.fte').columns as Record<string, unknown>[];
      columns[0]!.decimals = '2';
    });
    expect(path).toMatch(/^fields\.\d+\.columns\.0\.decimals$/);
    expect(expected).toBe('number');
  });

  it.each<[string, (format: Loose) => unknown, string, RegExp]>([
    ['an unknown kind', (f) => (fieldAt(f, 'b.visie').kind = 'tekst'), 'kind', /"text"/],
    [
      'a setting that the kind does not have',
      (f) => (fieldAt(f, 'b.visie').decimals = 2),
      'decimals',
      /never/,
    ],
    ['a missing text', (f) => delete f.term, 'term', /term|string/],
    ['an id that occurs twice', (f) => (fieldAt(f, 'b.visie').id = 'b.context'), 'fields', /once/],
    ['an unknown section', (f) => (fieldAt(f, 'b.visie').section = 'visie'), 'section', /section/],
    ['an example that is too long', (f) => (fieldAt(f, 'p.kern').example = 'x'.repeat(141)), 'fields', /140/],
    [
      'a condition on a field that is not there',
      (f) => (fieldAt(f, 'q.toelichting').required = { field: 'q.weg', is: true }),
      'required.field',
      /field/,
    ],
    [
      'a computation over a key that is not there',
      (f) => (fieldAt(f, 'o.fte.totaal').compute = { sum: ['o.fte#baas'] }),
      'compute',
      /key/,
    ],
    ['a rule that does not exist', (f) => (f.rules[0]!.rule = 'deel'), 'rules.0', /partsWithinWhole/],
    ['a rule over a key that is not there', (f) => (f.rules[0]!.whole = 'k.weg'), 'rules.0', /key/],
    [
      'a declaration with an unknown fact',
      (f) => (f.declaration.texts.positive = 'Op {datum}.'),
      'declaration',
      /fact/,
    ],
    [
      'an outcome without a text',
      (f) => delete f.declaration.texts.positive,
      'declaration.texts',
      /positive/,
    ],
    [
      'an internal field on the one-page',
      (f) => (fieldAt(f, 'p.kern').audience = 'internal'),
      'onePage',
      /public/,
    ],
    ['an upside-down range', (f) => (fieldAt(f, 'k.opp').min = 10_000), 'fields', /at most/],
    [
      'a key too long for a tag',
      (f) => ((fieldAt(f, 'o.fte').rows as { id: string }[])[0]!.id = 'a'.repeat(60)),
      'fields',
      /64|key/,
    ],
    ['no format at all', (f) => delete (f as Partial<Loose>).fields, 'fields', /fields|Array/],
  ])('with %s is refused', (_, change, path, expected) => {
    const facts = refusal(change);
    expect(facts.path).toContain(path);
    expect(facts.expected).toMatch(expected);
  });

  it('is refused in a sentence that says where and what', () => {
    const format = { ...data(), cycleYears: 'vier' };
    expect(() => readFormat(format, 'bao-2026.json')).toThrow(Problem);
    try {
      readFormat(format, 'bao-2026.json');
    } catch (error) {
      expect(problemSentence(error as Problem)).toBe(
        'Het formatbestand bao-2026.json klopt niet bij “cycleYears”: verwacht number, gevonden "vier". Herstel het op die plaats.',
      );
    }
  });

  it.each([null, [], 'tekst', 3])('that is %j is refused', (nothing) => {
    expect(() => readFormat(nothing, 'proef.json')).toThrow(Problem);
  });
});
