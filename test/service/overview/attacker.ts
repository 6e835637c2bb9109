/**
 * Somebody who wants to know what was withheld. The unknowns are the internal numbers of every single school. Known are the
 * sums that were shared, and of every school what it publishes: a whole tells what its internal parts add up to. What
 * follows from all that together is found by elimination, in whole numbers modulo a prime, so without rounding.
 */
import { valuesOf } from '#service/overview/facts.ts';
import { isUnsafe } from '#service/overview/disclosure.ts';
import type { Overview } from '#service/overview/overview.ts';
import type { Profile } from '#service/overview/profile.ts';
import type { ShareableOverview } from '#service/overview/shareable.ts';
import { areaWords } from '#service/overview/words.ts';

const PRIME = 1_000_003;

const modulo = (value: number): number => ((value % PRIME) + PRIME) % PRIME;

const inverse = (value: number): number => {
  let result = 1;
  let base = modulo(value);
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = modulo(result * base);
    base = modulo(base * base);
  }
  return result;
};

/** What is left of a row after all that the solved rows explain of it. */
const reduce = (row: number[], solved: ReadonlyMap<number, number[]>): number[] => {
  const rest = [...row];
  for (const [pivot, known] of solved) {
    const times = rest[pivot]!;
    if (times !== 0)
      for (let at = pivot; at < rest.length; at++) rest[at] = modulo(rest[at]! - times * known[at]!);
  }
  return rest;
};

const solve = (rows: readonly number[][]): Map<number, number[]> => {
  // Pivots go up, so that one pass of `reduce` is enough.
  let solved = new Map<number, number[]>();
  for (const row of rows) {
    const rest = reduce(row, solved);
    const pivot = rest.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    const factor = inverse(rest[pivot]!);
    solved.set(
      pivot,
      rest.map((value) => modulo(value * factor)),
    );
    solved = new Map([...solved].toSorted(([a], [b]) => a - b));
  }
  return solved;
};

/** The withheld sums, named by area and key, that can be computed back although they are unsafe to tell. */
export const derivable = (
  profiles: readonly Profile[],
  overview: Overview,
  shared: ShareableOverview,
): string[] =>
  overview.keyFigures.flatMap((sheet, at) => {
    const internal = sheet.areas[0]!.figures.filter(({ audience }) => audience === 'internal');
    const keys = internal.map(({ key }) => key);
    const schools = profiles.map((profile) => ({
      consortium: (profile.answers['a.swv'] ?? null) as string | null,
      values: valuesOf(profile),
    }));
    const width = schools.length * keys.length;
    const place = (school: number, key: string): number => school * keys.length + keys.indexOf(key);

    const published = schools.flatMap(({ values }, school) =>
      sheet.relations.flatMap(({ whole, parts }) => {
        if (values[whole] === undefined || keys.includes(whole)) return [];
        if (parts.some((part) => values[part] === undefined)) return [];
        const row = Array.from({ length: width }, () => 0);
        for (const part of parts) row[place(school, part)] = 1;
        return [row];
      }),
    );
    const sumRow = (area: number, key: string): number[] => {
      const { area: where } = sheet.areas[area]!;
      const row = Array.from({ length: width }, () => 0);
      for (const [school, { consortium, values }] of schools.entries()) {
        const inside =
          where.scope === 'all' ||
          (where.scope === 'consortium' ? consortium === where.consortium : consortium === null);
        if (inside && typeof values[key] === 'number') row[place(school, key)] = 1;
      }
      return row;
    };
    const told = shared.keyFigures[at]!.areas.flatMap(({ figures }, area) =>
      figures.flatMap(({ key, sum, audience }) =>
        audience === 'internal' && sum !== null ? [sumRow(area, key)] : [],
      ),
    );
    const solved = solve([...published, ...told]);
    return sheet.areas.flatMap(({ area, figures }, number) =>
      figures.flatMap((figure, index) => {
        const { key, sum, audience, unit } = figure;
        const { withheld } = shared.keyFigures[at]!.areas[number]!.figures[index]!;
        if (audience !== 'internal' || !withheld || sum === null || sum === 0) return [];
        if (!isUnsafe({ ...figure, sum, countsPupils: unit === 'pupils' })) return [];
        const unexplained = reduce(sumRow(number, key), solved).some((value) => value !== 0);
        return unexplained ? [] : [`${areaWords(area)} ${key}`];
      }),
    );
  });
