/**
 * A real PostgreSQL that belongs to a folder: made when there is none, started when it does not run, adopted when it does (after
 * a `kill -9` of Node it runs on), and started again when it falls over. It listens on a socket in a closed folder only. The last
 * one that uses it stops it.
 */
import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { Problem } from '#templates/problem.ts';

import { reasonOf } from '../../../system-fault.ts';
import { takeFolder } from '../../exclusive.ts';
import type { ConnectionSettings } from '../postgres.ts';
import { accountFor, type Account } from './account.ts';
import { environment, OWNER, prepareCluster } from './cluster.ts';
import { makeSocketFolder, reachableFolder, remakeSocketFolder, removeSocketFolder } from './places.ts';
import { isRunning, leftSocket, runningOn, stopPostmaster, type Postmaster } from './postmaster.ts';
import { lastWords } from './log.ts';
import { findPrograms, type Programs } from './programs.ts';

/** Recovery after a power cut may take a while; a second start takes a few hundredths of a second. */
const PATIENCE_MS = 120_000;
const WATCH_MS = 250;

/** No statement and no value of one may come into the log: they hold what people wrote. */
const serverSettings = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'max_connections=100',
  'log_checkpoints=off',
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
  // Errors of statements are for whoever asked; their messages quote values.
  'log_min_messages=log',
];

export interface EmbeddedServer {
  readonly settings: ConnectionSettings & { readonly host: string };
  /** Where the data are. */
  readonly folder: string;
  /** Stops it, unless another process uses it. */
  readonly stop: () => Promise<void>;
}

interface Place {
  readonly folder: string;
  readonly cluster: string;
  readonly programs: Programs;
  readonly account: Account | null;
}

export interface EmbeddedOptions {
  readonly folder: string;
  /** For root, when the folder is closed to others. */
  readonly elsewhere?: string;
}

/** While one starts or stops, another waits. */
const alone = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  for (let waited = 0; ; waited += 25) {
    const taken = await takeFolder(join(folder, 'starting'));
    if ('holder' in taken) {
      if (waited > PATIENCE_MS)
        throw new Problem('database-not-started', {
          path: folder,
          detail: `proces ${taken.holder.pid} houdt de start tegen`,
        });
      await sleep(25);
      continue;
    }
    try {
      return await work();
    } finally {
      await taken.release();
    }
  }
};

const settingsOf = (socket: string): EmbeddedServer['settings'] => ({
  host: socket,
  user: OWNER,
  database: 'postgres',
});

/** Whether it answers. */
const answers = async (socket: string): Promise<boolean> => {
  const client = new pg.Client({ ...settingsOf(socket), connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** Waits until it answers; false when it ended or its socket is gone. */
const comesUp = async (postmaster: () => Promise<Postmaster | null>): Promise<boolean> => {
  for (let waited = 0; waited < PATIENCE_MS; waited += 10) {
    const now = await postmaster();
    if (now === null) return false;
    if (now.socket !== '' && (await answers(now.socket))) return true;
    await sleep(10);
  }
  return false;
};

const start = async ({ folder, cluster, programs, account }: Place, socket: string): Promise<Postmaster> => {
  const logPath = join(folder, 'postgres.log');
  const log = await open(logPath, 'w');
  try {
    const child = spawn(
      programs.postgres,
      ['-D', cluster, '-k', socket, '-p', '5432', ...serverSettings.flatMap((setting) => ['-c', setting])],
      // A group of its own: Ctrl-C in a terminal is for the service, which stops it in time.
      { ...account, env: environment, cwd: '/', detached: true, stdio: ['ignore', log.fd, log.fd] },
    );
    child.unref();
    const end: { error?: Error | null } = {};
    child.once('error', (error) => (end.error = error));
    child.once('exit', () => (end.error = null));
    const postmaster = { pid: child.pid ?? 0, socket };
    if (await comesUp(() => Promise.resolve(end.error === undefined ? postmaster : null))) return postmaster;
    const detail = end.error ? reasonOf(end.error) : await lastWords(logPath);
    throw new Problem('database-not-started', { path: logPath, detail });
  } finally {
    await log.close();
  }
};

/** The running one, or a new one. */
const startOrAdopt = async (place: Place, makeSocket: () => Promise<string>): Promise<Postmaster> => {
  const running = await runningOn(place.cluster);
  if (running !== null) {
    if (await comesUp(() => runningOn(place.cluster))) return (await runningOn(place.cluster)) ?? running;
    // It runs but its socket is gone: nobody can reach it any more.
    await stopPostmaster(running, place.cluster);
  }
  const left = await leftSocket(place.cluster);
  const socket = await makeSocket();
  if (left !== null && left !== socket) await removeSocketFolder(left);
  try {
    return await start(place, socket);
  } catch (error) {
    await removeSocketFolder(socket);
    throw error;
  }
};

/** A connection that was just closed, or whose process was just killed, is seen for a moment longer. */
const GONE_SOON_MS = 1_000;

const othersUse = async (settings: ConnectionSettings): Promise<boolean> => {
  const client = new pg.Client(settings);
  client.on('error', () => undefined);
  try {
    await client.connect();
    for (let waited = 0; ; waited += 20) {
      const { rows } = await client.query<{ others: boolean }>(
        `select count(*) > 0 as others from pg_stat_activity
         where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      );
      const others = rows[0]?.others ?? false;
      if (!others || waited >= GONE_SOON_MS) return others;
      await sleep(20);
    }
  } finally {
    await client.end().catch(() => undefined);
  }
};

/**
 * The PostgreSQL of this folder, answering.
 * @throws Problem `database-no-programs`, `database-programs-unusable`, `database-folder-unusable`, `database-other-version`,
 * `database-socket-impossible` or `database-not-started`.
 */
export const startEmbedded = async ({
  folder: asked,
  elsewhere,
}: EmbeddedOptions): Promise<EmbeddedServer> => {
  const account = await accountFor(join(asked, 'cluster'));
  const folder = await reachableFolder(asked, account, elsewhere);
  const programs = await findPrograms(account, folder);
  const cluster = join(folder, 'cluster');
  const place: Place = { folder, cluster, programs, account };

  let postmaster = await alone(folder, async () => {
    await prepareCluster(cluster, programs, account);
    return startOrAdopt(place, () => makeSocketFolder(account));
  });
  const { socket } = postmaster;

  let stopping = false;
  let mending = false;
  const watch = setInterval(() => void mend(), WATCH_MS);
  watch.unref();
  /** A server that fell over comes back on the same socket; connections find it again by themselves. */
  const mend = async (): Promise<void> => {
    if (mending || stopping || (await isRunning(postmaster, cluster))) return;
    mending = true;
    try {
      await alone(folder, async () => {
        if (!stopping) postmaster = await startOrAdopt(place, () => remakeSocketFolder(socket, account));
      });
    } catch {
      // What is wrong shows at every query; the next round tries again.
    } finally {
      mending = false;
    }
  };

  return {
    settings: settingsOf(socket),
    folder,
    stop: async () => {
      stopping = true;
      clearInterval(watch);
      await alone(folder, async () => {
        const running = await runningOn(cluster);
        // Another may have stopped it, and started one on another socket since.
        if (running?.socket === socket) {
          if (await othersUse(settingsOf(socket))) return;
          if (!(await stopPostmaster(running, cluster))) return;
        }
        await removeSocketFolder(socket);
      });
    },
  };
};
