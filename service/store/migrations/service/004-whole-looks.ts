import type { Migration } from '../migration.ts';

/** When everything in a drive was looked at last: a service that starts again need not do so at once. */
export const wholeLooks: Migration = {
  name: '004-whole-looks',
  sql: `alter table delta_cursor add column whole_at timestamptz;`,
};
