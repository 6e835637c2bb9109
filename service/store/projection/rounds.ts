/** Rounds. A round to practise with takes all that belongs to it along when it is removed; a real one is never removed. */
import { dayOf } from '#service/dossier/days.ts';

import type { Noun } from './noun.ts';

export const rounds: Noun = {
  'round-opened': async ({ tables }, { seq, data }) => {
    await tables.query(
      `insert into round (id, title, formats, opens_on, last_day, last_days, settings, trial, seq)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (id) do nothing`,
      [
        data.round,
        data.title,
        data.formats,
        data.opensOn,
        data.lastDay,
        data.lastDays,
        data.settings,
        data.trial,
        seq,
      ],
    );
  },
  'round-extended': async ({ tables }, { seq, data }) => {
    await tables.query(
      `update round set last_days = last_days || jsonb_build_object($2::text, $3::text), seq = $4 where id = $1`,
      [data.round, data.consortium, data.lastDay, seq],
    );
  },
  'round-closed': async ({ tables }, { seq, data }) => {
    await tables.query(`update round set closed_on = $2, seq = $3 where id = $1`, [data.round, data.on, seq]);
  },
  'round-removed': async ({ tables }, { seq, at, data: { round } }) => {
    await tables.query(
      `insert into erasable_blob
       select distinct blob from dossier_blob
       join dossier on dossier.id = dossier_blob.dossier
       left join dossier as amended on amended.id = dossier.amends
       join round on round.id = coalesce(dossier.round, amended.round)
       where round.id = $1 and round.trial
       on conflict do nothing`,
      [round],
    );
    await tables.query(
      `delete from dossier using round where dossier.round = round.id and round.id = $1 and round.trial`,
      [round],
    );
    await tables.query(`update round set removed_on = $2, seq = $3 where id = $1 and trial`, [
      round,
      dayOf(at),
      seq,
    ]);
  },
};
