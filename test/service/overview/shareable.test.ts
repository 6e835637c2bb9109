import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cellsOfField } from '#templates/cells.ts';
import type { Answers } from '#templates/format.ts';
import { isUnsafe } from '#service/overview/disclosure.ts';
import type { Overview } from '#service/overview/overview.ts';
import type { Profile } from '#service/overview/profile.ts';
import { shareable, type SharedFigure } from '#service/overview/shareable.ts';

import { derivable } from './attacker.ts';
import {
  bao,
  heuvelland,
  organised,
  overview,
  parkstad,
  pupils,
  sboSo,
  school,
  targetGroup,
} from './profiles.ts';

const shared = (result: Overview, key: string, area = 0): SharedFigure =>
  shareable(result).keyFigures[0]!.areas[area]!.figures.find((one) => one.key === key)!;

const three = (answers: Answers) =>
  ['A', 'B', 'C'].map((name) => school({ name, answers: { ...pupils(100), ...answers } }));

describe('what may leave the consortium', () => {
  it('are sums over three schools or more', () => {
    expect(shared(overview(three({ 'k.opp@2024': 7 })), 'k.opp@2024')).toMatchObject({
      sum: 21,
      answered: 3,
      withheld: false,
    });
  });

  it('are no sums over two', () => {
    const result = overview(three({ 'k.opp@2024': 7 }).slice(0, 2));
    expect(shared(result, 'k.opp@2024')).toMatchObject({ sum: null, answered: 2, withheld: true });
  });

  it('are no sums of one to four children', () => {
    expect(shared(overview(three({ 'k.naar_so@2023-2024': 1 })), 'k.naar_so@2023-2024').withheld).toBe(true);
  });

  it('are no sums from which the number follows that one school keeps to itself', () => {
    const of = (...counts: number[]): SharedFigure =>
      shared(
        overview(counts.map((count, at) => school({ name: `School ${at}`, answers: pupils(count) }))),
        'k.leerlingen@2024',
      );
    expect(of(100, 60, 30)).toMatchObject({ sum: 190, withheld: false });
    expect(of(100, 60, 3)).toMatchObject({ sum: null, withheld: true });
    expect(of(100, 60, 3, 2)).toMatchObject({ sum: null, withheld: true });
    expect(of(100, 60, 3, 2, 4)).toMatchObject({ sum: 169, withheld: false });
  });

  it.each([1, 4])('are no sums that can only be made of %ss', (count) => {
    const small = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => school({ name, answers: pupils(count) }));
    const result = overview([...small, school({ name: 'G', answers: pupils(100) })]);
    expect(shared(result, 'k.leerlingen@2024').withheld).toBe(true);
  });

  it('tell nobody that there is something to withhold where nobody answered', () => {
    expect(shared(overview(three({})), 'k.opp@2024')).toMatchObject({
      sum: null,
      answered: 0,
      withheld: false,
    });
  });

  it('are no figures of one school: no least, middle or greatest', () => {
    const text = JSON.stringify(shareable(overview(three({ 'k.opp@2024': 7 }))));
    expect(text).not.toMatch(/"(min|median|max)"/);
  });

  it('are the names of schools that have declared their offer; the others are only counted', () => {
    const result = overview([
      school({ name: 'De Vlinder', answers: organised('n2'), adopted: '2024-11-05' }),
      school({ name: 'Concept', answers: organised('n2') }),
      school({ name: 'De Klimop', format: sboSo, answers: targetGroup(1, 'vis'), blocking: 3 }),
    ]);
    const left = shareable(result);
    const row = left.coverage[0]!.sheets[0]!.needs[0]!;
    expect(row.columns.find(({ id }) => id === 'n2')).toMatchObject({
      count: 2,
      schools: [{ name: 'De Vlinder' }],
    });
    expect(left.schools.map(({ name }) => name)).toEqual(['De Vlinder']);
    expect(JSON.stringify(left)).not.toMatch(/Concept|Klimop/);
  });

  it('are no findings, sentences or file names', () => {
    const profile = school({
      name: 'De Vlinder',
      file: 'Map van Jan/De Vlinder.docx',
      adopted: '2024-11-05',
    });
    const text = JSON.stringify(shareable(overview([profile, school({ name: 'B', blocking: 2 })])));
    expect(text).not.toContain('Map van Jan');
    expect(text).not.toContain('nog leeg');
  });

  it('can be made of an empty overview', () => {
    expect(shareable(overview([]))).toMatchObject({ schools: [], coverage: [], keyFigures: [] });
  });
});

