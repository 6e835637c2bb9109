import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cellsOf } from '#templates/cells.ts';
import { computeAll } from '#templates/compute.ts';
import type { Answers, Format } from '#templates/format.ts';
import { formats, formatWithId } from '#templates/formats/index.ts';
import { published } from '#templates/published.ts';

import { anyAnswers } from '../arbitraries.ts';

const bao = formatWithId('bao-2024')!;

/** The same format with every number public, to see what the gate does when a format asks for more. */
const outspoken = (format: Format): Format => ({
  ...format,
  fields: format.fields.map((field) => ({
    ...field,
    ...('columns' in field
      ? { columns: field.columns.map((column) => ({ ...column, audience: 'public' as const })) }
      : {}),
    audience: 'public' as const,
  })) as Format['fields'],
});

const level = (two: number, three: number, four: number, pupils = 100): Answers => ({
  'k.leerlingen@2024': pupils,
  'o.niveau.2': two,
  'o.niveau.3': three,
  'o.niveau.4': four,
});

describe('what the public may see', () => {
  it('has no internal field, column or fact', () => {
    const { answers, declaration } = published(
      bao,
      { 'a.directeur': 'M. Voorbeeld', 'k.opp@2024': 12, 'b.visie': 'Ieder kind hoort erbij.' },
      { adviceRemarks: 'Let op de werkdruk.', adviceDate: '2024-11-05' },
    );
    expect(answers).toEqual({ 'b.visie': 'Ieder kind hoort erbij.' });
    expect(declaration).toEqual({ adviceDate: '2024-11-05' });
  });

  it('has a column that is stricter than its field left out', () => {
    const sbo = formatWithId('sbo-so-2024')!;
    const { answers } = published(sbo, {
      'x.doelgroepen@doelgroep#1': 'zml',
      'x.doelgroepen@leerlingen#1': 40,
    });
    expect(answers).toEqual({ 'x.doelgroepen@doelgroep#1': 'zml' });
  });

  it('shows a small school as <5, and no average that gives it back', () => {
    const { answers, computed } = published(formatWithId('sbo-so-2024')!, {
      'k.leerlingen@2024': 3,
      'k.groepen@2024': 1,
    });
    expect(answers).toEqual({ 'k.leerlingen@2024': '<5', 'k.groepen@2024': 1 });
    expect(computed).toEqual({});
  });

  it('keeps a count that could not be read to itself', () => {
    expect(published(bao, { 'k.leerlingen@2024': { raw: '3 of 4' } }).answers).toEqual({});
  });

  it('publishes the FTE of the school and not of a task', () => {
    const fte = Object.fromEntries(
      ['dir', 'leraar', 'ib', 'oa', 'lo', 'rt', 'specialist', 'mrt', 'gw', 'anders'].map((row) => [
        `o.fte#${row}`,
        0.5,
      ]),
    );
    const { answers, computed } = published(bao, fte);
    expect(answers).toEqual({});
    expect(computed).toEqual({ 'o.fte.totaal': 5 });
  });
});

describe('when a format makes every number public', () => {
  const open = outspoken(bao);

  it('a percentage needs a base of twenty', () => {
    expect(published(open, level(6, 0, 0, 19)).computed).not.toHaveProperty(['o.niveau_pct.2']);
    expect(published(open, level(6, 0, 0, 20)).computed).toHaveProperty(['o.niveau_pct.2'], 30);
  });

  it('a percentage of one to four pupils, or of all but so many, is not there', () => {
    expect(published(open, level(4, 10, 10)).computed).not.toHaveProperty(['o.niveau_pct.2']);
    expect(published(open, level(97, 0, 0)).computed).not.toHaveProperty(['o.niveau_pct.2']);
  });

  it('a percentage that somebody answered is not there', () => {
    const { answers, suppressed } = published(outspoken(formatWithId('sbo-so-2024')!), {
      'k.leerlingen@2024': 30,
      'x.leerroutes@aanbod#route-1': true,
      'x.leerroutes@percentage#route-1': 10,
    });
    expect(answers).toEqual({ 'k.leerlingen@2024': 30, 'x.leerroutes@aanbod#route-1': true });
    expect(suppressed).toEqual(['x.leerroutes@percentage#route-1']);
  });

  it('a remainder that is too small takes its smallest part with it', () => {
    const { answers, computed } = published(open, level(50, 30, 18));
    expect(computed['o.niveau.1']).toBe('<5');
    expect(answers).not.toHaveProperty(['o.niveau.4']);
    expect(answers).toHaveProperty(['o.niveau.3'], 30);
  });
});

