import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { problemSentence } from '#templates/words.ts';
import { Problem } from '#templates/problem.ts';
import { readFormat } from '#templates/read-format.ts';

interface Loose {
  [key: string]: unknown;
  fields: Record<string, unknown>[];
  rules: Record<string, unknown>[];
  needs: Record<string, unknown>[];
  supportLevels: Record<string, unknown>;
  tables: Record<string, unknown>[];
  onePage: Record<string, unknown>[];
  perConsortium: string[];
  declaration: {
    texts: Record<string, string>;
    sentences: Record<string, string>;
    derived: { id: string; from: Record<string, string> }[];
  } & Record<string, unknown>;
}

const fileOf = (id: string): Loose =>
  JSON.parse(readFileSync(`templates/formats/${id}.json`, 'utf8')) as Loose;
const data = (): Loose => fileOf('bao-2024');

const fieldAt = (format: Loose, id: string): Record<string, unknown> =>
  format.fields.find((one) => one.id === id)!;

const ruleNamed = (format: Loose, name: string): Record<string, unknown> =>
  format.rules.find(({ rule }) => rule === name)!;

const derivedFrom = (format: Loose, source: string): Record<string, string> =>
  format.declaration.derived.find(({ from }) => source in from)!.from;

/** Path, expected and received of the refusal. */
const refusal = (
  change: (format: Loose) => void,
  format: Loose = data(),
): Problem<'format-invalid'>['facts'] => {
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

  it.each<[string, (format: Loose) => unknown, string, RegExp, string]>([
    [
      'a sentence of the declaration that contains itself',
      (f) => (f.declaration.sentences.elapsed = 'Tot {suspensionSentence}'),
      'declaration.derived.3.from.sentence',
      /itself/,
      '{suspensionSentence}',
    ],
    [
      'two sentences that contain each other',
      (f) => {
        f.declaration.derived.push({
          ...f.declaration.derived[3]!,
          id: 'other',
          from: { sentence: f.declaration.outcome as string },
        });
        f.declaration.sentences.elapsed = '{other}';
        f.declaration.sentences.positive = '{suspensionSentence}';
      },
      'declaration.derived.3.from.sentence',
      /itself/,
      '{suspensionSentence}',
    ],
    [
      'a validity that follows from no fact',
      (f) => (derivedFrom(f, 'validUntil').validUntil = 'nergens'),
      'declaration.derived.4.from.validUntil',
      /"date"/,
      'nergens',
    ],
    [
      'a validity that follows from what is no date',
      (f) => (derivedFrom(f, 'validUntil').validUntil = f.declaration.outcome as string),
      'declaration.derived.4.from.validUntil',
      /"date"/,
      '',
    ],
    [
      'a sentence that follows from no choice',
      (f) => (derivedFrom(f, 'sentence').sentence = 'adoptionDate'),
      'declaration.derived.3.from.sentence',
      /"choice"/,
      'adoptionDate',
    ],
    [
      'a word of a role that no field has',
      (f) => (derivedFrom(f, 'role').role = 'target-groups'),
      'declaration.derived.1.from.role',
      /role/,
      'target-groups',
    ],
    [
      'a derived word with the id of a fact',
      (f) => (f.declaration.derived[0]!.id = 'adoptionDate'),
      'declaration.facts.',
      /once/,
      '"adoptionDate" again',
    ],
    [
      'a condition on an option that is not there',
      (f) => (fieldAt(f, 'q.toelichting').required = { field: 'q.standaarden', includes: 'slecht' }),
      'required.includes',
      /option/,
      'slecht',
    ],
    [
      'a condition on a value that cannot be',
      (f) => (fieldAt(f, 'x.wijziging_toel').required = { field: 'x.wijziging', is: true }),
      'required.is',
      /value/,
      'true',
    ],
    [
      'a condition on the size of a text',
      (f) => (fieldAt(f, 'q.toelichting').required = { field: 'b.visie', atLeast: 3 }),
      'required.field',
      /number/,
      'b.visie',
    ],
    [
      'a condition on the field itself',
      (f) => (fieldAt(f, 'b.visie').required = { field: 'b.visie', is: 'x' }),
      'required.field',
      /another/,
      'b.visie',
    ],
    [
      'an excluding option that is not there',
      (f) => (ruleNamed(f, 'exclusiveOption').option = 'niets'),
      'rules.',
      /option/,
      'niets',
    ],
    [
      'an option for no offer that is not there',
      (f) => (ruleNamed(f, 'chosenHaveOffer').notOption = 'niets'),
      'rules.',
      /option/,
      'niets',
    ],
    [
      'a level of a need that cannot be chosen',
      (f) => ((ruleNamed(f, 'chosenHaveOffer').levels as Record<string, string>).xyz = 'm.lez.niveau'),
      'rules.',
      /option/,
      'xyz',
    ],
    [
      'a text of a need that cannot be chosen',
      (f) =>
        ((ruleNamed(f, 'onePageFits').chosen as { texts: Record<string, string> }).texts.xyz = 'm.lez.tekst'),
      'rules.',
      /option/,
      'xyz',
    ],
    [
      'a complete row by a column that is not there',
      (f) => (ruleNamed(f, 'rowComplete').when = 'vak'),
      'rules.',
      /column/,
      'vak',
    ],
    [
      'a complete row with a column that is not there',
      (f) => (ruleNamed(f, 'rowComplete').then = ['stand', 'vak']),
      'rules.',
      /column/,
      'vak',
    ],
    [
      'a complete row unless an option that is not there',
      (f) => (ruleNamed(f, 'rowComplete').isNot = 'niets'),
      'rules.',
      /option/,
      'niets',
    ],
    [
      'unique rows by a column that is not there',
      (f) => (ruleNamed(f, 'rowsUnique').column = 'vak'),
      'rules.',
      /column/,
      'vak',
    ],
    [
      'a role that two fields have',
      (f) => (fieldAt(f, 'b.visie').role = 'board'),
      '.role',
      /no other/,
      'board',
    ],
    [
      'a computation with itself',
      (f) => (fieldAt(f, 'o.fte.totaal').compute = { sum: ['o.fte.totaal'] }),
      'compute',
      /before/,
      'o.fte.totaal',
    ],
    [
      'a computation with one that comes later',
      (f) => (fieldAt(f, 'o.fte.totaal').compute = { sum: ['o.niveau.1'] }),
      'compute',
      /before/,
      'o.niveau.1',
    ],
    [
      'levels of support explained in no section',
      (f) => (f.supportLevels.section = 'elders'),
      'supportLevels.section',
      /section/,
      'elders',
    ],
    ['a need of no domain', (f) => (f.needs[2]!.domain = 'taal'), 'needs.2.domain', /domain/, 'taal'],
    [
      'a fact that is not there on the one-page',
      (f) => (f.onePage[9]!.fact = 'datum'),
      'onePage.9.fact',
      /fact/,
      'datum',
    ],
    [
      'an internal fact on the one-page',
      (f) => (f.onePage[9]!.fact = 'director'),
      'onePage.9.fact',
      /public/,
      'director',
    ],
    [
      'one place on the one-page twice',
      (f) => (f.onePage[3]!.slot = f.onePage[2]!.slot),
      'onePage.3.slot',
      /once/,
      '"typering" again',
    ],
    ['a table twice', (f) => f.tables.push(f.tables[0]!), 'tables.', /once/, 'again'],
    [
      'a field that follows one of the same format',
      (f) => (fieldAt(f, 'b.visie').follows = { format: 'bao-2024', field: 'b.context' }),
      'follows.format',
      /another/,
      'bao-2024',
    ],
    [
      'a field per consortium that is not there',
      (f) => f.perConsortium.push('k.weg'),
      'perConsortium',
      /field/,
      'k.weg',
    ],
    [
      'a percentage that is answered and public',
      (f) => Object.assign(fieldAt(f, 'k.leerlingen'), { unit: 'percent', audience: 'public' }),
      '.audience',
      /internal/,
      'public',
    ],
  ])('with %s is refused, and says what was found', (_, change, path, expected, received) => {
    const facts = refusal(change);
    expect(facts.path).toContain(path);
    expect(facts.expected).toMatch(expected);
    expect(facts.received).toContain(received);
  });

  it.each<[string, (format: Loose) => unknown, RegExp]>([
    [
      'a sum over a column that is not there',
      (f) => (ruleNamed(f, 'rowsWithinWhole').column = 'aantal'),
      /column/,
    ],
    ['rows that wait for what cannot be', (f) => (ruleNamed(f, 'rowsWhen').is = 'soms'), /option/],
    [
      'a column with answered percentages that is public',
      (f) => {
        const columns = fieldAt(f, 'x.leerroutes').columns as Record<string, unknown>[];
        delete columns[1]!.audience;
      },
      /internal/,
    ],
  ])('for special schools with %s is refused', (_, change, expected) => {
    expect(refusal(change, fileOf('sbo-so-2024')).expected).toMatch(expected);
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
