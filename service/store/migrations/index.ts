/** All steps, in their order. New ones are added at the end of their list; see `migration.ts` for what they may do. */
import type { Migrations } from './migration.ts';
import { record } from './service/001-record.ts';
import { journal } from './service/002-journal.ts';

export const migrations: Migrations = {
  service: [record, journal],
  projection: [],
};
