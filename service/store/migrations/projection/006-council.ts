import type { Migration } from '../migration.ts';

/** Where the council of a school is reached, for those lists that say it. */
export const council: Migration = {
  name: '006-council',
  sql: `alter table school_contact add column council_email text;`,
};
