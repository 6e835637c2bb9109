/** Rounds. A round to practise with takes all that belongs to it along when it is removed; a real one is never removed. */
import type { Noun } from './noun.ts';

export const rounds: Noun = {
  'round-opened': async ({ tables }, { data }) => {
    await tables.query(
      `insert into round (id, title, formats, opens_on, last_day, last_days, settings, trial)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
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
      ],
    );
  },
  'round-extended': async ({ tables }, { data }) => {
    await tables.query(
      `update round set last_days = last_days || jsonb_build_object($2::text, $3::text) where id = $1`,
      [data.round, data.consortium, data.lastDay],
    );
  },
  'round-closed': async ({ tables }, { data }) => {
    await tables.query(`update round set closed_on = $2 where id = $1`, [data.round, data.on]);
  },
  'round-removed': async ({ tables }, { data: { round } }) => {
    await tables.query(
      `insert into erasable_blob
       select distinct blob from dossier_blob
       join dossier on dossier.id = dossier_blob.dossier
       join round on round.id = dossier.round
       where round.id = $1 and round.trial
       on conflict do nothing`,
      [round],
    );
    await tables.query(`delete from round where id = $1 and trial`, [round]);
  },
};
