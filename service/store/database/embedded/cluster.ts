/** The data of an embedded PostgreSQL (what it calls a cluster): made once, and only whole. */
import { execFile } from 'node:child_process';
import { chown, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { join } from 'node:path';

import { Problem } from '#templates/problem.ts';

import { codeOf, reasonOf } from '../../../system-fault.ts';
import type { Account } from './account.ts';
import type { Programs } from './programs.ts';

/** The user that owns everything in an embedded database. */
export const OWNER = 'sop';

/** The programs get nothing of our environment. */
export const environment = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };

const versionOf = async (cluster: string): Promise<number | null> => {
  try {
    return Number.parseInt(await readFile(join(cluster, 'PG_VERSION'), 'utf8'), 10);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new Problem(
      'database-folder-unusable',
      { path: cluster, reason: reasonOf(error) },
      { cause: error },
    );
  }
};

const initialise = async (cluster: string, programs: Programs, account: Account | null): Promise<void> => {
  // Beside its place first, because a half-made cluster looks like a whole one.
  const beside = `${cluster}.new`;
  try {
    await rm(beside, { recursive: true, force: true });
    await mkdir(beside, { mode: 0o700 });
    if (account !== null) await chown(beside, account.uid, account.gid);
    // The folder of the socket is closed to others, so whoever gets in need not say who it is.
    await promisify(execFile)(
      programs.initdb,
      [
        `--pgdata=${beside}`,
        `--username=${OWNER}`,
        '--auth=trust',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--locale=C.UTF-8',
        '--no-instructions',
      ],
      { ...account, env: environment, cwd: '/' },
    );
    await rename(beside, cluster);
  } catch (error) {
    await rm(beside, { recursive: true, force: true }).catch(() => undefined);
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n') : [];
    const told = said.find((line) => /(error|FATAL|PANIC):/.test(line)) ?? said.at(-1);
    throw new Problem(
      'database-folder-unusable',
      { path: cluster, reason: told ?? reasonOf(error) },
      { cause: error },
    );
  }
};

/**
 * Makes the cluster when there is none, and looks whether these programs can work with it.
 * @throws Problem `database-folder-unusable` or `database-other-version`.
 */
export const prepareCluster = async (
  cluster: string,
  programs: Programs,
  account: Account | null,
): Promise<void> => {
  const found = await versionOf(cluster);
  if (found === null) return initialise(cluster, programs, account);
  if (found !== programs.version)
    throw new Problem('database-other-version', { path: cluster, found, needed: programs.version });
};
