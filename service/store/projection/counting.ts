/** Which version of a dossier counts, and the facts of it. */
import { formatWithId } from '#templates/formats/index.ts';
import type { Answers } from '#templates/format.ts';

import type { Queryable } from '../database/database.ts';
import { countedFacts } from './facts.ts';

interface Counting {
  readonly version: number;
  readonly format: string;
  readonly answers: Answers | null;
  readonly handed_in: boolean;
}

/** Lets the version count that was handed in last and not withdrawn, or else the draft; its facts replace those before it. */
export const count = async (tables: Queryable, dossier: string): Promise<void> => {
  const [version] = await tables.query<Counting>(
    `select version, profile_version.format, answers, hand_in.id is not null as handed_in
     from dossier
     join profile_version on profile_version.dossier = dossier.id
     left join hand_in on seq = version and withdrawn_on is null
     where dossier.id = $1 and (version = draft or hand_in.id is not null)
     order by handed_in desc, version desc
     limit 1`,
    [dossier],
  );
  await tables.query(
    `delete from fact using profile_version
     where fact.version = profile_version.version and profile_version.dossier = $1`,
    [dossier],
  );
  await tables.query(`update dossier set counting = $2 where id = $1`, [dossier, version?.version ?? null]);
  const format = version && formatWithId(version.format);
  if (!format || !version.answers) return;
  await tables.query(
    `insert into fact (version, school, consortium, round, format, field, key, need, choice, num, handed_in, shown)
     select $2, school, consortium, round, $3, field, key, need, choice, num, $4, shown
     from dossier, jsonb_to_recordset($5::jsonb)
       as facts (field text, key text, need text, choice text, num double precision, shown boolean)
     where id = $1`,
    [
      dossier,
      version.version,
      version.format,
      version.handed_in,
      JSON.stringify(countedFacts(format, version.answers)),
    ],
  );
};
