/**
 * What everybody may see, as the one gate lets it through (`templates/published.ts`). The newest of a school takes the place of
 * the one before it, which comes back when the newest is withdrawn: it holds again then. Nothing of a round to practise with is ever public.
 */
import { formatWithId } from '#templates/formats/index.ts';
import type { Answers, DeclarationFacts } from '#templates/format.ts';
import { published } from '#templates/published.ts';

import type { Noun } from './noun.ts';

interface Publishable {
  readonly school: string;
  readonly consortium: string | null;
  readonly format: string;
  readonly answers: Answers | null;
  readonly declaration: DeclarationFacts;
}

export const publications: Noun = {
  published: async ({ tables }, { at, data }) => {
    const [row] = await tables.query<Publishable>(
      `update hand_in set published_at = coalesce(published_at, $3)
       from profile_version, dossier
       where hand_in.id = $1 and hand_in.dossier = $2 and hand_in.withdrawn_on is null
         and version = seq and dossier.id = $2 and not dossier.trial
       returning dossier.school, dossier.consortium, profile_version.format, answers, declaration`,
      [data.handIn, data.dossier, at],
    );
    const format = row && formatWithId(row.format);
    if (!format || !row.answers) return;
    await tables.query(
      `update publication set ended_at = $2 where school = $1 and ended_at is null and hand_in <> $3`,
      [row.school, at, data.handIn],
    );
    await tables.query(
      `insert into publication (hand_in, school, consortium, format, profile, published_at)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [
        data.handIn,
        row.school,
        row.consortium,
        row.format,
        published(format, row.answers, row.declaration),
        at,
      ],
    );
  },
  withdrawn: async ({ tables }, { at, data }) => {
    const [ended] = await tables.query<{ school: string }>(
      `update publication set ended_at = $2
       from hand_in
       where hand_in.id = publication.hand_in and dossier = $1 and withdrawn_on is not null and ended_at is null
       returning publication.school`,
      [data.dossier, at],
    );
    if (!ended) return;
    await tables.query(
      `update publication set ended_at = null
       where hand_in = (
         select id from hand_in join publication as earlier on earlier.hand_in = id
         where hand_in.school = $1 and withdrawn_on is null order by seq desc limit 1
       )`,
      [ended.school],
    );
  },
};
