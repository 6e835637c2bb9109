/** Where an embedded PostgreSQL keeps its things, in folders that it may reach and of which the paths are short enough. */
import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

import { Problem } from '#templates/problem.ts';

import { reasonOf } from '../../../system-fault.ts';
import { closedTo, type Account } from './account.ts';

/** Where root's data go when the folder that was asked for is closed to the account of PostgreSQL, such as one below `/root`. */
const ELSEWHERE = '/var/lib/ondersteuningsprofiel';

/** `sun_path` holds 108 bytes on Linux and 104 on a Mac, with the name of the socket and a closing zero. */
const LONGEST_SOCKET_FOLDER = 103 - '/.s.PGSQL.5432'.length;

const SOCKET_FOLDER = 'sop-socket-';

const make = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new Problem(
      'database-folder-unusable',
      { path: folder, reason: reasonOf(error) },
      { cause: error },
    );
  }
};

/**
 * The folder to use for what should be in `folder`: that folder, or for root, when others may not pass it, one elsewhere that
 * belongs to it alone.
 * @throws Problem `database-folder-unusable`.
 */
export const reachableFolder = async (
  folder: string,
  account: Account | null,
  elsewhere = ELSEWHERE,
): Promise<string> => {
  const asked = resolve(folder);
  await make(asked);
  if ((await closedTo(account, asked)) === null) return asked;
  const name = createHash('sha256').update(asked).digest('hex').slice(0, 16);
  const other = join(elsewhere, `database-${name}`);
  await make(other);
  const closed = await closedTo(account, other);
  if (closed !== null)
    throw new Problem('database-folder-unusable', { path: other, reason: `“${closed}” is afgesloten` });
  return other;
};

/**
 * A new folder for the socket, which only PostgreSQL and whoever started it may enter: that is what keeps others out.
 * @throws Problem `database-socket-impossible`.
 */
export const makeSocketFolder = async (
  account: Account | null,
  candidates: readonly string[] = [tmpdir(), '/tmp'],
): Promise<string> => {
  let reason = 'het pad is te lang';
  for (const candidate of candidates) {
    try {
      const folder = await mkdtemp(join(candidate, SOCKET_FOLDER));
      if (
        Buffer.byteLength(folder) <= LONGEST_SOCKET_FOLDER &&
        (await closedTo(account, candidate)) === null
      ) {
        await chmod(folder, 0o700);
        if (account !== null) await chown(folder, account.uid, account.gid);
        return folder;
      }
      await rm(folder, { recursive: true });
    } catch (error) {
      reason = reasonOf(error);
    }
  }
  throw new Problem('database-socket-impossible', { path: candidates[0] ?? '', reason });
};

/** The same folder again, which may have gone meanwhile: those who use the database look for it there. */
export const remakeSocketFolder = async (folder: string, account: Account | null): Promise<string> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  if (account !== null) await chown(folder, account.uid, account.gid);
  return folder;
};

/** Removes a folder that `makeSocketFolder` made; its path may come from a file, so nothing else is ever removed. */
export const removeSocketFolder = async (folder: string): Promise<void> => {
  if (basename(folder).startsWith(SOCKET_FOLDER)) await rm(folder, { recursive: true, force: true });
};
