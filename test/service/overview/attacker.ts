/**
 * Somebody who wants to know what was withheld. The unknowns are the numbers of every single school that it does not publish.
 * Known are the sums that were shared, and of every school what it publishes: a whole tells what its parts add up to. What
 * follows from all that together is found by elimination, in whole numbers modulo a prime, so without rounding.
 */
import { published, SMALL } from '#templates/published.ts';
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

/**
 * What can be computed back although it is unsafe to tell: withheld sums, named by area and key, and numbers of one school,
 * named by school and key. What follows from what schools publish alone is no fault of what was shared.
 */
export const derivable = (
  profiles: readonly Profile[],
  overview: Overview,
  shared: ShareableOverview,
): string[] =>
  overview.keyFigures.flatMap((sheet, at) => {
    const keys = sheet.areas[0]!.figures.map(({ key }) => key);
    const schools = profiles.map((profile) => {
      const values = valuesOf(profile);
      const shown = published(profile.format, values).answers;
      const isHidden = (key: string): boolean =>
        typeof values[key] === 'number' && values[key] !== shown[key];
      return { consortium: (profile.answers['a.swv'] ?? null) as string | null, values, shown, isHidden };
    });
    const width = schools.length * keys.length;
    const place = (school: number, key: string): number => school * keys.length + keys.indexOf(key);
    const empty = (): number[] => Array.from({ length: width }, () => 0);

    const ownEquations = schools.flatMap(({ values, isHidden }, school) =>
      sheet.relations.flatMap(({ whole, parts }) => {
        if ([whole, ...parts].some((key) => values[key] === undefined)) return [];
        const row = empty();
        if (isHidden(whole)) row[place(school, whole)] = modulo(-1);
        for (const part of parts) if (isHidden(part)) row[place(school, part)] = 1;
        return [row];
      }),
    );
    const isInside = (area: number, consortium: string | null): boolean => {
      const { area: where } = sheet.areas[area]!;
      if (where.scope === 'all') return true;
      return where.scope === 'consortium' ? consortium === where.consortium : consortium === null;
    };
    const hiddenIn = (area: number, key: string): number[] =>
      [...schools.keys()].filter(
        (school) => isInside(area, schools[school]!.consortium) && schools[school]!.isHidden(key),
      );
    const sumRow = (area: number, key: string): number[] => {
      const row = empty();
      for (const school of hiddenIn(area, key)) row[place(school, key)] = 1;
      return row;
    };
    const told = shared.keyFigures[at]!.areas.flatMap(({ figures }, area) =>
      figures.flatMap(({ key, sum }) => (sum === null ? [] : [sumRow(area, key)])),
    );
    const alone = solve(ownEquations);
    const solved = solve([...ownEquations, ...told]);
    const follows = (row: readonly number[], known: typeof solved): boolean =>
      reduce([...row], known).every((value) => value === 0);
    const leaks = (row: readonly number[]): boolean => follows(row, solved) && !follows(row, alone);

    const sums = sheet.areas.flatMap(({ area, figures }, number) =>
      figures.flatMap(({ key, unit }) => {
        const numbers = hiddenIn(number, key).map((school) => Number(schools[school]!.values[key]));
        const sum = numbers.reduce((so, one) => so + one, 0);
        const hidden = {
          sum,
          answered: numbers.length,
          contributing: numbers.filter((one) => one > 0).length,
          small: hiddenIn(number, key).filter((school) => schools[school]!.shown[key] === SMALL).length,
          countsPupils: unit === 'pupils',
        };
        if (numbers.length === 0 || sum === 0 || !isUnsafe(hidden)) return [];
        return leaks(sumRow(number, key)) ? [`${areaWords(area)} ${key}`] : [];
      }),
    );
    const singles = profiles.flatMap(({ file }, school) =>
      keys.flatMap((key) => {
        if (!schools[school]!.isHidden(key)) return [];
        const row = empty();
        row[place(school, key)] = 1;
        return schools[school]!.values[key] !== 0 && leaks(row) ? [`${file} ${key}`] : [];
      }),
    );
    return [...sums, ...singles];
  });
