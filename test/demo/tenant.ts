/** The tenant that made-up schools work in: a site with two libraries for each consortium, and everybody who has something to do. */
import { GRAPH_APPLICATION, type TenantDescription } from '#service/tenant/description.ts';
import { appRoleOf } from '#service/access/policy.ts';

import { consortia } from '../samples/places.ts';
import { consortiumCodes, consortiumMail, guidOf, type DemoPerson } from './people.ts';

export const TENANT = guidOf('tenant');
export const SHAREPOINT = 'swv.sharepoint.com';
export const LIBRARIES = { schools: 'Profielen', archive: 'Ingediend' } as const;

export const application = {
  clientId: guidOf('service'),
  secret: 'alleen voor de demonstratie',
  redirectUri: 'http://localhost:4040/aanmelden/terug',
  audience: 'api://sop',
  scope: 'access_as_user',
} as const;

export const siteOf = (code: string): string => `sites/${code.toLowerCase()}`;

/** Two libraries of one name would share a folder on the disk. */
const folderOf = (code: string, library: string): string => `${code} ${library}`;

export const tenantOf = (everybody: readonly DemoPerson[]): TenantDescription => ({
  tenantId: TENANT,
  sharePointHost: SHAREPOINT,
  people: everybody.map(({ oid, name, mail, role }) => ({
    oid,
    name,
    mail,
    ...(['school', 'council', 'board'].includes(role) ? { guest: true } : {}),
  })),
  applications: [
    {
      clientId: application.clientId,
      name: 'Ondersteuningsprofiel',
      secret: application.secret,
      redirectUris: [application.redirectUri],
      audience: application.audience,
      scopes: [application.scope],
      appRoles: Object.values(appRoleOf),
    },
  ],
  appRoleAssignments: [
    ...['Sites.Selected', 'Mail.ReadWrite', 'Mail.Send'].map((role) => ({
      to: application.clientId,
      resource: GRAPH_APPLICATION,
      role,
    })),
    ...everybody.map(({ oid, role }) => ({
      to: oid,
      resource: application.clientId,
      role: appRoleOf[role],
    })),
  ],
  sites: consortiumCodes.map((code) => ({
    path: siteOf(code),
    name: consortia[code],
    members: everybody
      .filter(({ mail }) => mail === consortiumMail(code))
      .map(({ oid }) => ({ person: oid, role: 'owner' as const })),
    applications: [{ clientId: application.clientId, role: 'fullcontrol' as const }],
    libraries: Object.values(LIBRARIES).map((name) => ({ name, folder: folderOf(code, name) })),
  })),
});
