/**
 * Under whom PostgreSQL runs. It refuses to run as root; then it runs as the account that owns nothing, or as the owner of the
 * data that are there.
 */
import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const NOBODY: Account = { uid: 65534, gid: 65534 };

/** The account to change to; null when PostgreSQL runs as whoever runs this. */
export const accountFor = async (cluster: string): Promise<Account | null> => {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(cluster).catch(() => null);
  return owner === null || owner.uid === 0 ? NOBODY : { uid: owner.uid, gid: owner.gid };
};

/** The first folder on the way to this path that the account may not pass, or null. The path itself must exist. */
export const closedTo = async (account: Account | null, path: string): Promise<string | null> => {
  if (account === null) return null;
  const way: string[] = [];
  for (let folder = await realpath(path); ; folder = dirname(folder)) {
    way.unshift(folder);
    if (dirname(folder) === folder) break;
  }
  for (const folder of way) {
    const { mode, uid, gid } = await stat(folder);
    const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
    if (((mode >> shift) & 1) === 0) return folder;
  }
  return null;
};
