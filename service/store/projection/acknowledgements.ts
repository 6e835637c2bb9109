/** "Gezien": which finding somebody saw, about which text. */
import type { Noun } from './noun.ts';

export const acknowledgements: Noun = {
  acknowledged: async ({ tables }, { at, by, data: { dossier, code, field, text } }) => {
    await tables.query(`insert into acknowledgement values ($1, $2, $3, $4, $5, $6) on conflict do nothing`, [
      dossier,
      code,
      field,
      text,
      at,
      by,
    ]);
  },
};
