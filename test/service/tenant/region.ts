/** A small made-up tenant for the tests: one consortium with two libraries, a few people and two applications. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { vi } from 'vitest';

import { GRAPH_APPLICATION, type TenantDescription } from '#service/tenant/description.ts';
import { startTenant, type Tenant, type TenantOptions } from '#service/tenant/start.ts';

export const people = {
  coordinator: {
    oid: '00000000-0000-4000-8000-000000000001',
    name: 'Noor Willems',
    mail: 'n.willems@swv.example',
  },
  director: {
    oid: '00000000-0000-4000-8000-000000000002',
    name: 'Jan de Vries',
    mail: 'directie@deregenboog.example',
    guest: true,
  },
  otherDirector: {
    oid: '00000000-0000-4000-8000-000000000003',
    name: 'Fatima el Amrani',
    mail: 'directie@dezonnebloem.example',
    guest: true,
  },
} as const;

/** The service: may do everything with documents and mail. */
export const service = {
  clientId: '00000000-0000-4000-9000-000000000001',
  name: 'Ondersteuningsprofiel',
  secret: 'geheim van de dienst',
  redirectUris: ['http://127.0.0.1:3000/aanmelden/terug'],
  audience: 'api://sop',
  scopes: ['access_as_user'],
  appRoles: ['Sop.Swv', 'Sop.School'],
  graphScopes: ['User.Read', 'Sites.ReadWrite.All', 'Mail.Send'],
} as const;

/** An application that may only read in the site that was opened to it. */
export const reader = {
  clientId: '00000000-0000-4000-9000-000000000002',
  name: 'Lezer',
  secret: 'geheim van de lezer',
  redirectUris: [],
} as const;

export const region: TenantDescription = {
  tenantId: '00000000-0000-4000-a000-000000000000',
  sharePointHost: 'swv.sharepoint.com',
  people: Object.values(people),
  applications: [service, reader],
  appRoleAssignments: [
    { to: service.clientId, resource: GRAPH_APPLICATION, role: 'Sites.ReadWrite.All' },
    { to: service.clientId, resource: GRAPH_APPLICATION, role: 'Mail.ReadWrite' },
    { to: service.clientId, resource: GRAPH_APPLICATION, role: 'Mail.Send' },
    { to: reader.clientId, resource: GRAPH_APPLICATION, role: 'Sites.Selected' },
    { to: people.coordinator.oid, resource: service.clientId, role: 'Sop.Swv' },
  ],
  sites: [
    {
      path: 'sites/sop',
      name: 'Ondersteuningsprofielen',
      members: [{ person: people.coordinator.oid, role: 'owner' }],
      applications: [{ clientId: reader.clientId, role: 'read' }],
      libraries: [{ name: 'Profielen' }, { name: 'Ingediend' }],
    },
    {
      path: 'sites/bestuur',
      name: 'Bestuur',
      members: [],
      libraries: [{ name: 'Documenten', folder: 'Documenten bestuur' }],
    },
  ],
};

export interface Stand extends Tenant {
  readonly folder: string;
  /** Looks at the folder and does now what the tenant would do shortly. */
  readonly settle: () => Promise<void>;
  readonly expireTokens: (drive: string) => Promise<void>;
  readonly holdOpen: (drive: string, item: string, open: boolean) => Promise<void>;
}

const steer = async (origin: string, method: string, path: string): Promise<void> => {
  const answer = await fetch(`${origin}/_tenant/${path}`, { method });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
};

/** What the tenant notices by itself it notices soon, but not at once. */
export const eventually = async (check: () => unknown): Promise<void> => {
  await vi.waitFor(check, { timeout: 20_000 });
};

/** Starts it in a folder of its own; call `stop` and the folder goes as well. */
export const startRegion = async (
  options: Partial<TenantOptions> = {},
  description = region,
): Promise<Stand> => {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'sop-tenant-'));
  const tenant = await startTenant({ ...options, description, folder });
  return {
    origin: tenant.origin,
    faults: tenant.faults,
    folder,
    settle: async () => await steer(tenant.origin, 'POST', 'settle'),
    expireTokens: async (drive) =>
      await steer(tenant.origin, 'POST', `expire-tokens/${drive.replace('/drives/', '')}`),
    holdOpen: async (drive, item, open) =>
      await steer(tenant.origin, open ? 'PUT' : 'DELETE', `locks/${drive.replace('/drives/', '')}/${item}`),
    stop: async () => {
      await tenant.stop();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
};
