/** Schools: the list of a consortium or a board, those without a dossier in a round, and those that are late. */
import type { BlobHash } from '#service/events/blob.ts';

import type { Queryable } from '../database/database.ts';

export interface SchoolEntry {
  readonly brin6: string;
  readonly name: string;
  readonly kinds: readonly string[];
  readonly board: string | null;
  readonly boardName: string | null;
  readonly municipality: string | null;
  readonly consortium: string | null;
  readonly status: string;
  /** Whether the newest list names it. */
  readonly listed: boolean;
}

const columns = `brin6, name, kinds, board, board_name as "boardName", municipality, school.consortium, status, listed`;

/** Where the newest list is kept; undefined before the first import. */
export const newestList = async (
  tables: Queryable,
): Promise<{ readonly schools: BlobHash; readonly contacts: BlobHash | null } | undefined> =>
  (
    await tables.query<{ schools: BlobHash; contacts: BlobHash | null }>(
      `select schools, contacts from school_list`,
    )
  )[0];

export interface SchoolFilter {
  readonly consortia?: readonly string[];
  readonly boards?: readonly string[];
  readonly schools?: readonly string[];
}

/** The schools that fit every filter that is given, by consortium and name. */
export const schoolsOf = (
  tables: Queryable,
  { consortia, boards, schools }: SchoolFilter = {},
): Promise<SchoolEntry[]> =>
  tables.query<SchoolEntry>(
    `select ${columns} from school
     where ($1::text[] is null or consortium = any($1))
       and ($2::text[] is null or board = any($2))
       and ($3::text[] is null or brin6 = any($3))
     order by consortium, name, brin6`,
    [consortia ?? null, boards ?? null, schools ?? null],
  );

/** Open schools in the newest list that have no dossier in the round, though it asks their kind. */
export const schoolsNotAsked = (
  tables: Queryable,
  round: string,
  consortium: string | null = null,
): Promise<SchoolEntry[]> =>
  tables.query<SchoolEntry>(
    `select ${columns} from school, round
     where round.id = $1 and listed and status = 'open'
       and kinds && array(select jsonb_object_keys(formats))
       and ($2::text is null or school.consortium = $2)
       and not exists (select from dossier where dossier.round = round.id and dossier.school = brin6)
     order by school.consortium, name, brin6`,
    [round, consortium],
  );

export interface LateSchool {
  readonly dossier: string;
  readonly school: string;
  readonly name: string | null;
  readonly consortium: string | null;
  /** The last day that was still in time. */
  readonly lastDay: string;
  readonly answered: number | null;
  readonly asked: number | null;
  readonly collectedAt: string | null;
}

/**
 * Who has not handed in while the last day is over, by consortium and name.
 * @param today `yyyy-mm-dd`
 */
export const lateSchools = (
  tables: Queryable,
  {
    round,
    today,
    consortium = null,
  }: { readonly round: string; readonly today: string; readonly consortium?: string | null },
): Promise<LateSchool[]> =>
  tables.query<LateSchool>(
    `select dossier.id as dossier, dossier.school, name, dossier.consortium,
       coalesce((last_days ->> dossier.consortium)::date, last_day) as "lastDay",
       answered, asked, collected_at as "collectedAt"
     from round
     join dossier on dossier.round = round.id
     left join school on brin6 = dossier.school
     where round.id = $1 and handed_in_at is null
       and coalesce((last_days ->> dossier.consortium)::date, last_day) < $2::date
       and ($3::text is null or dossier.consortium = $3)
     order by dossier.consortium, name, dossier.school`,
    [round, today, consortium],
  );

export interface SchoolPeople {
  readonly school: string;
  readonly directorName: string | null;
  readonly directorEmail: string | null;
  readonly coordinatorEmail: string | null;
  readonly boardEmail: string | null;
  readonly councilEmail: string | null;
}

/** The people of these schools: personal data, only for who writes to them. */
export const peopleOf = (tables: Queryable, schools: readonly string[]): Promise<SchoolPeople[]> =>
  tables.query<SchoolPeople>(
    `select school, director_name as "directorName", director_email as "directorEmail",
       coordinator_email as "coordinatorEmail", board_email as "boardEmail", council_email as "councilEmail"
     from school_contact where school = any($1) order by school`,
    [schools],
  );

/** All that the newest list says of these schools, as it says it. */
export const listedFacts = async (tables: Queryable, schools: readonly string[]): Promise<unknown[]> =>
  (
    await tables.query<{ facts: unknown }>(`select facts from school where brin6 = any($1) order by brin6`, [
      schools,
    ])
  ).map(({ facts }) => facts);
