/** Documents in the libraries, by the ids that stay when they are renamed or moved. */
import type { DocumentPlace } from '#service/events/dossier-events.ts';

import type { Queryable } from '../database/database.ts';

export interface KnownDocument {
  readonly drive: string;
  readonly item: string;
  readonly dossier: string;
  readonly name: string;
  readonly folder: string | null;
  /** Of when it was read; null when it was only handed out. */
  readonly eTag: string | null;
  readonly problem: { readonly code: string; readonly facts: Readonly<Record<string, unknown>> } | null;
  readonly goneAt: string | null;
}

const columns = `drive, item, dossier, name, folder, e_tag as "eTag", problem, gone_at as "goneAt"`;

export const documentAt = async (
  tables: Queryable,
  { drive, item }: DocumentPlace,
): Promise<KnownDocument | undefined> =>
  (
    await tables.query<KnownDocument>(`select ${columns} from document where drive = $1 and item = $2`, [
      drive,
      item,
    ])
  )[0];

/** Also those that are gone. */
export const documentsOf = (tables: Queryable, dossier: string): Promise<KnownDocument[]> =>
  tables.query<KnownDocument>(
    `select ${columns} from document where dossier = $1 order by seen_at desc, drive, item`,
    [dossier],
  );

/** Those of a drive that were handed out and not read since. */
export const documentsUnread = (tables: Queryable, drive: string): Promise<KnownDocument[]> =>
  tables.query<KnownDocument>(
    `select ${columns} from document where drive = $1 and e_tag is null and gone_at is null order by item`,
    [drive],
  );

/** What is known of a drive and still there, to compare with all that a full enumeration finds. */
export const documentsInDrive = (tables: Queryable, drive: string): Promise<KnownDocument[]> =>
  tables.query<KnownDocument>(
    `select ${columns} from document where drive = $1 and gone_at is null order by item`,
    [drive],
  );

/** Those of these items of a drive that are known, also when they were gone. */
export const documentsAt = (
  tables: Queryable,
  drive: string,
  items: readonly string[],
): Promise<KnownDocument[]> =>
  tables.query<KnownDocument>(
    `select ${columns} from document where drive = $1 and item = any($2) order by item`,
    [drive, items],
  );

/** All that is known of these folders of a drive, also what is gone from them. */
export const documentsInFolders = (
  tables: Queryable,
  drive: string,
  folders: readonly string[],
): Promise<KnownDocument[]> =>
  tables.query<KnownDocument>(
    `select ${columns} from document where drive = $1 and folder = any($2) order by item`,
    [drive, folders],
  );
