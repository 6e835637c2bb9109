/** The profiles that an overview of a round counts, one after the other, so that seven thousand need not be in memory. */
import type { Answers, DeclarationFacts } from '#templates/format.ts';

import type { Queryable } from '../database/database.ts';
import type { OverviewOf } from './overview.ts';

export interface CountedProfile {
  readonly dossier: string;
  readonly school: string;
  readonly consortium: string | null;
  readonly version: number;
  readonly content: string;
  readonly format: string;
  readonly answers: Answers;
  readonly declaration: DeclarationFacts;
  readonly handedInAt: string | null;
}

const AT_ONCE = 200;

/** By dossier id; each batch is read when the one before it is used up. */
export async function* countedProfiles(
  tables: Queryable,
  { round, consortium = null, handedInOnly = false }: OverviewOf,
): AsyncGenerator<CountedProfile, void, undefined> {
  let after = '';
  for (;;) {
    const batch = await tables.query<CountedProfile>(
      `select dossier.id as dossier, school, consortium, version, profile_version.content, profile_version.format, answers,
         declaration, handed_in_at as "handedInAt"
       from dossier join profile_version on version = counting
       where round = $1 and ($2::text is null or consortium = $2) and (handed_in_at is not null or not $3::boolean)
         and answers is not null and dossier.id > $4
       order by dossier.id limit ${AT_ONCE}`,
      [round, consortium, handedInOnly, after],
    );
    yield* batch;
    const last = batch.at(-1);
    if (!last || batch.length < AT_ONCE) return;
    after = last.dossier;
  }
}