describe('nothing can be computed back', () => {
  const singles = ['k.opp@2024', 'k.naar_sbo@2023-2024', 'k.naar_so@2023-2024'];
  const levels = ['o.niveau.2', 'o.niveau.3', 'o.niveau.4'];
  const tasks = cellsOfField(bao, 'o.fte').map(({ key }) => key);

  const few = fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
    { weight: 4, arbitrary: fc.integer({ min: 5, max: 30 }) },
  );
  const answersOf = (keys: readonly string[], value: fc.Arbitrary<number>) =>
    fc.record(Object.fromEntries(keys.map((key) => [key, value])));
  const maybe = <T extends object>(answers: fc.Arbitrary<T>): fc.Arbitrary<T | object> =>
    fc.oneof({ weight: 5, arbitrary: answers }, { weight: 1, arbitrary: fc.constant({}) });

  const anySchool = fc
    .tuple(
      fc.constantFrom(heuvelland, parkstad, 'PO3104 Westelijke Mijnstreek', null),
      maybe(answersOf(singles, few)),
      maybe(answersOf(levels, few)),
      maybe(answersOf(tasks, fc.constantFrom(0, 0, 0.4, 1.2))),
      fc.oneof(
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }) },
        { weight: 2, arbitrary: fc.integer({ min: 90, max: 400 }) },
      ),
    )
    .map(([consortium, ...parts]) => {
      const [one, two, fte, count] = parts;
      return { consortium, answers: { ...one, ...two, ...fte, ...pupils(count) } };
    });

  const schools = fc.array(anySchool, { minLength: 1, maxLength: 14 });

  const profilesOf = (given: readonly { consortium: string | null; answers: Answers }[]): Profile[] =>
    given.map(({ consortium, answers }, at) => school({ name: `School ${at}`, consortium, answers }));

  it('by adding, subtracting and combining everything that was shared or is public', () => {
    fc.assert(
      fc.property(schools, (given) => {
        const result = overview(profilesOf(given));
        const secrets = derivable(profilesOf(given), result, shareable(result));
        expect(secrets).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('and what remains of a total after the areas that are told is itself safe', () => {
    fc.assert(
      fc.property(schools, (given) => {
        const result = overview(profilesOf(given));
        const [sheet] = result.keyFigures;
        const [told] = shareable(result).keyFigures;
        const all = sheet!.areas.length - 1;
        for (const [at, total] of told!.areas[all]!.figures.entries()) {
          if (total.withheld || total.sum === null || total.audience === 'public') continue;
          const hidden = sheet!.areas
            .slice(0, all)
            .filter((_, area) => told!.areas[area]!.figures[at]!.withheld)
            .map(({ figures }) => figures[at]!);
          if (hidden.length === 0) continue;
          const add = (of: (figure: (typeof hidden)[number]) => number): number =>
            hidden.reduce((sum, figure) => sum + of(figure), 0);
          const remainder = {
            sum: add(({ sum }) => sum ?? 0),
            answered: add(({ answered }) => answered),
            contributing: add(({ contributing }) => contributing),
            small: 0,
            countsPupils: hidden.every(({ unit }) => unit === 'pupils'),
          };
          expect(isUnsafe(remainder)).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('the attacker of this test does find what leaks when nothing is withheld', () => {
    const given = [8, 9, 6, 7].map((count, at) => ({
      consortium: at < 2 ? heuvelland : parkstad,
      answers: { ...pupils(200), 'k.opp@2024': count },
    }));
    const result = overview(profilesOf(given));
    const open = shareable(result);
    const careless = {
      ...open,
      keyFigures: open.keyFigures.map((sheet, at) => ({
        ...sheet,
        areas: sheet.areas.map(({ area, figures }, place) => ({
          area,
          figures: figures.map((figure, number) => {
            const { sum } = result.keyFigures[at]!.areas[place]!.figures[number]!;
            // Only the primary rule: the first area is kept back, the second and the total are told.
            return place === 0
              ? { ...figure, sum: null, withheld: true }
              : { ...figure, sum, withheld: false };
          }),
        })),
      })),
    };
    expect(derivable(profilesOf(given), result, careless)).toContain(
      'PO3105 Maastricht-Heuvelland k.opp@2024',
    );
  });
});
