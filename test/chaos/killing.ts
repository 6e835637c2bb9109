/**
 * The service, killed with SIGKILL again and again: a moment after it is up, during its start, as soon as something was recorded,
 * which is before the tables know of it, or as soon as something came into the tenant, which is before that is recorded. In
 * between the database is killed once, and once its disk is full.
 */
import { once } from 'node:events';
import { closeSync, openSync, rmSync, watch, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { OWNER } from '#service/store/database/embedded/cluster.ts';
import { runningOn } from '#service/store/database/embedded/postmaster.ts';
import { readFileJournal } from '#service/store/journal/file/read.ts';
import { placesIn } from '#service/store/store.ts';

import { end, type Program } from '../demo/programs.ts';
import type { Stage } from './stage.ts';

export interface Killed {
  starts: number;
  /** Kills by moment. */
  readonly kills: { running: number; starting: number; recording: number; effect: number };
  /** How often it ended by itself. */
  fell: number;
  /** How often the tables were behind the journal when it was dead, and by how many records at most. */
  behind: number;
  mostBehind: number;
  /** Milliseconds until the service was ready again after its database was killed. */
  databaseBack: number | null;
  diskFilled: boolean;
}

export interface Killing {
  readonly stage: Stage;
  /** Folders of the tenant in which it shows what the service does. */
  readonly effects: readonly string[];
  /** Numbers between 0 and 1. */
  readonly random: () => number;
  readonly done: () => Promise<boolean>;
  /** Once it is true, the database is killed in the next life of the service. */
  readonly killDatabase: () => boolean;
  /** Once it is true, the disk is filled until somebody was told so. */
  readonly fillDisk: () => boolean;
  readonly toldOfFullDisk: () => boolean;
}

const LONGEST_START_MS = 2_000;
/** So long something to record or to store may be waited for. */
const WAIT_MS = 5_000;
/** Which one of what is recorded or stored in one life is the last: at most this. */
const MOST = 8;
const PATIENCE_MS = 60_000;

export const noKills = (): Killed => ({
  starts: 0,
  kills: { running: 0, starting: 0, recording: 0, effect: 0 },
  fell: 0,
  behind: 0,
  mostBehind: 0,
  databaseBack: null,
  diskFilled: false,
});

/** Starts and kills until it is done. The service is dead then. */
export const killAgainAndAgain = async (killing: Killing, killed: Killed): Promise<void> => {
  const { stage, done, random } = killing;
  while (!(await done())) {
    const program = stage.startService();
    killed.starts += 1;
    try {
      const moment = await untilMoment(program, killing, killed, random());
      if (hasEnded(program)) killed.fell += 1;
      else killed.kills[moment] += 1;
    } finally {
      await end(program.child, 'SIGKILL');
    }
    const behind = await recordsBehind(stage.data);
    if (behind > 0) killed.behind += 1;
    killed.mostBehind = Math.max(killed.mostBehind, behind);
  }
};

const hasEnded = ({ child }: Program): boolean => child.exitCode !== null || child.signalCode !== null;

const untilMoment = async (
  program: Program,
  killing: Killing,
  killed: Killed,
  chance: number,
): Promise<keyof Killed['kills']> => {
  const { stage, random } = killing;
  if (chance < 0.15) {
    await Promise.race([sleep(50 + random() * LONGEST_START_MS), once(program.child, 'exit')]);
    return 'starting';
  }
  await program.up.catch(() => undefined);
  if (hasEnded(program)) return 'running';
  if (killed.databaseBack === null && killing.killDatabase())
    killed.databaseBack = await databaseComesBack(stage);
  if (stage.ownDisk && !killed.diskFilled && killing.fillDisk()) {
    await whileDiskIsFull(stage.data, killing.toldOfFullDisk);
    killed.diskFilled = true;
  }
  if (chance < 0.4) {
    await untilWritten([placesIn(stage.data).journal], random);
    return 'recording';
  }
  if (chance < 0.65) {
    await untilWritten(killing.effects, random);
    return 'effect';
  }
  await sleep(60 + random() * 240);
  return 'running';
};

/** Until something was written there, some of the times not for the first time; or for a while when there is nothing to do. */
const untilWritten = (folders: readonly string[], random: () => number): Promise<void> =>
  new Promise((done) => {
    let left = 1 + Math.floor(random() * MOST);
    const watchers = folders.map((folder) =>
      watch(folder, { recursive: true }, (_, name) => {
        if (name?.includes('writer') !== true && --left <= 0) finish();
      }),
    );
    const timer = setTimeout(() => finish(), WAIT_MS);
    const finish = (): void => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      done();
    };
  });

/** How many records the tables do not know of, as the database tells that runs on after its service was killed. */
const recordsBehind = async (data: string): Promise<number> => {
  const places = placesIn(data);
  const postmaster = await runningOn(join(places.database, 'cluster'));
  if (!postmaster) return 0;
  const client = new pg.Client({ host: postmaster.socket, user: OWNER, database: 'postgres' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ seq: number }>('select seq::int as seq from service.applied');
    return (await readFileJournal(places.journal).head()).seq - (rows[0]?.seq ?? 0);
  } catch {
    // It is just recovering itself; then the start of the service shows what it held.
    return 0;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const isReady = (service: string): Promise<boolean> =>
  fetch(`${service}/ready`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Kills the database under the service; milliseconds until it is ready again, or throws when that takes too long. */
const databaseComesBack = async ({ data, service }: Stage): Promise<number> => {
  const postmaster = await runningOn(join(placesIn(data).database, 'cluster'));
  if (!postmaster) throw new Error('the service runs without its database');
  process.kill(postmaster.pid, 'SIGKILL');
  const since = Date.now();
  let wasAway = false;
  while (Date.now() - since < PATIENCE_MS) {
    const ready = await isReady(service);
    if (ready && (wasAway || Date.now() - since > 5_000)) return Date.now() - since;
    wasAway ||= !ready;
    await sleep(10);
  }
  throw new Error('the database did not come back');
};

/** Fills the disk until somebody was told, and makes room again. */
const whileDiskIsFull = async (data: string, told: () => boolean): Promise<void> => {
  const path = join(data, 'vol');
  const file = openSync(path, 'w');
  try {
    for (let size = 1 << 20; size >= 1; size >>= 1) writeUntilFull(file, size);
    for (const since = Date.now(); !told() && Date.now() - since < PATIENCE_MS;) await sleep(50);
  } finally {
    closeSync(file);
    rmSync(path);
  }
};

const writeUntilFull = (file: number, size: number): void => {
  const bytes = Buffer.alloc(size);
  try {
    for (;;) writeSync(file, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
};
