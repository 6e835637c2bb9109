import { describe, expect, it } from 'vitest';

import type { KeyFigure } from '#service/overview/key-figures.ts';
import type { Overview } from '#service/overview/overview.ts';
import { cellsOfField } from '#templates/cells.ts';

import { bao, overview, parkstad, pupils, sboSo, school, targetGroup } from './profiles.ts';

const figure = ({ keyFigures }: Overview, key: string, sheet = 0, area = 0): KeyFigure =>
  keyFigures[sheet]!.areas[area]!.figures.find((one) => one.key === key)!;

const fte = (each: number) =>
  Object.fromEntries(cellsOfField(bao, 'o.fte').map(({ key }) => [key, each] as const));

describe('key figures', () => {
  it('are summed with the least, the middle and the greatest, and name who did not answer', () => {
    const result = overview([
      school({ name: 'A', answers: pupils(100) }),
      school({ name: 'B', answers: pupils(300) }),
      school({ name: 'C', answers: pupils(150) }),
      school({ name: 'D', answers: pupils({ raw: 'veel' }) }),
    ]);
    expect(figure(result, 'k.leerlingen@2024')).toMatchObject({
      unit: 'pupils',
      audience: 'public',
      answered: 3,
      contributing: 3,
      sum: 550,
      min: 100,
      median: 150,
      max: 300,
      missing: [{ name: 'D' }],
    });
  });

  it('take the mean of the two in the middle of an even number of schools', () => {
    const result = overview(
      [1, 2, 10, 11].map((count) => school({ name: `${count}`, answers: pupils(count) })),
    );
    expect(figure(result, 'k.leerlingen@2024').median).toBe(6);
  });

  it('count nought as an answer', () => {
    const result = overview([school({ name: 'A', answers: { 'k.opp@2024': 0 } })]);
    expect(figure(result, 'k.opp@2024')).toMatchObject({ answered: 1, contributing: 0, sum: 0, missing: [] });
  });

  it('have no sum when no school answered', () => {
    const { sum, min, median, max } = figure(overview([school({ name: 'A' })]), 'k.opp@2024');
    expect([sum, min, median, max]).toEqual([null, null, null, null]);
  });

  it('hold what is computed, without the noise of binary fractions', () => {
    const result = overview([
      school({ name: 'A', answers: fte(0.1) }),
      school({ name: 'B', answers: fte(0.2) }),
    ]);
    expect(figure(result, 'o.fte.totaal')).toMatchObject({ unit: 'fte', audience: 'public', sum: 3 });
    expect(figure(result, 'o.fte#ib')).toMatchObject({ audience: 'internal', sum: 0.3 });
  });

  it('leave out percentages and numbers that count neither pupils nor FTE', () => {
    const keys = overview([school({ name: 'A' })]).keyFigures[0]!.areas[0]!.figures.map(({ key }) => key);
    expect(keys).not.toContain('k.groepen@2024');
    expect(keys).not.toContain('o.niveau_pct.2');
  });

  it('take numbered lines together, because a line of one school is not that line of another', () => {
    const answers = { ...targetGroup(1, 'ml'), ...targetGroup(2, 'ass') };
    const result = overview([school({ name: 'De Klimop', format: sboSo, answers })]);
    const lines = result.keyFigures[0]!.areas[0]!.figures.filter(({ field }) => field === 'x.doelgroepen');
    expect(lines).toMatchObject([
      {
        key: 'x.doelgroepen@leerlingen',
        label: 'Doelgroepen van de school – Leerlingen op 1-2-2024',
        sum: 48,
      },
    ]);
  });

  it('never add up two formats: each has its own sheet', () => {
    const result = overview([
      school({ name: 'A', answers: pupils(100) }),
      school({ name: 'De Klimop', format: sboSo, answers: pupils(60) }),
    ]);
    expect(result.keyFigures.map(({ format }) => format)).toEqual(['bao-2024', 'sbo-so-2024']);
    expect(figure(result, 'k.leerlingen@2024', 0).sum).toBe(100);
    expect(figure(result, 'k.leerlingen@2024', 1).sum).toBe(60);
  });

  it('add up to the figure of all together', () => {
    const result = overview([
      school({ name: 'A', answers: pupils(100) }),
      school({ name: 'B', consortium: parkstad, answers: pupils(60) }),
      school({ name: 'C', consortium: null, answers: pupils(7) }),
    ]);
    const areas = result.keyFigures[0]!.areas.map(({ area }) => area.scope);
    expect(areas).toEqual(['consortium', 'consortium', 'without-consortium', 'all']);
    const sums = areas.map((_, at) => figure(result, 'k.leerlingen@2024', 0, at).sum);
    expect(sums).toEqual([100, 60, 7, 167]);
  });

  it('know which of them are parts of a whole', () => {
    const { relations } = overview([school({ name: 'A' })]).keyFigures[0]!;
    expect(relations).toContainEqual({
      whole: 'k.leerlingen@2024',
      parts: ['o.niveau.1', 'o.niveau.2', 'o.niveau.3', 'o.niveau.4'],
    });
    expect(relations.map(({ whole }) => whole)).toContain('o.fte.totaal');
    // The rule on levels 2 to 4 says nothing that the computed rest does not say.
    expect(relations.filter(({ whole }) => whole === 'k.leerlingen@2024')).toHaveLength(1);
    const special = overview([school({ name: 'De Klimop', format: sboSo })]).keyFigures[0]!;
    expect(special.relations).toContainEqual({
      whole: 'k.leerlingen@2024',
      parts: ['x.doelgroepen@leerlingen'],
    });
  });
});
