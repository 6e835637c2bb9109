/**
 * What is asked of the store with as many schools as the country has and four rounds: how long a query takes for one
 * consortium and for all. The rows are made in the database itself from the made-up schools, so that a run takes seconds;
 * what they say is what the projection would have written.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { contentHash } from '#templates/canonical.ts';
import { formatWithId } from '#templates/formats/index.ts';
import { actorScope, type Sight } from '#service/store/actor-scope.ts';
import type { Queryable } from '#service/store/database/database.ts';
import { openDatabase } from '#service/store/database/open.ts';
import type { PostgresDatabase } from '#service/store/database/postgres.ts';
import { migrations } from '#service/store/migrations/index.ts';
import { migrate } from '#service/store/migrations/migration.ts';
import { countedFacts } from '#service/store/projection/facts.ts';
import { countedProfiles, type CountedProfile } from '#service/store/queries/counted-profiles.ts';
import { dossiersOfRound, progressOf } from '#service/store/queries/dossiers.ts';
import {
  filesWithReference,
  filesWithSha256,
  lastHandIns,
  unfinishedHandIns,
} from '#service/store/queries/hand-ins.ts';
import { choiceCounts, figureSums, needCounts, schoolsThatChose } from '#service/store/queries/overview.ts';
import { lateSchools, schoolsNotAsked, schoolsOf } from '#service/store/queries/schools.ts';
import { profileOn } from '#service/store/queries/versions.ts';

import { sampleSchools } from '../samples/schools.ts';

export interface StoreSize {
  readonly schools: number;
  readonly rounds: number;
  readonly consortia: number;
}

const COUNTRY: StoreSize = { schools: 7000, rounds: 4, consortia: 75 };

/** Each made-up school with what the projection keeps of it. */
const seeds = sampleSchools.map(({ format: id, answers, declaration, brin6 }, at) => {
  const format = formatWithId(id);
  if (!format) throw new Error(`no format ${id}`);
  return {
    at,
    format: id,
    brin6,
    content: contentHash(format, answers),
    answers,
    declaration,
    facts: countedFacts(format, answers),
  };
});

const timeline = ['2028-12-31', '2024-11-01', '2024-09-01'].map((from) => ({
  from,
  state: { code: 'in-progress', since: from, facts: {} },
  turn: { who: 'school', since: from, meeting: null },
}));

