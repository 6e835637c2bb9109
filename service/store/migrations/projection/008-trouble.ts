import type { Migration } from '../migration.ts';

/** What stands in the way of reading a document, and since when: for the list of a round. */
export const trouble: Migration = {
  name: '008-trouble',
  sql: `alter table dossier add column trouble jsonb;`,
};
