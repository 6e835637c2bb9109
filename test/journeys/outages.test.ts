import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { OWNER } from '#service/store/database/embedded/cluster.ts';
import { runningOn } from '#service/store/database/embedded/postmaster.ts';
import { takeFolder } from '#service/store/exclusive.ts';
import { readFileJournal } from '#service/store/journal/file/read.ts';
import { placesIn } from '#service/store/store.ts';

import { dayFrom, end } from '../demo/programs.ts';
import { dossierOf } from '../demo/round.ts';
import type { Answered } from './asking.ts';
import { expectProblem, PATIENCE_MS } from './problem.ts';
import { startRegion, type Director, type Region } from './region.ts';

let region: Region;
beforeAll(async () => {
  region = await startRegion({ schools: 6, smallDisks: true });
});
afterAll(() => region.clear());
afterEach(() => region.steer('DELETE', 'faults'));

const pathOf = ({ school }: Director): string => `/api/dossiers/${dossierOf(school)}`;
const handIn = (director: Director): Promise<Answered> =>
  director.ask({
    method: 'POST',
    path: `${pathOf(director)}/hand-in`,
    body: { content: director.content, acceptsWayOut: true },
  });
const handInsOf = async (director: Director) =>
  (await director.ask({ path: `${pathOf(director)}/hand-ins` })).json as unknown as readonly {
    readonly handIn: string;
    readonly finalOn: string | null;
  }[];
const isReady = async (): Promise<boolean> => (await region.ask({ path: '/ready' })).status === 200;
const untilReady = (): Promise<void> => expect.poll(isReady, { timeout: 30_000, interval: 50 }).toBe(true);
const untilFinal = (director: Director): Promise<void> =>
  expect
    .poll(async () => (await handInsOf(director)).map(({ finalOn }) => finalOn !== null), { timeout: 60_000 })
    .toEqual([true]);

const recorded = async (kind: string): Promise<number> => {
  let count = 0;
  for await (const record of readFileJournal(placesIn(region.data).journal).read(1))
    if (record.kind === kind) count += 1;
  return count;
};

describe('while the database is away', () => {
  const database = (): string => placesIn(region.data).database;
  const postmaster = async () => (await runningOn(join(database(), 'cluster')))!;

  it('whoever asks is told so, the service lives, and it goes on when the database is back', async () => {
    const [director, another] = region.directors as [Director, Director];
    // The service starts its database anew within a moment; here it has to wait for that.
    const starting = await takeFolder(join(database(), 'starting'));
    if ('holder' in starting) throw new Error('somebody is starting the database');
    try {
      process.kill((await postmaster()).pid, 'SIGKILL');
      await expect.poll(isReady, { timeout: 10_000, interval: 20 }).toBe(false);
      for (const asked of [
        handIn(director),
        director.ask({ path: pathOf(director) }),
        region.ask({ path: '/api/publications?consortium=PO3104' }),
      ]) {
        const answer = await asked;
        expectProblem(answer, 503, 'database-away');
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
        expect(answer.milliseconds).toBeLessThan(PATIENCE_MS);
      }
      const ready = await region.ask({ path: '/ready' });
      expectProblem(ready, 503, 'not-ready');
      expect(ready.json.detail).toContain('database');
      expect(ready.headers.has('retry-after')).toBe(true);
      expect((await region.ask({ path: '/health' })).status).toBe(200);
    } finally {
      await starting.release();
    }
    await untilReady();
    expect(await recorded('handed-in')).toBe(0);
    expect((await handIn(director)).status).toBe(202);
    await untilFinal(director);
    expect(await handInsOf(another)).toEqual([]);
  });

  it('that hangs keeps nobody waiting who asks whether the service is ready', async () => {
    const { pid, socket } = await postmaster();
    const client = new pg.Client({ host: socket, user: OWNER, database: 'postgres' });
    await client.connect();
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    await client.end();
    const all = [pid, ...rows.map((row) => row.pid)];
    for (const one of all) process.kill(one, 'SIGSTOP');
    try {
      const answer = await region.ask({ path: '/ready' });
      expectProblem(answer, 503, 'not-ready');
      expect(answer.milliseconds).toBeLessThan(PATIENCE_MS);
      expect((await region.ask({ path: '/health' })).status).toBe(200);
    } finally {
      for (const one of all.toReversed()) process.kill(one, 'SIGCONT');
    }
    await untilReady();
  });

  it('what was accepted stays accepted, once, though its connections are cut and it falls over', async () => {
    const director = region.directors[1]!;
    const answers: Answered[] = [];
    const asking = (async () => {
      while (answers.at(-1)?.status !== 202) answers.push(await handIn(director));
    })();
    const { pid, socket } = await postmaster();
    const client = new pg.Client({ host: socket, user: OWNER, database: 'postgres' });
    client.on('error', () => undefined);
    await client.connect();
    await client
      .query('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()')
      .catch(() => undefined);
    await client.end().catch(() => undefined);
    process.kill(pid, 'SIGKILL');
    await asking;
    for (const answer of answers.slice(0, -1)) expectProblem(answer, 503, 'database-away');
    await untilReady();
    expect((await handInsOf(director)).map(({ handIn: id }) => id)).toEqual([answers.at(-1)?.json.handIn]);
    expect((await handIn(director)).json.handIn).toBe(answers.at(-1)?.json.handIn);
    await untilFinal(director);
  });
});

