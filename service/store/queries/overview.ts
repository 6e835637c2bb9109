/**
 * What overviews count and add up, per consortium, from the facts of the version that counts of each dossier. Figures here are
 * for the consortium itself; what leaves it goes through the gate of the overview.
 */
import type { Queryable } from '../database/database.ts';

/** Which dossiers an overview is of. */
export interface OverviewOf {
  readonly round: string;
  /** Null for every consortium. */
  readonly consortium?: string | null;
  /** Leaves out the drafts of those that have not handed in. */
  readonly handedInOnly?: boolean;
}

const among = `round = $1 and ($2::text is null or consortium = $2) and (handed_in or not $3::boolean)`;

const valuesOf = ({ round, consortium, handedInOnly }: OverviewOf): readonly unknown[] => [
  round,
  consortium ?? null,
  handedInOnly ?? false,
];

/** How many schools chose an option at a place of a format. A school that did not answer is in no row. */
export interface ChoiceCount {
  readonly format: string;
  readonly consortium: string | null;
  readonly field: string;
  readonly key: string;
  /** The need that it speaks of, or null. */
  readonly need: string | null;
  readonly choice: string;
  readonly schools: number;
}

/** Per need how many schools organise it in which way; also the needs that specialised schools name in their lists. */
export const needCounts = (
  tables: Queryable,
  of: OverviewOf,
): Promise<Omit<ChoiceCount, 'field' | 'key'>[]> =>
  tables.query(
    `select format, consortium, need, choice, count(*) as schools
     from fact where ${among} and need is not null and choice is not null
     group by format, consortium, need, choice
     order by format, consortium, need, choice`,
    valuesOf(of),
  );

/** Per place with options how many schools chose which, such as the agreed basic support. */
export const choiceCounts = (
  tables: Queryable,
  of: OverviewOf,
): Promise<Omit<ChoiceCount, 'field' | 'need'>[]> =>
  tables.query(
    `select format, consortium, key, choice, count(*) as schools
     from fact where ${among} and choice is not null
     group by format, consortium, key, choice
     order by format, consortium, key, choice`,
    valuesOf(of),
  );

export interface FigureSum {
  readonly format: string;
  readonly consortium: string | null;
  readonly key: string;
  readonly schools: number;
  readonly sum: number;
  readonly mean: number;
  readonly min: number;
  readonly max: number;
}

/** Per place with a number of pupils or FTE: the sum and the mean over the schools that answered. */
export const figureSums = (tables: Queryable, of: OverviewOf): Promise<FigureSum[]> =>
  tables.query<FigureSum>(
    `select format, consortium, key, count(*) as schools, sum(num) as sum, avg(num) as mean, min(num), max(num)
     from fact where ${among} and num is not null
     group by format, consortium, key
     order by format, consortium, key`,
    valuesOf(of),
  );

/** The schools behind a number: who chose this at this place. */
export const schoolsThatChose = (
  tables: Queryable,
  of: OverviewOf,
  { key, choice }: { readonly key: string; readonly choice: string },
): Promise<{ readonly school: string; readonly name: string | null; readonly version: number }[]> =>
  tables.query(
    `select fact.school, name, version
     from fact left join school on brin6 = fact.school
     where round = $1 and ($2::text is null or fact.consortium = $2) and (handed_in or not $3::boolean)
       and key = $4 and choice = $5
     order by name, fact.school`,
    [...valuesOf(of), key, choice],
  );
