/** Where the documents of the schools are: by the ids of drive and item, which stay when one is renamed or moved. */
import type { DocumentPlace } from '#service/events/dossier-events.ts';

import type { Noun, World } from './noun.ts';

interface Seen {
  readonly dossier: string;
  readonly place: DocumentPlace;
  readonly name: string | null;
  readonly folder: string | null;
  readonly eTag: string | null;
  readonly problem: unknown;
  readonly at: string;
}

/** What is not told stays as it was known. */
const see = async (
  { tables }: World,
  { dossier, place, name, folder, eTag, problem, at }: Seen,
): Promise<void> => {
  await tables.query(
    `insert into document (drive, item, dossier, name, folder, e_tag, problem, seen_at)
     values ($1, $2, $3, coalesce($4, ''), $5, $6, $7, $8)
     on conflict (drive, item) do update set
       dossier = excluded.dossier,
       name = coalesce($4, document.name),
       folder = coalesce(excluded.folder, document.folder),
       e_tag = coalesce(excluded.e_tag, document.e_tag),
       problem = excluded.problem,
       seen_at = excluded.seen_at,
       gone_at = null`,
    [place.drive, place.item, dossier, name, folder, eTag, problem, at],
  );
};

export const documents: Noun = {
  'document-handed-out': (world, { at, data: { dossier, place, name, folder } }) =>
    see(world, { dossier, place, name, folder, eTag: null, problem: null, at }),
  'document-collected': (world, { at, data: { dossier, place, name, eTag } }) =>
    see(world, { dossier, place, name, folder: null, eTag, problem: null, at }),
  'document-unreadable': (world, { at, data: { dossier, place, eTag, problem } }) =>
    see(world, { dossier, place, name: null, folder: null, eTag, problem, at }),
  'document-moved': async ({ tables }, { data: { dossier, place, name, folder } }) => {
    await tables.query(
      `update document set name = $4, folder = $5, gone_at = null where drive = $1 and item = $2 and dossier = $3`,
      [place.drive, place.item, dossier, name, folder],
    );
  },
  'document-gone': async ({ tables }, { at, data: { dossier, place } }) => {
    await tables.query(`update document set gone_at = $4 where drive = $1 and item = $2 and dossier = $3`, [
      place.drive,
      place.item,
      dossier,
      at,
    ]);
  },
};
