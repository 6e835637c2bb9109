/** Dossiers: one of them as it follows from its events, and the list of a round. */
import { dossierFrom, type Dossier, type DossierRecord } from '#service/dossier/dossier.ts';
import type { State, Turn } from '#service/dossier/state.ts';
import type { Trouble } from '#service/dossier/trouble.ts';

import type { Queryable } from '../database/database.ts';

/** The dossier with all that happened to it; undefined when there is none, or none that may be seen. */
export const dossierById = async (tables: Queryable, id: string): Promise<Dossier | undefined> =>
  dossierFrom(
    await tables.query<DossierRecord>(
      `select seq, kind, at, by, data from dossier_event where dossier = $1 order by seq`,
      [id],
    ),
  );

/** All dossiers of a school, those to practise with left out: which of its profiles holds follows from these. */
export const dossiersOfSchool = async (tables: Queryable, school: string): Promise<Dossier[]> => {
  const rows = await tables.query<{ id: string }>(
    `select id from dossier where school = $1 and not trial order by opened_at, id`,
    [school],
  );
  const dossiers: Dossier[] = [];
  // One after the other: in a transaction they share a connection.
  for (const { id } of rows) {
    const dossier = await dossierById(tables, id);
    if (dossier) dossiers.push(dossier);
  }
  return dossiers;
};

/** The ids of the dossiers of a round, and of those that amend one of them. */
export const dossierIdsOfRound = async (tables: Queryable, round: string): Promise<string[]> =>
  (
    await tables.query<{ id: string }>(
      `select dossier.id from dossier left join dossier as amended on amended.id = dossier.amends
       where coalesce(dossier.round, amended.round) = $1 order by dossier.id`,
      [round],
    )
  ).map(({ id }) => id);

/** A dossier in a list. Counts are null while its document was not read yet. */
export interface DossierRow {
  readonly id: string;
  readonly school: string;
  /** Null when no school list names the school. */
  readonly name: string | null;
  readonly board: string | null;
  readonly boardName: string | null;
  readonly municipality: string | null;
  readonly consortium: string | null;
  readonly format: string;
  readonly state: State;
  readonly turn: Turn;
  readonly answered: number | null;
  readonly asked: number | null;
  readonly blocking: number | null;
  readonly collectedAt: string | null;
  readonly handedInAt: string | null;
  /** Of what was handed in; null when nothing is. */
  readonly late: boolean | null;
  /** Why its document cannot be read; null when it can, or is not there yet. */
  readonly trouble: Trouble | null;
}

export interface DossierFilter {
  readonly round: string;
  /** `yyyy-mm-dd`: the states are those of this day. */
  readonly today: string;
  readonly consortia?: readonly string[];
  readonly boards?: readonly string[];
  readonly schools?: readonly string[];
}

/** Where it stands on the day `$2`. A clock that was put back must not leave it nowhere, so the earliest always holds. */
const standing = `coalesce(
  jsonb_path_query_first(timeline, '$[*] ? (@.from <= $day)', jsonb_build_object('day', $2::text)),
  timeline -> -1
)`;

/** The day, up to `$2`, from which a later profile of the school holds instead of that of the dossier. */
const supersededOn = `(
  select min(handed_in_on) from hand_in_days as later
  where later.school = dossier.school and later.seq > dossier.hand_in and later.dossier <> dossier.id
    and later.handed_in_on <= $2::date and (later.withdrawn_on is null or later.withdrawn_on > $2::date)
)`;

/** The day, up to today, from which a later profile of the school holds instead; undefined while its own does. */
export const supersededOnOf = async (
  tables: Queryable,
  dossier: string,
  today: string,
): Promise<string | undefined> =>
  (
    await tables.query<{ since: string | null }>(
      `select ${supersededOn} as since from dossier where id = $1`,
      [dossier, today],
    )
  )[0]?.since ?? undefined;

interface Standing {
  readonly state: State;
  readonly turn: Turn;
}

const superseded = (since: string): Standing => ({
  state: { code: 'superseded', since, facts: {} },
  turn: { who: null, since, meeting: null },
});

/** The dossiers of a round, by consortium and name of the school. */
export const dossiersOfRound = async (
  tables: Queryable,
  { round, today, consortia, boards, schools }: DossierFilter,
): Promise<DossierRow[]> => {
  const rows = await tables.query<Omit<DossierRow, keyof Standing> & StandingRow>(
    `select id, dossier.school, name, board, board_name as "boardName", municipality, dossier.consortium, format,
       ${standing} as standing, ${supersededOn} as "supersededOn",
       answered, asked, blocking, collected_at as "collectedAt", handed_in_at as "handedInAt", late, trouble
     from dossier
     left join school on brin6 = dossier.school
     where round = $1
       and ($3::text[] is null or dossier.consortium = any($3))
       and ($4::text[] is null or board = any($4))
       and ($5::text[] is null or dossier.school = any($5))
     order by dossier.consortium, name, dossier.school`,
    [round, today, consortia ?? null, boards ?? null, schools ?? null],
  );
  return rows.map(({ standing: { state, turn }, supersededOn: since, ...row }) => ({
    ...row,
    ...(since === null ? { state, turn } : superseded(since)),
  }));
};

interface StandingRow {
  readonly standing: Standing;
  readonly supersededOn: string | null;
}

/** Of the dossiers of a round per consortium: how many there are, began, have nothing blocking, and are handed in. */
export interface RoundProgress {
  readonly consortium: string | null;
  readonly dossiers: number;
  readonly begun: number;
  readonly complete: number;
  readonly handedIn: number;
  readonly late: number;
}

export const progressOf = (tables: Queryable, round: string): Promise<RoundProgress[]> =>
  tables.query<RoundProgress>(
    `select consortium, count(*) as dossiers,
       count(*) filter (where answered > 0) as begun,
       count(*) filter (where blocking = 0) as complete,
       count(hand_in) as "handedIn",
       count(*) filter (where late) as late
     from dossier where round = $1
     group by consortium order by consortium`,
    [round],
  );