/**
 * What somebody can work out from the published numbers and the formulas of the format: solves each formula for the one
 * place that is not published, again and again.
 */
const workedOut = (format: Format, known: Map<string, number>): Map<string, number> => {
  const formulas = cellsOf(format).flatMap(({ key, part }) =>
    part.kind === 'computed' ? [{ key, compute: part.compute }] : [],
  );
  for (let before = -1; before !== known.size;) {
    before = known.size;
    for (const { key, compute } of formulas) {
      const parts = Object.values(compute).flat();
      const unknown = [key, ...parts].filter((place) => !known.has(place));
      if (unknown.length !== 1) continue;
      const at = (place = ''): number => known.get(place) ?? 0;
      const sum = (places: readonly string[]): number => places.reduce((so, place) => so + at(place), 0);
      const [missing = ''] = unknown;
      if ('sum' in compute) known.set(missing, missing === key ? sum(parts) : at(key) - sum(parts));
      if ('remainder' in compute) {
        const [whole = '', ...others] = parts;
        known.set(
          missing,
          missing === whole
            ? at(key) + sum(others)
            : at(whole) - sum(others) - (missing === key ? 0 : at(key)),
        );
      }
      if ('percentageOf' in compute || 'quotient' in compute) {
        const factor = 'quotient' in compute ? 1 : 100;
        const [top = '', base = ''] = parts;
        if (missing === top) known.set(top, (at(key) * at(base)) / factor);
        if (missing === base && at(key) !== 0) known.set(base, (factor * at(top)) / at(key));
        if (missing === key) known.set(key, (factor * at(top)) / at(base));
      }
    }
  }
  return known;
};

/** Random answers in which the levels add up, as in a real school; else a remainder is hardly ever small. */
const coherent = (format: Format): fc.Arbitrary<Answers> =>
  fc
    .tuple(anyAnswers(format, 0.9), fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12), fc.nat(12)))
    .map(([answers, [one, two, three, four]]) => ({
      ...answers,
      ...level(two, three, four, one + two + three + four),
    }));

describe.each([...formats, ...formats.map(outspoken)])('nothing suppressed in $id', (format) => {
  it('can be computed back', () => {
    fc.assert(
      fc.property(coherent(format), (answers) => {
        const { answers: shown, computed } = published(format, answers);
        const told = workedOut(
          format,
          new Map(
            Object.entries({ ...shown, ...computed }).filter(
              (entry): entry is [string, number] => typeof entry[1] === 'number',
            ),
          ),
        );
        // Of an answered percentage anybody guesses the base: a number of pupils that is published.
        const told1to4 = cellsOf(format).filter(({ key, part }) => {
          if (part.kind === 'computed' || !('unit' in part) || part.unit !== 'percent') return false;
          const pupils = (Number(shown[key]) * (told.get('k.leerlingen@2024') ?? NaN)) / 100;
          return pupils > 0.5 && pupils < 4.5;
        });
        expect(told1to4.map(({ key }) => key)).toEqual([]);
        const all = { ...answers, ...computeAll(format, answers) };
        for (const { key, part } of cellsOf(format)) {
          const value = all[key];
          if (!('unit' in part) || part.unit !== 'pupils' || typeof value !== 'number') continue;
          if (value > 0 && value < 5)
            expect(Math.abs((told.get(key) ?? Infinity) - value), key).toBeGreaterThan(0.5);
        }
      }),
      { numRuns: 300 },
    );
  });
});
