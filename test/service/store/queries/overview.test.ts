import { beforeAll, describe, expect, it } from 'vitest';

import { fieldsWithRole, cellsOfField } from '#templates/cells.ts';
import { coverageOf } from '#service/overview/coverage.ts';
import { keyFiguresOf } from '#service/overview/key-figures.ts';
import { countedOf } from '#service/overview/counted.ts';
import type { Profile } from '#service/overview/profile.ts';
import type { Database } from '#service/store/database/database.ts';
import { countedProfiles, type CountedProfile } from '#service/store/queries/counted-profiles.ts';
import { choiceCounts, figureSums, needCounts, schoolsThatChose } from '#service/store/queries/overview.ts';

import { testDatabases } from '../database.ts';
import {
  collected,
  formatOf,
  handedIn,
  imported,
  listedSchool,
  opened,
  roundOpened,
  samples,
} from '../happenings.ts';
import { History } from '../history.ts';
import { projectAll } from '../projected.ts';

const databases = testDatabases();

const ROUND = '2024';
const consortiumAt = (at: number): string => (at % 2 === 0 ? 'PO3105' : 'PO3106');

/** The made-up schools, each under its own number, in two consortia; every third has handed in. */
const told = (): History => {
  const history = new History();
  history.tell(
    imported(
      history,
      samples.map(({ brin6 }, at) => listedSchool(brin6, { consortium: consortiumAt(at) })),
    ),
  );
  history.tell(roundOpened(ROUND));
  samples.forEach((sample, at) => {
    const { brin6, format } = sample;
    history.tell(opened(brin6, brin6, ROUND, { format }));
    history.tell(
      at % 3 === 0 ? handedIn(history, brin6, `h ${brin6}`, sample) : collected(history, brin6, sample),
    );
  });
  return history;
};

let database: Database;
beforeAll(async () => {
  database = await databases.fresh();
  await projectAll(database, told());
});

/** The same schools as the overview of a folder of documents has them. */
const counted = countedOf(
  samples.map(({ brin6, format, answers, declaration }): Profile => ({
    file: brin6,
    format: formatOf({ format }),
    school: brin6,
    round: ROUND,
    answers,
    declaration,
    findings: [],
  })),
);

const sumBy = <T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  number: (row: T) => number,
): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + number(row));
  return sums;
};

describe('the facts in the database', () => {
  it('count per need and way of organising what the overview of the documents counts', async () => {
    const all = coverageOf(counted).find(({ area }) => area.scope === 'all')!;
    const expected = all.sheets.flatMap(({ format, needs }) =>
      needs.flatMap(({ need, columns }) =>
        columns
          .filter(({ schools }) => schools.length > 0)
          .map(({ id, schools }): [string, number] => [`${format} ${need} ${id}`, schools.length]),
      ),
    );
    const organised = (await needCounts(database, { round: ROUND })).filter(
      ({ need, choice }) => need !== choice,
    );
    const found = sumBy(
      organised,
      ({ format, need, choice }) => `${format} ${need} ${choice}`,
      ({ schools }) => schools,
    );
    expect(expected.length).toBeGreaterThan(50);
    expect(found).toEqual(new Map(expected.toSorted(([one], [other]) => (one < other ? -1 : 1))));
  });

  it('count a specialised school once for a need, in however many lines it names it', async () => {
    const named = coverageOf(counted).find(({ area }) => area.scope === 'all')!.specialised;
    const found = new Map(
      (await needCounts(database, { round: ROUND }))
        .filter(({ need, choice }) => need === choice)
        .map(({ need, consortium, schools }) => [`${need} ${consortium}`, schools]),
    );
    const lines = named.flatMap(({ need, targetGroups, outreach }) =>
      [...targetGroups, ...outreach].map(({ school }) => `${need} ${school.school}`),
    );
    expect(new Set(lines).size).toBeLessThan(lines.length);
    expect([...found.values()].reduce((sum, schools) => sum + schools, 0)).toBe(new Set(lines).size);
  });

  it('add up the key figures as the overview of the documents does', async () => {
    const expected = keyFiguresOf(counted).flatMap(({ format, areas }) =>
      areas
        .filter(({ area }) => area.scope === 'all')
        .flatMap(({ figures }) => figures.map(({ key, sum, answered }) => ({ format, key, sum, answered }))),
    );
    const sums = await figureSums(database, { round: ROUND });
    const places = new Set(sums.map(({ format, key }) => `${format} ${key}`));
    // The overview takes the lines of a list together; those have no place of their own here.
    const inPlace = expected.filter(({ format, key }) => places.has(`${format} ${key}`));
    expect(inPlace.length).toBeGreaterThan(20);
    for (const { format, key, sum, answered } of inPlace) {
      const rows = sums.filter((row) => row.format === format && row.key === key);
      expect(rows.reduce((total, row) => total + row.sum, 0)).toBeCloseTo(sum ?? 0);
      expect(rows.reduce((total, row) => total + row.schools, 0)).toBe(answered);
    }
  });

  it('lead from a number to the schools behind it', async () => {
    const of = { round: ROUND, consortium: 'PO3105' };
    const [count] = (await choiceCounts(database, of)).toSorted((one, other) => other.schools - one.schools);
    const schools = await schoolsThatChose(database, of, count!);
    expect(schools).toHaveLength(count!.schools);
    for (const { school } of schools)
      expect(samples.find(({ brin6 }) => brin6 === school)!.answers[count!.key]).toBe(count!.choice);
  });

  it('tell of one consortium, and of those that have handed in, when that is asked', async () => {
    const format = formatOf({ format: 'bao-2024' });
    const { key } = cellsOfField(format, fieldsWithRole(format, 'coverage-level')[0]!.id)[0]!;
    const chosenBy = async (of: object): Promise<number> =>
      (await choiceCounts(database, { round: ROUND, ...of }))
        .filter((row) => row.key === key)
        .reduce((sum, { schools }) => sum + schools, 0);
    const answered = samples.map(({ answers }) => answers[key] !== undefined);
    const among = (fits: (at: number) => boolean): number =>
      answered.filter((yes, at) => yes && fits(at)).length;
    expect(await chosenBy({})).toBe(among(() => true));
    expect(await chosenBy({ consortium: 'PO3106' })).toBe(among((at) => consortiumAt(at) === 'PO3106'));
    expect(await chosenBy({ handedInOnly: true })).toBe(among((at) => at % 3 === 0));
    expect(await chosenBy({ round: 'another' })).toBe(0);
  });
});

it('the counted profiles come one after the other, whole', async () => {
  const profiles: CountedProfile[] = [];
  for await (const profile of countedProfiles(database, { round: ROUND })) profiles.push(profile);
  expect(profiles.map(({ school, answers }) => ({ school, answers }))).toEqual(
    samples
      .toSorted((one, other) => (one.brin6 < other.brin6 ? -1 : 1))
      .map(({ brin6: school, answers }) => ({ school, answers })),
  );
});
