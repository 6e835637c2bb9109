import type { Migration } from '../migration.ts';

/** A round in which each consortium says its own last day has none for all. */
export const ownLastDays: Migration = {
  name: '009-own-last-days',
  sql: `alter table round alter column last_day drop not null;`,
};
