/**
 * Where a kill test plays: a folder of its own, the programs that run there, and on the way out nothing that is left of them. The
 * folder of the service is a small disk of its own where the system lets us make one, so that it can be full.
 */
import { execFileSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { removeSocketFolder } from '#service/store/database/embedded/places.ts';
import { runningOn, stopPostmaster } from '#service/store/database/embedded/postmaster.ts';
import { placesIn } from '#service/store/store.ts';

import { dataIn, end, launch, type Program } from '../demo/programs.ts';

export interface Place {
  readonly folder: string;
  /** Of the service. */
  readonly data: string;
  /** Whether that is a disk of its own. */
  readonly ownDisk: boolean;
  /** A program of ours that ends with the place at the latest. */
  readonly launch: typeof launch;
  /** Ends what runs and removes what is there, whatever goes on; asked again it waits for the first time. */
  readonly clear: () => Promise<void>;
}

const DISK_MB = 1_500;

const mounted = (folder: string): boolean => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m,mode=0711`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
};

/** A service that was killed leaves its database running. */
const endDatabase = async (data: string): Promise<void> => {
  const cluster = join(placesIn(data).database, 'cluster');
  const postmaster = await runningOn(cluster);
  if (!postmaster) return;
  await stopPostmaster(postmaster, cluster);
  await removeSocketFolder(postmaster.socket);
};

export const openPlace = (): Place => {
  const folder = mkdtempSync(join(tmpdir(), 'sop-chaos-'));
  // The database runs as another when we are root, and must get through.
  chmodSync(folder, 0o711);
  const data = dataIn(folder);
  mkdirSync(data, { mode: 0o711 });
  const ownDisk = mounted(data);
  const running: ChildProcess[] = [];
  let clearing: Promise<void> | undefined;
  const endAll = async (): Promise<void> => {
    // All of it goes, so nothing has to be finished.
    for (const child of running.toReversed()) await end(child, 'SIGKILL');
    await endDatabase(data);
    if (ownDisk) execFileSync('umount', ['-l', data], { stdio: 'ignore' });
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    folder,
    data,
    ownDisk,
    launch: (...what): Program => {
      if (clearing) throw new Error('nothing begins any more');
      const program = launch(...what);
      running.push(program.child);
      program.child.once('exit', () => void running.splice(running.indexOf(program.child), 1));
      return program;
    },
    clear: () => (clearing ??= endAll()),
  };
};
