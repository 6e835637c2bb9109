/** What a running PostgreSQL writes down about itself in `postmaster.pid`, and whether it still runs. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { codeOf } from '../../../system-fault.ts';
import { exists } from '../../process-identity.ts';

export interface Postmaster {
  readonly pid: number;
  /** The folder of its socket. */
  readonly socket: string;
}

const readOrNull = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(codeOf(error))) return null;
    throw error;
  }
};

/**
 * Whether this process is the PostgreSQL of these data. Its number may belong to another process by now, and a process that
 * ended but was not waited for still has one; where the system tells its command line, that decides.
 */
export const isRunning = async ({ pid }: Postmaster, cluster: string): Promise<boolean> => {
  if (!exists(pid)) return false;
  const proc = await readOrNull('/proc/self/cmdline');
  if (proc === null) return true;
  return (await readOrNull(`/proc/${pid}/cmdline`))?.includes(cluster) ?? false;
};

/** What stands in the file, which a PostgreSQL that was killed leaves behind. */
const notedIn = async (cluster: string): Promise<Postmaster | null> => {
  // Number, data, start, port, socket, address, shared memory, state: `src/include/utils/pidfile.h`.
  const lines = (await readOrNull(join(cluster, 'postmaster.pid')))?.split('\n');
  return lines === undefined ? null : { pid: Number(lines[0]), socket: lines[4] ?? '' };
};

/** The PostgreSQL that runs on these data, also one that another process started; null when there is none. */
export const runningOn = async (cluster: string): Promise<Postmaster | null> => {
  const noted = await notedIn(cluster);
  return noted !== null && noted.pid > 0 && (await isRunning(noted, cluster)) ? noted : null;
};

/** The folder of the socket of a PostgreSQL that was killed, or null. */
export const leftSocket = async (cluster: string): Promise<string | null> =>
  (await runningOn(cluster)) === null ? ((await notedIn(cluster))?.socket ?? null) : null;

/**
 * Asks it to stop, without waiting for its clients, and waits until it is gone.
 * @returns whether it is
 */
export const stopPostmaster = async (
  postmaster: Postmaster,
  cluster: string,
  patienceMs = 30_000,
): Promise<boolean> => {
  try {
    process.kill(postmaster.pid, 'SIGINT');
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
  for (let waited = 0; waited < patienceMs; waited += 10) {
    if (!(await isRunning(postmaster, cluster))) return true;
    await sleep(10);
  }
  return false;
};
