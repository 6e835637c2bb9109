/**
 * Who may do what with an item. A person needs both: a permission on the item or something above it, and a client that was
 * given the scope. An application by itself has what its roles say; with `Sites.Selected` only what its site grants.
 */
import type { Caller, UserCaller } from '../context.ts';
import type { Member, TenantDescription } from '../description.ts';
import { atLeast, type Grant, type Role } from '../folder/grant.ts';
import type { Library } from '../folder/library.ts';
import type { ItemRecord } from '../folder/record.ts';

/** To share is to change permissions. */
export type Right = 'read' | 'write' | 'share';

const NONE: ReadonlySet<Right> = new Set();
const READ: ReadonlySet<Right> = new Set(['read']);
const WRITE: ReadonlySet<Right> = new Set(['read', 'write']);
const ALL: ReadonlySet<Right> = new Set(['read', 'write', 'share']);

export const rightsOn = (
  description: TenantDescription,
  caller: Caller,
  library: Library,
  item: ItemRecord,
): ReadonlySet<Right> =>
  caller.kind === 'user'
    ? rightsOfPerson(description, caller, library, item)
    : rightsOfApplication(caller, library);

/** What an application or a client may do at most, whatever the item. */
export const widest = (names: readonly string[]): ReadonlySet<Right> => {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^Sites\.(FullControl|Manage)\.All$|^(Sites|Files)\.ReadWrite(\.All)?$/)) return ALL;
  return has(/^(Sites|Files)\.Read(\.All)?$/) ? READ : NONE;
};

const rightsOfApplication = (
  { application, roles }: Extract<Caller, { kind: 'application' }>,
  library: Library,
): ReadonlySet<Right> => {
  const everywhere = widest(roles);
  if (everywhere.size > 0 || !roles.includes('Sites.Selected')) return everywhere;
  const granted = library.description.site.applications?.find(
    ({ clientId }) => clientId === application.clientId,
  );
  if (!granted) return NONE;
  return { read: READ, write: WRITE, owner: ALL, fullcontrol: ALL }[granted.role];
};

const rightsOfPerson = (
  description: TenantDescription,
  { person, scopes }: UserCaller,
  library: Library,
  item: ItemRecord,
): ReadonlySet<Right> => {
  const allowed = widest(scopes);
  const roles = [...grantsOn(description, library, item)]
    .filter(({ grant }) => grant.oid === person.oid || grant.mail === person.mail.toLowerCase())
    .map(({ grant }) => grant.role);
  const own = roles.some((role) => role === 'owner') ? ALL : writeOrRead(roles);
  return new Set([...own].filter((right) => allowed.has(right)));
};

const writeOrRead = (roles: readonly Role[]): ReadonlySet<Right> => {
  if (roles.some((role) => atLeast(role, 'write'))) return WRITE;
  return roles.length > 0 ? READ : NONE;
};

export interface PlacedGrant {
  readonly grant: Grant;
  /** The item that it was given on. */
  readonly on: ItemRecord;
}

/** The permissions of an item: its own, or else those of the nearest above it that has any, or else the members of the library. */
export function* grantsOn(
  description: TenantDescription,
  library: Library,
  item: ItemRecord,
): Generator<PlacedGrant> {
  for (const on of library.index.upward(item)) {
    for (const grant of on.grants) yield { grant, on };
    if (on.grants.length > 0) return;
  }
  const members = library.description.members ?? library.description.site.members;
  for (const member of members) {
    const grant = memberGrant(description, member);
    if (grant) yield { grant, on: library.root };
  }
}

const memberGrant = ({ people }: TenantDescription, { person: oid, role }: Member): Grant | undefined => {
  const person = people.find((one) => one.oid === oid);
  return person && { id: `member-${oid}`, role, mail: person.mail.toLowerCase(), name: person.name, oid };
};
