/**
 * A few schools around a service that really runs: tenant and service are the programs that people start, each in a process of
 * its own, and everything that is asked goes over HTTP.
 */
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Graph } from '#service/graph/port.ts';

import { said, peopleAround, personOf, type DemoPerson } from '../demo/people.ts';
import { personAt, tokenOf } from '../demo/people-at-work.ts';
import { dataIn, dayFrom, end, endpointsOf, launch, settingsOf, type Program } from '../demo/programs.ts';
import {
  dossierOf,
  graphAt,
  introduce,
  openRound,
  operatorOf,
  ROUND,
  untilCollected,
  walk,
  write,
  type Operator,
} from '../demo/round.ts';
import { LIBRARIES, tenantOf } from '../demo/tenant.ts';
import { regionOf } from '../samples/region.ts';
import type { SampleSchool } from '../samples/school.ts';
import { askAt, type Answered, type Asked } from './asking.ts';
import { mountedIn, unmount } from './small-disks.ts';

/** The name of the director of a school, and the token that they got. */
export interface Director {
  readonly school: SampleSchool;
  readonly token: string;
  /** The content hash that was signed off. */
  readonly content: string;
  readonly ask: (asked: Asked) => Promise<Answered>;
}

export interface Region {
  readonly folder: string;
  /** Of the service. */
  readonly data: string;
  readonly tenant: string;
  readonly service: string;
  readonly graph: Graph;
  readonly operator: Operator;
  readonly directors: readonly Director[];
  readonly ask: (asked: Asked) => Promise<Answered>;
  /** As somebody around the schools: what their role is for, such as `board` and its number. */
  readonly as: (role: DemoPerson['role'], of: string) => Promise<Director['ask']>;
  /** The document of a school on the disk of the tenant. */
  readonly fileOf: (school: SampleSchool) => Promise<string>;
  /** As when somebody drops this in the place of the document of a school. */
  readonly replace: (school: SampleSchool, bytes: Uint8Array) => Promise<void>;
  /** Looks at the folder and does now what the tenant would do shortly. */
  readonly settle: () => Promise<void>;
  readonly steer: (method: string, what: string, body?: unknown) => Promise<void>;
  /** Whether journal and blobs have a small disk each. */
  readonly smallDisks: boolean;
  readonly program: () => Program;
  readonly startService: () => Promise<void>;
  readonly startTenant: () => Promise<void>;
  readonly stopTenant: () => Promise<void>;
  /** All that the service logged so far. */
  readonly logged: () => string;
  readonly clear: () => Promise<void>;
}

export interface RegionOptions {
  readonly schools: number;
  /** A small disk for the journal and one for the blobs, where the system lets us make them. */
  readonly smallDisks?: boolean;
}

const DAYS_LEFT = 33;