/** Four of five have handed in. */
const fillTables = async (tables: Queryable, { schools, rounds, consortia }: StoreSize): Promise<void> => {
  await tables.query(
    `create temp table seed on commit drop as
     select * from jsonb_to_recordset($1::jsonb)
       as t (at int, format text, content text, answers jsonb, declaration jsonb, facts jsonb)`,
    [JSON.stringify(seeds)],
  );
  await tables.query(
    `insert into round (id, title, formats, opens_on, last_day, last_days, settings, trial, seq)
     select 'r' || n, 'Ronde ' || n, '{"BAO":"bao-2024","SBO":"sbo-so-2024"}', make_date(2020 + n, 9, 1),
       make_date(2020 + n, 12, 31), '{}', '{"needsPositiveAdvice":false,"adviceWeeks":6}', false, n
     from generate_series(1, $1::int) as n`,
    [rounds],
  );
  await tables.query(
    `insert into school (brin6, name, kinds, board, board_name, municipality, consortium, status, listed, facts)
     select lpad(n::text, 6, '0'), 'Basisschool ' || md5(n::text), '{BAO}', (40000 + n % 900)::text, 'Bestuur ' || n % 900,
       'Gemeente ' || n % 340, 'PO' || (3000 + n % $2), 'open', true, jsonb_build_object('name', md5(n::text))
     from generate_series(1, $1::int) as n`,
    [schools, consortia],
  );
  await tables.query(
    `insert into dossier (id, school, consortium, round, format, opened_at, trial, folded, timeline, content, answered, asked,
       blocking, advice, info, collected_at, draft, counting, hand_in, handed_in_at, late, last_seq)
     select round.id || '-' || brin6, brin6, consortium, round.id, seed.format, opens_on, false, '{}',
       $1::jsonb, seed.content, 180, 200, 0, 1, 2, opens_on + 30,
       version, version, case when handed_in then version end, case when handed_in then opens_on + 60 end,
       case when handed_in then false end, version
     from round
     cross join (select *, row_number() over (order by brin6) as n from school) as school
     join seed on seed.at = ((n / $2::int) % (select count(*) from seed))
     cross join lateral (
       select n + 100000 * right(round.id, 1)::int as version, (n + right(round.id, 1)::int) % 5 > 0 as handed_in
     ) as made`,
    [JSON.stringify(timeline), consortia],
  );
  await tables.query(
    `insert into profile_version (version, dossier, content, format, answers, declaration, blob, at, kept)
     select version, dossier.id, seed.content, seed.format, seed.answers, seed.declaration, md5(version::text), collected_at, true
     from dossier cross join lateral (select counting as version) as v
     join seed on seed.at = ((counting % 100000 / $1::int) % (select count(*) from seed))`,
    [consortia],
  );
  await tables.query(
    `insert into fact (version, school, consortium, round, format, field, key, need, choice, num, handed_in, shown)
     select counting, school, consortium, round, seed.format, field, key, need, choice, num, hand_in is not null, shown
     from dossier
     join seed on seed.at = ((counting % 100000 / $1::int) % (select count(*) from seed))
     cross join jsonb_to_recordset(seed.facts)
       as facts (field text, key text, need text, choice text, num double precision, shown boolean)`,
    [consortia],
  );
  await tables.query(
    `insert into hand_in (id, dossier, seq, school, trial, content, format, at, handed_in_on, valid_until, by, drive, item,
       document, late, final_at)
     select 'h' || hand_in, id, hand_in, school, false, content, format, handed_in_at, handed_in_at::date,
       handed_in_at::date + 1461, '{"type":"service"}', 'd', id, md5(id), false,
       case when hand_in % 500 > 0 then handed_in_at end
     from dossier where hand_in is not null`,
  );
  await tables.query(
    `insert into stored_file (hand_in, copy, name, sha256, reference, drive, item, url, size, stored_at)
     select id, copy, id || copy, encode(sha256((id || copy)::bytea), 'hex'), upper(left(md5(id || copy), 12)), 'a', id || copy,
       'https://archief.example/' || id, 100000, at
     from hand_in cross join unnest('{publication,full,one-page,document}'::text[]) as copy`,
  );
  await tables.query(
    `insert into dossier_event (seq, dossier, kind, at, by, data)
     select row_number() over (order by n, id), id, 'document-collected', collected_at, '{"type":"service"}',
       jsonb_build_object('dossier', id, 'content', content, 'answers', md5(id))
     from dossier cross join generate_series(1, 8) as n`,
  );
};

const answersIn = async (profiles: AsyncIterable<CountedProfile>): Promise<number> => {
  let count = 0;
  for await (const { answers } of profiles) count += Object.keys(answers).length;
  return count;
};

type Works = Readonly<Record<string, (tables: Queryable) => Promise<unknown>>>;

const worksFor = (schools: readonly string[], sha256: string, reference: string): Works => {
  const round = 'r4';
  const consortium = 'PO3010';
  const today = '2025-02-01';
  const everywhere = { round };
  const here = { round, consortium };
  const chosen = seeds[0]?.facts.find(({ need, choice }) => need !== null && choice !== null);
  const choice = { key: chosen?.key ?? '', choice: chosen?.choice ?? '' };
  return {
    'ways per need, one consortium': (tables) => needCounts(tables, here),
    'ways per need, everywhere': (tables) => needCounts(tables, everywhere),
    'choices per place, one consortium': (tables) => choiceCounts(tables, here),
    'choices per place, everywhere': (tables) => choiceCounts(tables, everywhere),
    'key figures, one consortium': (tables) => figureSums(tables, here),
    'key figures, everywhere': (tables) => figureSums(tables, everywhere),
    'schools behind a number, everywhere': (tables) => schoolsThatChose(tables, everywhere, choice),
    'dossiers with state, one consortium': (tables) =>
      dossiersOfRound(tables, { round, today, consortia: [consortium] }),
    'dossiers with state, everywhere': (tables) => dossiersOfRound(tables, { round, today }),
    'progress, everywhere': (tables) => progressOf(tables, round),
    'late schools, everywhere': (tables) => lateSchools(tables, { round, today }),
    'schools not asked, everywhere': (tables) => schoolsNotAsked(tables, round),
    'schools, everywhere': (tables) => schoolsOf(tables),
    'last hand-in of 93 schools': (tables) => lastHandIns(tables, schools),
    'profile as it held on a day': (tables) => profileOn(tables, schools[0] ?? '', '2024-06-01'),
    'unfinished hand-ins': (tables) => unfinishedHandIns(tables),
    'file by sha256': (tables) => filesWithSha256(tables, sha256),
    'file by reference': (tables) => filesWithReference(tables, reference),
    'profiles of one consortium, whole': (tables) => answersIn(countedProfiles(tables, here)),
  };
};

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;

