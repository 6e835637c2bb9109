/** Consortia, with where their documents are. */
import type { EventData } from '#service/events/event.ts';

import type { Queryable } from '../database/database.ts';

export type Consortium = EventData['consortium-arranged'];

const select = `
  select id as consortium, name,
    json_build_object('drive', schools_drive, 'folder', schools_folder) as schools,
    json_build_object('drive', archive_drive, 'folder', archive_folder) as archive,
    mailbox,
    json_build_object('content', content_contact, 'technique', technique_contact) as contacts
  from consortium`;

/** By id. With the rights of the service only: drives and mailboxes are nobody else's affair. */
export const allConsortia = (tables: Queryable): Promise<Consortium[]> =>
  tables.query<Consortium>(`${select} order by id`);

export const consortiumById = async (tables: Queryable, id: string): Promise<Consortium | undefined> =>
  (await tables.query<Consortium>(`${select} where id = $1`, [id]))[0];

/** Of the school whose dossier it is, at the opening of the dossier. */
export const consortiumIdOfDossier = async (tables: Queryable, dossier: string): Promise<string | null> =>
  (
    await tables.query<{ consortium: string | null }>(`select consortium from dossier where id = $1`, [
      dossier,
    ])
  )[0]?.consortium ?? null;

/** What everybody may know of a consortium. */
export interface ConsortiumContacts {
  readonly consortium: string;
  readonly name: string;
  readonly content: string;
  readonly technique: string;
}

export const consortiumContacts = (tables: Queryable): Promise<ConsortiumContacts[]> =>
  tables.query<ConsortiumContacts>(
    `select id as consortium, name, content_contact as content, technique_contact as technique
     from consortium_contact order by id`,
  );
