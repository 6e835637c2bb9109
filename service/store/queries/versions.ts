/** What a profile says, by version: the number of the event that made it. */
import type { Answers, DeclarationFacts } from '#templates/format.ts';

import type { Queryable } from '../database/database.ts';

export interface ProfileVersion {
  readonly version: number;
  readonly dossier: string;
  readonly content: string;
  readonly format: string;
  /** Null when what was recorded is gone. */
  readonly answers: Answers | null;
  readonly declaration: DeclarationFacts;
  readonly at: string;
}

const columns = `version, profile_version.dossier, profile_version.content, profile_version.format, answers, declaration,
  profile_version.at`;

export const answersOf = async (tables: Queryable, version: number): Promise<ProfileVersion | undefined> =>
  (
    await tables.query<ProfileVersion>(`select ${columns} from profile_version where version = $1`, [version])
  )[0];

/** What stands in the document of the dossier; undefined while nothing was read of it. */
export const draftOf = async (tables: Queryable, dossier: string): Promise<ProfileVersion | undefined> =>
  (
    await tables.query<ProfileVersion>(
      `select ${columns} from dossier join profile_version on version = draft where dossier.id = $1`,
      [dossier],
    )
  )[0];

/** The newest version with this content: what was signed off, to show beside what stands there now. */
export const versionWith = async (
  tables: Queryable,
  dossier: string,
  content: string,
): Promise<ProfileVersion | undefined> =>
  (
    await tables.query<ProfileVersion>(
      `select ${columns} from profile_version where dossier = $1 and content = $2 order by version desc limit 1`,
      [dossier, content],
    )
  )[0];

/** The profile as it held at the end of a day: what the school had handed in last and not taken back, while it is valid. */
export const profileOn = async (
  tables: Queryable,
  school: string,
  day: string,
): Promise<ProfileVersion | undefined> =>
  (
    await tables.query<ProfileVersion>(
      `select ${columns}
       from (
         select seq, valid_until from hand_in
         where school = $1 and handed_in_on <= $2::date and (withdrawn_on is null or withdrawn_on > $2::date) and not trial
         order by seq desc limit 1
       ) as last
       join profile_version on version = seq
       where valid_until >= $2::date`,
      [school, day],
    )
  )[0];

/** What a school handed in before this dossier, the last that it did not take back: to compare with and to go on from. */
export const handedInBefore = async (
  tables: Queryable,
  school: string,
  dossier: string,
): Promise<ProfileVersion | undefined> =>
  (
    await tables.query<ProfileVersion>(
      `select ${columns}
       from (
         select seq from hand_in
         where school = $1 and withdrawn_on is null and not trial and dossier <> $2
           and seq < coalesce((select max(seq) from hand_in where dossier = $2), 'infinity'::float8)
         order by seq desc limit 1
       ) as last
       join profile_version on version = seq`,
      [school, dossier],
    )
  )[0];

/**
 * How many versions lost what they say. Those of a removed round are gone themselves, so there should be none.
 */
export const versionsWithoutAnswers = async (tables: Queryable): Promise<number> => {
  const [row] = await tables.query<{ count: number }>(
    'select count(*) as count from profile_version where answers is null',
  );
  return row?.count ?? 0;
};