const RUNS = 40;

interface Timing {
  readonly name: string;
  readonly median: number;
  readonly p95: number;
}

/** In turns, a round of each after the other; each in a transaction of its own, as a request is. */
const timings = async (
  works: Works,
  within: (work: (tables: Queryable) => Promise<unknown>) => Promise<unknown>,
): Promise<Timing[]> => {
  const times = new Map(Object.keys(works).map((name) => [name, [] as number[]]));
  for (let run = -3; run < RUNS; run++)
    for (const [name, work] of Object.entries(works)) {
      const start = performance.now();
      await within(work);
      if (run >= 0) times.get(name)?.push(performance.now() - start);
    }
  return [...times].map(([name, spent]) => {
    const sorted = spent.toSorted((a, b) => a - b);
    return { name, median: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) };
  });
};

const figure = (ms: number): string => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0));

const table = (title: string, floor: number, measured: readonly Timing[]): string =>
  [
    `### ${title}`,
    '',
    '| what | median ms | 95th percentile ms | times the floor |',
    '| --- | --: | --: | --: |',
    ...measured.map(
      ({ name, median, p95 }) =>
        `| ${name} | ${figure(median)} | ${figure(p95)} | ${(median / floor).toFixed(0)} |`,
    ),
    '',
  ].join('\n');

const measureStore = async (
  database: PostgresDatabase,
  size: StoreSize,
  write: (text: string) => void,
): Promise<void> => {
  await migrate(database, migrations);
  const began = performance.now();
  await database.transaction((tables) => fillTables(tables, size));
  await database.query('vacuum analyze');
  const [counts] = await database.query<{ facts: number; megabytes: number }>(
    `select (select count(*) from fact) as facts, pg_database_size(current_database()) / 1048576 as megabytes`,
  );
  write(
    `${size.schools} schools, ${size.rounds} rounds: ${counts?.facts} facts, ${counts?.megabytes} MB, made in ${((performance.now() - began) / 1000).toFixed(0)} s.\n`,
  );
  const schools = await schoolsOf(database, { consortia: ['PO3010'] });
  const [file] = await database.query<{ sha256: string; reference: string }>(
    `select sha256, reference from stored_file limit 1`,
  );
  const works = worksFor(
    schools.map(({ brin6 }) => brin6),
    file?.sha256 ?? '',
    file?.reference ?? '',
  );
  const floor = await timings(
    { 'a transaction that asks nothing': (tables) => tables.query('select 1') },
    (work) => database.transaction(work),
  );
  const as = (sight: Sight) => (work: (tables: Queryable) => Promise<unknown>) =>
    database.transactionAs(actorScope(sight), work);
  const least = floor[0]?.median ?? NaN;
  write(
    table('Queries of the store, for the service itself', least, [
      ...floor,
      ...(await timings(works, (work) => database.transaction(work))),
    ]),
  );
  const local = Object.fromEntries(
    Object.entries(works).filter(([name]) => !name.includes('everywhere') && !name.includes('file by')),
  );
  write(
    table(
      'The same for one consortium, behind row-level security',
      least,
      await timings(local, as({ consortia: ['PO3010'] })),
    ),
  );
};

export const storeBenches = async (
  write: (text: string) => void,
  size: StoreSize = COUNTRY,
): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'sop-bench-'));
  try {
    const database = await openDatabase({ folder: join(folder, 'database') });
    try {
      await measureStore(database, size, write);
    } finally {
      await database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
