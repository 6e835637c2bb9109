/** Who may do what with a file or folder. */
import type {
  IdentitySet,
  Permission as RawPermission,
  SharePointIdentitySet,
} from '@microsoft/microsoft-graph-types';

import type { Call, CallGraph } from './client.ts';
import { entriesOf } from './pages.ts';
import { itemPath } from './paths.ts';
import type { Graph, Permission, PermissionRole } from './port.ts';

type Permissions = Pick<Graph, 'permissions' | 'grant' | 'setRole' | 'revoke'>;

export const permissions = (call: CallGraph): Permissions => {
  const list: Graph['permissions'] = async (drive, id) => {
    const found: Permission[] = [];
    for await (const raw of entriesOf<RawPermission>(call, {
      operation: 'read-permissions',
      name: null,
      idempotency: 'safe',
      to: `${itemPath(drive, id)}/permissions`,
    }))
      found.push(toPermission(raw));
    return found;
  };
  return {
    permissions: list,
    grant: async (drive, id, people, role) => {
      const present = await list(drive, id);
      const lacking = people.filter((person) => !present.some((one) => suffices(one, person, role)));
      if (lacking.length === 0) return;
      await call({
        ...changing,
        method: 'POST',
        to: `${itemPath(drive, id)}/invite`,
        body: {
          recipients: lacking.map((person) =>
            person.includes('@') ? { email: person } : { objectId: person },
          ),
          roles: [role],
          requireSignIn: true,
          sendInvitation: false,
        },
      });
    },
    setRole: async (drive, id, permission, role) => {
      await call({
        ...changing,
        method: 'PATCH',
        to: permissionPath(drive, id, permission),
        body: { roles: [role] },
      });
    },
    revoke: async (drive, id, permission) => {
      await call({
        ...changing,
        method: 'DELETE',
        to: permissionPath(drive, id, permission),
        accept: [404],
      });
    },
  };
};

const changing = {
  operation: 'change-permissions',
  name: null,
  idempotency: 'idempotent',
} as const satisfies Partial<Call>;

const permissionPath = (drive: string, id: string, permission: string): string =>
  `${itemPath(drive, id)}/permissions/${encodeURIComponent(permission)}`;

const RANK: { readonly [R in PermissionRole]: number } = { read: 0, write: 1, owner: 2 };

/** An inherited one does not count: it could later not be changed here. */
const suffices = (present: Permission, person: string, role: PermissionRole): boolean =>
  !present.inherited &&
  RANK[present.role] >= RANK[role] &&
  present.grantedTo.some((one) => one.toLowerCase() === person.toLowerCase());

const toPermission = (raw: RawPermission): Permission => ({
  id: raw.id ?? '',
  role: roleOf(raw.roles ?? []),
  // Some answers give an empty object, and mean that it is inherited.
  inherited: raw.inheritedFrom != null,
  grantedTo: [...new Set([raw.grantedToV2, ...(raw.grantedToIdentitiesV2 ?? [])].flatMap(whoIn))],
});

/** `sp.full control` and the like are more than writing. */
const roleOf = (roles: readonly string[]): PermissionRole => {
  if (roles.some((role) => role === 'owner' || /full ?control/i.test(role))) return 'owner';
  return roles.includes('write') ? 'write' : 'read';
};

/** The address and the object id of everybody and every group in it. */
const whoIn = (set: SharePointIdentitySet | IdentitySet | null | undefined): string[] =>
  Object.values(set ?? {}).flatMap((identity: unknown) =>
    typeof identity === 'object' && identity !== null
      ? ['email', 'id']
          .map((name) => (identity as Record<string, unknown>)[name])
          .filter((value) => typeof value === 'string')
      : [],
  );
