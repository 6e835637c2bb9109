/** The port on an embedded tenant, over HTTP, and what a person would do there by hand. */
import { connectGraph, type Connection } from '#service/graph/connect.ts';
import type { Graph } from '#service/graph/port.ts';
import type { Faults } from '#service/tenant/faults.ts';
import type { TenantOptions } from '#service/tenant/start.ts';

import { region, service, startRegion } from '../tenant/region.ts';
import { stoppedTime } from './stopped-time.ts';

export interface Ground {
  readonly graph: Graph;
  /** The drive of the library in which the tests play. */
  readonly drive: string;
  readonly faults: Faults;
  readonly origin: string;
  readonly folder: string;
  /** The port with other settings. */
  readonly connect: (settings?: Partial<Connection>) => Graph;
  /** As when somebody opens it in Word, or closes it. */
  readonly openInWord: (item: string, open: boolean) => Promise<void>;
  readonly forgetChanges: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export const application = {
  tenant: region.tenantId,
  clientId: service.clientId,
  credential: { secret: service.secret },
};

export const endpointsAt = (origin: string) =>
  Object.fromEntries(
    ['graph.microsoft.com', 'login.microsoftonline.com', region.sharePointHost].map((host) => [host, origin]),
  );

export const startGround = async (options: Partial<TenantOptions> = {}): Promise<Ground> => {
  const tenant = await startRegion({ rewritesOfficeFiles: false, ...options }, options.description);
  const { origin, faults, folder } = tenant;
  const connect = (settings: Partial<Connection> = {}): Graph =>
    connectGraph({ application, endpoints: endpointsAt(origin), surroundings: stoppedTime(), ...settings });
  const graph = connect();
  const drive = await graph.drive(`https://${region.sharePointHost}/sites/sop`, 'Profielen');
  const steer = async (method: string, path: string): Promise<void> => {
    const { ok, status } = await fetch(`${origin}/_tenant/${path}`, { method });
    if (!ok) throw new Error(`${path}: ${status}`);
  };
  return {
    graph,
    drive,
    faults,
    origin,
    folder,
    connect,
    openInWord: (item, open) => steer(open ? 'PUT' : 'DELETE', `locks/${drive}/${item}`),
    forgetChanges: () => steer('POST', `expire-tokens/${drive}`),
    stop: () => tenant.stop(),
  };
};

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

export const allOf = async <T>(list: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const one of list) found.push(one);
  return found;
};
