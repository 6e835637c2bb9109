/** All checks, in the order in which they are done: each after those that it needs. */
import type { Check } from '../check.ts';
import { agreement } from './agreement.ts';
import { blobs } from './blobs.ts';
import { clock } from './clock.ts';
import { consortia } from './consortia.ts';
import { dataFolder } from './data-folder.ts';
import { database } from './database.ts';
import { jobs } from './jobs.ts';
import { journal } from './journal.ts';
import { node } from './node.ts';
import { permissions } from './permissions.ts';
import { print } from './print.ts';
import { seal } from './seal.ts';
import { service } from './service.ts';
import { settings } from './settings.ts';
import { signIn } from './sign-in.ts';
import { tables } from './tables.ts';
import { versions } from './versions.ts';

export const checks: readonly Check[] = [
  node,
  settings,
  dataFolder,
  database,
  tables,
  journal,
  agreement,
  blobs,
  versions,
  jobs,
  seal,
  print,
  clock,
  signIn,
  permissions,
  consortia,
  service,
];
