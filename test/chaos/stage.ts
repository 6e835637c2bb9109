/**
 * Where the kill test plays: a tenant in a process of its own, the service in another, and schools that have done everything but
 * hand in. The folder of the service is a small disk of its own where the system lets us make one, so that it can be full.
 */
import { execFileSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Graph } from '#service/graph/port.ts';
import { removeSocketFolder } from '#service/store/database/embedded/places.ts';
import { runningOn, stopPostmaster } from '#service/store/database/embedded/postmaster.ts';
import { placesIn } from '#service/store/store.ts';

import { peopleAround, personOf } from '../demo/people.ts';
import { personAt, type AskAs } from '../demo/people-at-work.ts';
import { dataIn, dayFrom, end, endpointsOf, launch, settingsOf, type Program } from '../demo/programs.ts';
import {
  dossierOf,
  graphAt,
  introduce,
  openRound,
  operatorOf,
  untilCollected,
  walk,
  write,
} from '../demo/round.ts';
import { tenantOf } from '../demo/tenant.ts';
import { regionOf } from '../samples/region.ts';
import type { SampleSchool } from '../samples/school.ts';

export interface Stage {
  readonly folder: string;
  /** Of the service. */
  readonly data: string;
  readonly tenant: string;
  readonly service: string;
  readonly graph: Graph;
  readonly schools: readonly SampleSchool[];
  /** By BRIN6, what each director asks, and with which content. */
  readonly directors: ReadonlyMap<string, { readonly ask: AskAs; readonly content: string }>;
  /** Whether the folder of the service is a disk of its own. */
  readonly ownDisk: boolean;
  /** A service in a process of its own; the caller ends it. */
  readonly startService: () => Program;
  readonly clear: () => Promise<void>;
}

const DISK_MB = 1_500;
const DAYS_LEFT = 33;
/** As many schools at once as a computer with two cores can serve without queueing. */
const AT_ONCE = 4;

/** Works through a list, some at a time. */
export const each = async <T>(
  list: readonly T[],
  atOnce: number,
  work: (one: T) => Promise<void>,
): Promise<void> => {
  const left = [...list];
  const worker = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};

const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** A service that was killed leaves its database running. */
const endDatabase = async (data: string): Promise<void> => {
  const cluster = join(placesIn(data).database, 'cluster');
  const postmaster = await runningOn(cluster);
  if (!postmaster) return;
  await stopPostmaster(postmaster, cluster);
  await removeSocketFolder(postmaster.socket);
};

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

/** This many made-up schools that are ready to hand in, no two alike. */
const readySchools = (count: number): SampleSchool[] =>
  regionOf(count * 4)
    .filter(({ state }) => state === 'declared')
    .slice(0, count);

export const setStage = async (count: number, progress: (line: string) => void): Promise<Stage> => {
  const folder = mkdtempSync(join(tmpdir(), 'sop-chaos-'));
  // The database runs as another when we are root, and must get through.
  chmodSync(folder, 0o711);
  const data = dataIn(folder);
  mkdirSync(data, { mode: 0o711 });
  const ownDisk = mounted(data);
  const running: ChildProcess[] = [];
  const clear = async (): Promise<void> => {
    for (const child of running.splice(0).toReversed()) await end(child);
    await endDatabase(data);
    if (ownDisk) execFileSync('umount', [data], { stdio: 'ignore' });
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const schools = readySchools(count);
    const people = peopleAround(schools);
    const description = join(folder, 'tenant.json');
    writeFileSync(description, JSON.stringify(tenantOf(people)));
    const tenantProgram = launch('tenant.js', [join(folder, 'tenant'), '0', description]);
    running.push(tenantProgram.child);
    const tenant = await tenantProgram.up;
    const endpoints = endpointsOf(tenant);
    const env = settingsOf({ folder, port: await freePort(), endpoints, logLevel: 'silent' });
    const startService = (): Program => launch('sop.js', ['serve'], env);

    const first = startService();
    running.push(first.child);
    const service = await first.up;
    const graph = graphAt(endpoints);
    const operator = operatorOf(data);
    progress(`${count} scholen krijgen hun document …`);
    await introduce({ schools, people }, { folder: data, graph, today: dayFrom(0) });
    await openRound(operator, { opensOn: dayFrom(0), lastDay: dayFrom(DAYS_LEFT) });
    progress('Ze vullen het in …');
    const asks = new Map<string, AskAs>();
    for (const { brin6 } of schools)
      asks.set(brin6, await personAt({ tenant, service }, personOf(people, 'school', brin6).oid));
    const askOf = ({ brin6 }: { readonly brin6: string }): AskAs => asks.get(brin6)!;
    await each(schools, AT_ONCE, (school) => write(school, graph, askOf(school)));
    for (const school of schools) await untilCollected(school, askOf(school));
    progress('Advies, vaststelling en verklaring …');
    const directors = new Map<string, { ask: AskAs; content: string }>();
    await each(schools, AT_ONCE, async (school) => {
      const ask = askOf(school);
      await walk(school, ask);
      const path = `/api/dossiers/${dossierOf(school)}/findings?for=hand-in`;
      directors.set(school.brin6, { ask, ...((await ask('GET', path)) as { content: string }) });
    });
    await end(running.pop()!);
    return { folder, data, tenant, service, graph, schools, directors, ownDisk, startService, clear };
  } catch (error) {
    await clear();
    throw error;
  }
};
