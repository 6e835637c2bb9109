/** Consortia: where their schools write, where their archive is, and whom to ask. */
import type { Noun } from './noun.ts';

export const consortia: Noun = {
  'consortium-arranged': async ({ tables }, { data }) => {
    await tables.query(
      `insert into consortium values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (id) do update set
         name = excluded.name,
         schools_drive = excluded.schools_drive,
         schools_folder = excluded.schools_folder,
         archive_drive = excluded.archive_drive,
         archive_folder = excluded.archive_folder,
         mailbox = excluded.mailbox,
         content_contact = excluded.content_contact,
         technique_contact = excluded.technique_contact`,
      [
        data.consortium,
        data.name,
        data.schools.drive,
        data.schools.folder,
        data.archive.drive,
        data.archive.folder,
        data.mailbox,
        data.contacts.content,
        data.contacts.technique,
      ],
    );
  },
};
