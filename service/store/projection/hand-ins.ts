/** Hand-ins, the steps after each, and the files that came of it. */
import { dayOf } from '#service/dossier/days.ts';

import { count } from './counting.ts';
import type { Noun } from './noun.ts';

export const handIns: Noun = {
  'handed-in': async ({ tables }, { seq, at, by, data }) => {
    await tables.query(
      `insert into hand_in (id, dossier, seq, school, trial, content, format, at, handed_in_on, valid_until, by, drive, item,
         document, late, way_out)
       select $1, id, $3, school, trial, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14 from dossier where id = $2`,
      [
        data.handIn,
        data.dossier,
        seq,
        data.content,
        data.format,
        at,
        dayOf(at),
        data.validUntil,
        by,
        data.place.drive,
        data.place.item,
        data.document,
        data.late,
        data.wayOut,
      ],
    );
    await count(tables, data.dossier);
  },
  'step-done': async ({ tables }, { at, data }) => {
    await tables.query(
      `insert into hand_in_step select id, $3, $4 from hand_in where id = $1 and dossier = $2 on conflict do nothing`,
      [data.handIn, data.dossier, data.step, at],
    );
    await tables.query(
      `insert into stored_file (hand_in, copy, name, sha256, reference, drive, item, url, size, stored_at)
       select hand_in.id, file ->> 'copy', file ->> 'name', file ->> 'sha256', file ->> 'reference',
         file -> 'place' ->> 'drive', file -> 'place' ->> 'item', file ->> 'url', (file ->> 'size')::bigint, $4
       from hand_in, jsonb_array_elements($3::jsonb) as file
       where hand_in.id = $1 and dossier = $2
       on conflict do nothing`,
      [data.handIn, data.dossier, JSON.stringify(data.files), at],
    );
  },
  'made-final': async ({ tables }, { at, data }) => {
    await tables.query(
      `update hand_in set final_at = coalesce(final_at, $3) where id = $1 and dossier = $2`,
      [data.handIn, data.dossier, at],
    );
  },
  withdrawn: async ({ tables }, { at, data }) => {
    await tables.query(
      `update hand_in set withdrawn_on = $2
       where seq = (select max(seq) from hand_in where dossier = $1) and withdrawn_on is null`,
      [data.dossier, dayOf(at)],
    );
    await count(tables, data.dossier);
  },
};
