/**
 * The stage of a kill test: a tenant in a process of its own, the service in another, made-up schools that both know, and a round
 * that is open.
 */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import type { Graph } from '#service/graph/port.ts';

import { peopleAround, personOf, type DemoPerson } from '../demo/people.ts';
import { personAt, type AskAs } from '../demo/people-at-work.ts';
import { dayFrom, end, endpointsOf, settingsOf, type Program } from '../demo/programs.ts';
import { graphAt, introduce, openRound, operatorOf, type Operator } from '../demo/round.ts';
import { tenantOf } from '../demo/tenant.ts';
import type { SampleSchool } from '../samples/school.ts';
import type { Place } from './place.ts';

export interface Stage extends Place {
  readonly tenant: string;
  readonly service: string;
  readonly graph: Graph;
  readonly schools: readonly SampleSchool[];
  readonly operator: Operator;
  /** What the first person with this role for a school, board or consortium asks. */
  readonly askAs: (role: DemoPerson['role'], of: string) => Promise<AskAs>;
  /** A service in a process of its own; whoever starts it ends it. */
  readonly startService: () => Program;
  /** Tells the tenant what to do, at its own door. */
  readonly steer: (method: string, what: string, body?: unknown) => Promise<unknown>;
}

const DAYS_LEFT = 33;

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

const steering =
  (tenant: string): Stage['steer'] =>
  async (method, what, body) => {
    const answer = await fetch(`${tenant}/_tenant/${what}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    if (!answer.ok) throw new Error(`the tenant answered ${answer.status} to ${method} ${what}`);
    const text = await answer.text();
    return text === '' ? null : (JSON.parse(text) as unknown);
  };

/** Sets the stage, lets `prepare` work while the service runs, and stops the service again. */
export const setStage = async (
  place: Place,
  schools: readonly SampleSchool[],
  prepare: (stage: Stage) => Promise<void> = () => Promise.resolve(),
): Promise<Stage> => {
  const { folder, data } = place;
  const people = peopleAround(schools);
  const description = join(folder, 'tenant.json');
  writeFileSync(description, JSON.stringify(tenantOf(people)));
  const tenant = await place.launch('tenant.js', [join(folder, 'tenant'), '0', description]).up;
  const endpoints = endpointsOf(tenant);
  const env = settingsOf({ folder, port: await freePort(), endpoints, logLevel: 'silent' });
  const startService = (): Program => place.launch('sop.js', ['serve'], env);

  const first = startService();
  const service = await first.up;
  const graph = graphAt(endpoints);
  const operator = operatorOf(data);
  await introduce({ schools, people }, { folder: data, graph, today: dayFrom(0) });
  await openRound(operator, { opensOn: dayFrom(0), lastDay: dayFrom(DAYS_LEFT) });
  const stage: Stage = {
    ...place,
    tenant,
    service,
    graph,
    schools,
    operator,
    askAs: (role, of) => personAt({ tenant, service }, personOf(people, role, of).oid),
    startService,
    steer: steering(tenant),
  };
  await prepare(stage);
  await end(first.child);
  return stage;
};
