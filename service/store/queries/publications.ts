/** What everybody may see of schools. */
import type { Published } from '#templates/published.ts';

import type { Queryable } from '../database/database.ts';

export interface Publication {
  readonly handIn: string;
  readonly school: string;
  readonly name: string | null;
  readonly consortium: string | null;
  readonly format: string;
  readonly profile: Published;
  readonly publishedAt: string;
}

const from = `from publication left join school on brin6 = publication.school where ended_at is null`;

/** What is public of a school now. */
export const publicationOf = async (tables: Queryable, school: string): Promise<Publication | undefined> =>
  (
    await tables.query<Publication>(
      `select hand_in as "handIn", publication.school, name, publication.consortium, format, profile,
         published_at as "publishedAt"
       ${from} and publication.school = $1`,
      [school],
    )
  )[0];

/** A publication in a list, without what it says. */
export type PublicationEntry = Pick<Publication, 'school' | 'name' | 'format' | 'publishedAt'>;

/** By name. */
export const publicationsIn = (tables: Queryable, consortium: string): Promise<PublicationEntry[]> =>
  tables.query<PublicationEntry>(
    `select publication.school, name, format, published_at as "publishedAt"
     ${from} and publication.consortium = $1 order by name, publication.school`,
    [consortium],
  );
