/** What may be erased beside the journal: large things of removed rounds that no other dossier needs. */
import type { BlobHash } from '#service/events/blob.ts';

import type { Queryable } from '../database/database.ts';

/** Also those that were erased already: the tables only know what happened to the rounds. */
export const erasableBlobs = async (tables: Queryable): Promise<BlobHash[]> =>
  (
    await tables.query<{ blob: BlobHash }>(
      `select blob from erasable_blob
       where not exists (select from dossier_blob where dossier_blob.blob = erasable_blob.blob)
       order by blob`,
    )
  ).map(({ blob }) => blob);