const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** Schools that have done everything but hand in, around a service that runs. */
export const startRegion = async ({ schools: count, smallDisks = false }: RegionOptions): Promise<Region> => {
  const folder = mkdtempSync(join(tmpdir(), 'sop-region-'));
  // The database runs as another when we are root, and must get through.
  chmodSync(folder, 0o711);
  const data = dataIn(folder);
  mkdirSync(data, { mode: 0o711 });
  const disks = smallDisks ? mountedIn(data) : [];
  const schools = regionOf(count * 4)
    .filter(({ state }) => state === 'declared')
    .slice(0, count);
  const people = peopleAround(schools);
  const description = join(folder, 'tenant.json');
  writeFileSync(description, JSON.stringify(tenantOf(people)));
  const log = openSync(join(folder, 'dienst.log'), 'a');
  const [tenantPort, port] = [await freePort(), await freePort()];
  const [tenant, service] = [tenantPort, port].map((one) => `http://127.0.0.1:${one}`) as [string, string];
  const endpoints = endpointsOf(tenant);
  const env = {
    ...settingsOf({ folder, port, endpoints, logLevel: 'debug' }),
    SOP_COLLECT_EVERY: '1',
  };

  let tenantProgram: Program | undefined;
  let program: Program | undefined;
  const startTenant = async (): Promise<void> => {
    tenantProgram = launch('tenant.js', [join(folder, 'tenant'), String(tenantPort), description]);
    await tenantProgram.up;
  };
  const startService = async (): Promise<void> => {
    program = launch('sop.js', ['serve'], env, log);
    await program.up;
  };
  const stopTenant = async (): Promise<void> => {
    if (tenantProgram) await end(tenantProgram.child);
  };
  const steer: Region['steer'] = async (method, what, body) => {
    const answer = await askAt(tenant, { method, path: `/_tenant/${what}`, body });
    if (answer.status >= 300) throw new Error(`the tenant answered ${answer.status} to ${method} ${what}`);
  };
  const settle = (): Promise<void> => steer('POST', 'settle');
  const clear = async (): Promise<void> => {
    if (program) await end(program.child);
    await stopTenant();
    closeSync(log);
    unmount(disks);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await startTenant();
    await startService();
    const graph = graphAt(endpoints);
    const operator = operatorOf(data);
    const ask = (asked: Asked): Promise<Answered> => askAt(service, asked);
    await introduce({ schools, people }, { folder: data, graph, today: dayFrom(0) });
    await openRound(operator, { opensOn: dayFrom(0), lastDay: dayFrom(DAYS_LEFT) });
    for (const consortium of new Set(schools.map(consortiumOf)))
      await operator('POST', `/api/rounds/${ROUND}/handing-out`, { consortium });
    const withToken =
      (token: string): Director['ask'] =>
      (asked) =>
        ask({ ...asked, headers: { authorization: `Bearer ${token}`, ...asked.headers } });
    const directors = await Promise.all(
      schools.map(async (school): Promise<Director> => {
        const { oid } = personOf(people, 'school', school.brin6);
        const content = await signedOff(school, graph, { tenant, service }, oid);
        const token = await tokenOf(tenant, oid);
        return { school, token, content, ask: withToken(token) };
      }),
    );
    const fileOf: Region['fileOf'] = async (school) => {
      const { ask: asDirector } = directors.find((one) => one.school === school)!;
      const { json } = await asDirector({ path: `/api/dossiers/${dossierOf(school)}` });
      const { drive, item } = (json.document as { place: { drive: string; item: string } }).place;
      const names: string[] = [];
      for (
        let at = await graph.item(drive, item);
        at.parent !== null;
        at = await graph.item(drive, at.parent)
      )
        names.unshift(at.name);
      return join(folder, 'tenant', 'drives', `${consortiumOf(school)} ${LIBRARIES.schools}`, ...names);
    };
    return {
      folder,
      data,
      tenant,
      service,
      graph,
      operator,
      directors,
      ask,
      as: async (role, of) => withToken(await tokenOf(tenant, personOf(people, role, of).oid)),
      fileOf,
      replace: async (school, bytes) => {
        writeFileSync(await fileOf(school), bytes);
        await settle();
      },
      settle,
      steer,
      smallDisks: disks.length > 0,
      program: () => program!,
      startService,
      startTenant,
      stopTenant,
      logged: () => readFileSync(join(folder, 'dienst.log'), 'utf8'),
      clear,
    };
  } catch (error) {
    await clear();
    throw error;
  }
};

export const consortiumOf = (school: SampleSchool): string => said(school, 'consortium').slice(0, 6);

/** Fills in the document of a school, and goes the internal route. */
const signedOff = async (
  school: SampleSchool,
  graph: Graph,
  places: { readonly tenant: string; readonly service: string },
  oid: string,
): Promise<string> => {
  const ask = await personAt(places, oid);
  await write(school, graph, ask);
  await untilCollected(school, ask);
  await walk(school, ask);
  const findings = await ask('GET', `/api/dossiers/${dossierOf(school)}/findings?for=hand-in`);
  return (findings as { content: string }).content;
};
