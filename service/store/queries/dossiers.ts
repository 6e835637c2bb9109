/** Dossiers: one of them as it follows from its events, and the list of a round. */
import { dossierFrom, type Dossier, type DossierRecord } from '#service/dossier/dossier.ts';

import type { Queryable } from '../database/database.ts';

/** The dossier with all that happened to it; undefined when there is none, or none that may be seen. */
export const dossierById = async (tables: Queryable, id: string): Promise<Dossier | undefined> =>
  dossierFrom(
    await tables.query<DossierRecord>(
      `select seq, kind, at, by, data from dossier_event where dossier = $1 order by seq`,
      [id],
    ),
  );

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
  /** Without its trace. */
  readonly dossier: Dossier;
  readonly answered: number | null;
  readonly asked: number | null;
  readonly blocking: number | null;
  readonly collectedAt: string | null;
  readonly handedInAt: string | null;
}

export interface DossierFilter {
  readonly round: string;
  readonly consortia?: readonly string[];
  readonly boards?: readonly string[];
  readonly schools?: readonly string[];
}

/** The dossiers of a round, by consortium and name of the school. */
export const dossiersOfRound = (
  tables: Queryable,
  { round, consortia, boards, schools }: DossierFilter,
): Promise<DossierRow[]> =>
  tables.query<DossierRow>(
    `select id, dossier.school, name, board, board_name as "boardName", municipality, dossier.consortium, format,
       folded as dossier, answered, asked, blocking, collected_at as "collectedAt", handed_in_at as "handedInAt"
     from dossier left join school on brin6 = dossier.school
     where round = $1
       and ($2::text[] is null or dossier.consortium = any($2))
       and ($3::text[] is null or board = any($3))
       and ($4::text[] is null or dossier.school = any($4))
     order by dossier.consortium, name, dossier.school`,
    [round, consortia ?? null, boards ?? null, schools ?? null],
  );

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
       count(handed_in_at) as "handedIn",
       count(*) filter (where late) as late
     from dossier
     left join lateral (
       select late from hand_in where hand_in.dossier = dossier.id and withdrawn_at is null order by seq desc limit 1
     ) as last on true
     where round = $1
     group by consortium
     order by consortium`,
    [round],
  );
