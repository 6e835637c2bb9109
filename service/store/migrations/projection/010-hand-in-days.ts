import type { Migration } from '../migration.ts';

/**
 * That a school handed in, and from when to when it stood: never what. Whether a profile still holds follows from the later ones
 * of the school, and is true for everybody, also for who may not see those.
 */
export const handInDays: Migration = {
  name: '010-hand-in-days',
  sql: `
    create view hand_in_days with (security_barrier) as
      select school, dossier, seq, handed_in_on, withdrawn_on from hand_in where not trial;
  `,
};
