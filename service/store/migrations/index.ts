/** All steps, in their order. New ones are added at the end of their list; see `migration.ts` for what they may do. */
import type { Migrations } from './migration.ts';
import { schools } from './projection/001-schools.ts';
import { dossiers } from './projection/002-dossiers.ts';
import { profiles } from './projection/003-profiles.ts';
import { handIns } from './projection/004-hand-ins.ts';
import { access } from './projection/005-access.ts';
import { council } from './projection/006-council.ts';
import { sight } from './projection/007-sight.ts';
import { trouble } from './projection/008-trouble.ts';
import { ownLastDays } from './projection/009-own-last-days.ts';
import { handInDays } from './projection/010-hand-in-days.ts';
import { record } from './service/001-record.ts';
import { journal } from './service/002-journal.ts';
import { operations } from './service/003-operations.ts';
import { wholeLooks } from './service/004-whole-looks.ts';

export const migrations: Migrations = {
  service: [record, journal, operations, wholeLooks],
  projection: [
    schools,
    dossiers,
    profiles,
    handIns,
    access,
    council,
    sight,
    trouble,
    ownLastDays,
    handInDays,
  ],
};