describe('a disk that is full', () => {
  const fill = (folder: string): string => {
    const path = join(folder, 'vol');
    const file = openSync(path, 'w');
    for (let size = 1 << 20; size >= 1; size >>= 1)
      try {
        for (;;) writeSync(file, Buffer.alloc(size));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    closeSync(file);
    return path;
  };
  /** Small things that can be recorded, until one of them is refused; how many were accepted. */
  const untilRefused = async (director: Director): Promise<number> => {
    for (let days = 1; days < 100; days += 1) {
      const body = { on: dayFrom(-days) };
      const answer = await director.ask({ method: 'POST', path: `${pathOf(director)}/team`, body });
      if (answer.status === 200) continue;
      expectProblem(answer, 507, 'journal-disk-full');
      return days - 1;
    }
    throw new Error('nothing was refused');
  };

  it('of the journal accepts nothing, says so, and loses nothing of what was accepted', async ({ skip }) => {
    skip(!region.smallDisks, 'no disk can be mounted here');
    const director = region.directors[2]!;
    const { journal } = placesIn(region.data);
    const [handedIn, consulted] = [await recorded('handed-in'), await recorded('team-consulted')];
    const vol = fill(journal);
    try {
      // There is some room left in the last block of the file.
      const accepted = await untilRefused(director);
      expectProblem(await handIn(director), 507, 'journal-disk-full');
      expect((await director.ask({ path: pathOf(director) })).status).toBe(200);
      expect(await handInsOf(director)).toEqual([]);
      expect(await recorded('team-consulted')).toBe(consulted + accepted);
      expect((await region.ask({ path: '/health' })).status).toBe(200);
    } finally {
      rmSync(vol);
    }
    expect((await handIn(director)).status).toBe(202);
    expect(await recorded('handed-in')).toBe(handedIn + 1);
    expect((await readFileJournal(journal).verify()).fault).toBeNull();
    await untilFinal(director);
  });

  it('of the documents that are kept accepts nothing and says so', async ({ skip }) => {
    skip(!region.smallDisks, 'no disk can be mounted here');
    const director = region.directors[3]!;
    const handedIn = await recorded('handed-in');
    const vol = fill(placesIn(region.data).blobs);
    try {
      expectProblem(await handIn(director), 507, 'blob-not-written');
      expect(await handInsOf(director)).toEqual([]);
      expect(await recorded('handed-in')).toBe(handedIn);
    } finally {
      rmSync(vol);
    }
    expect((await handIn(director)).status).toBe(202);
    await untilFinal(director);
  });
});

describe('a tenant that', () => {
  it('throttles for longer than somebody waits is told with when to try again', async () => {
    const director = region.directors[4]!;
    await region.steer('POST', 'faults', {
      match: '/items/',
      status: 429,
      headers: { 'retry-after': '120' },
    });
    const answer = await handIn(director);
    expectProblem(answer, 503, 'graph-unavailable');
    expect(answer.milliseconds).toBeLessThan(PATIENCE_MS);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(100);
    expect(answer.json.detail).toMatch(/Probeer het na \d+ \p{L}+ om \d\d:\d\d opnieuw/u);
    expect(await handInsOf(director)).toEqual([]);
  });

  it.each<readonly [string, object, number, string]>([
    ['fails', { status: 500 }, 503, 'graph-unavailable'],
    ['breaks off', { cut: true }, 503, 'graph-unavailable'],
    ['refuses the service', { status: 403 }, 502, 'graph-refused'],
    ['answers strangely', { status: 400 }, 502, 'graph-unexpected'],
    ['says that the document is open', { status: 423 }, 423, 'graph-locked'],
  ])('%s is told in a sentence', async (_, fault, status, code) => {
    await region.steer('POST', 'faults', { match: '/items/', ...fault });
    const answer = await handIn(region.directors[4]!);
    expectProblem(answer, status, code);
    expect(answer.milliseconds).toBeLessThan(PATIENCE_MS);
  });

  it('hangs is told so before somebody goes away, and keeps nobody else waiting', async () => {
    await region.steer('POST', 'faults', { match: '/items/', method: 'GET', delay: 60_000 });
    const hanging = handIn(region.directors[4]!);
    expect((await region.ask({ path: '/ready' })).status).toBe(200);
    const answer = await hanging;
    expectProblem(answer, 503, 'graph-unavailable');
    expect(answer.milliseconds).toBeLessThan(PATIENCE_MS);
  });

  it('is gone is told so; what was accepted is finished when it is back', async () => {
    const [waiting, accepted] = region.directors.slice(4) as [Director, Director];
    expect((await handIn(accepted)).status).toBe(202);
    await region.stopTenant();
    const answer = await handIn(waiting);
    expectProblem(answer, 503, 'graph-unavailable');
    expect(answer.headers.has('retry-after')).toBe(true);
    expect((await region.ask({ path: '/ready' })).status).toBe(200);
    expect(await handInsOf(accepted)).toHaveLength(1);
    await region.startTenant();
    expect((await handIn(waiting)).status).toBe(202);
    for (const director of [waiting, accepted]) await untilFinal(director);
    expect(await recorded('made-final')).toBe(await recorded('handed-in'));
  });

  it('is gone while the service starts lets it start; who comes with a token hears that it cannot be judged', async () => {
    const [director] = region.directors as [Director];
    await region.stopTenant();
    await end(region.program().child);
    await region.startService();
    expect((await region.ask({ path: '/ready' })).status).toBe(200);
    expect((await region.ask({ path: '/api/publications?consortium=PO3104' })).status).toBe(200);
    const answer = await director.ask({ path: pathOf(director) });
    expectProblem(answer, 503, 'sign-in-unavailable');
    expect(answer.headers.has('retry-after')).toBe(true);
    expect(answer.milliseconds).toBeLessThan(PATIENCE_MS);
    await region.startTenant();
    expect((await director.ask({ path: pathOf(director) })).status).toBe(200);
  });
});
