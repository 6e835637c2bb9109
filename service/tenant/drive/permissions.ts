/**
 * Permissions of an item: its own, which can be changed and taken away, and those that it inherits, which cannot be changed
 * here. A person has one permission per item.
 *
 * An item that gets its first permission takes over what it inherited at that moment, and inherits no more.
 */
import { bodyOf, textIn } from '../graph/body.ts';
import type { ItemReference, Permission } from '@microsoft/microsoft-graph-types';

import { personById, personByMail } from '../context.ts';
import { grantTo, withGrant, type Grant, type Role } from '../folder/grant.ts';
import type { Library } from '../folder/library.ts';
import type { ItemRecord } from '../folder/record.ts';
import { accessDenied, invalidRequest, itemNotFound } from '../refusal.ts';
import { grantsOn } from './access.ts';
import { requireItem, type DriveCall } from './call.ts';

export const listPermissions = (call: DriveCall): Response => {
  const { tenant, library } = call;
  const item = requireItem(call, 'read');
  const value = [...grantsOn(tenant.description, library, item)].map(({ grant, on }) =>
    permissionView(call, grant, item, on),
  );
  return Response.json({ value });
};

export const readPermission = (call: DriveCall): Response => {
  const { tenant, library } = call;
  const item = requireItem(call, 'read');
  const found = [...grantsOn(tenant.description, library, item)].find(
    ({ grant }) => grant.id === call.parameters[0],
  );
  if (!found) throw itemNotFound();
  return Response.json(permissionView(call, found.grant, item, found.on));
};

export const invite = async (call: DriveCall): Promise<Response> => {
  const { tenant, library } = call;
  const body = await bodyOf(call.request);
  const item = requireItem(call, 'share');
  if (item.parent === null)
    throw accessDenied('The permissions of the root of a drive are those of its site.');
  if ('retainInheritedPermissions' in body)
    throw invalidRequest('retainInheritedPermissions is not supported.');
  const role = roleIn(body.roles);
  const invited = recipientsIn(call, body.recipients).map((who) => grantTo(who, role));
  const before = [...grantsOn(tenant.description, library, item)].map(({ grant }) =>
    grantTo(grant, grant.role),
  );
  const grants = [...before, ...invited].reduce<readonly Grant[]>(withGrant, []);
  const kept = library.alter(item, { grants });
  const value = invited.map(({ id }) => permissionView(call, ownGrant(kept, id), kept, kept));
  return Response.json({ value });
};

export const changePermission = async (call: DriveCall): Promise<Response> => {
  const body = await bodyOf(call.request);
  const item = requireItem(call, 'share');
  const role = roleIn(body.roles);
  const grant = requireOwn(call, item);
  const changed = { ...grant, role };
  call.library.alter(item, { grants: item.grants.map((one) => (one === grant ? changed : one)) });
  return Response.json(permissionView(call, changed, item, item));
};

export const deletePermission = (call: DriveCall): Response => {
  const item = requireItem(call, 'share');
  const grant = requireOwn(call, item);
  call.library.alter(item, { grants: item.grants.filter((one) => one !== grant) });
  return new Response(null, { status: 204 });
};

const ownGrant = (item: ItemRecord, id: string): Grant => {
  const grant = item.grants.find((one) => one.id === id);
  if (!grant) throw itemNotFound();
  return grant;
};

/** @throws Refusal 403 for a permission that the item only inherits, 404 for one that is not there. */
const requireOwn = ({ tenant, library, parameters }: DriveCall, item: ItemRecord): Grant => {
  const id = parameters[0];
  const own = item.grants.find((grant) => grant.id === id);
  if (own) return own;
  const inherited = [...grantsOn(tenant.description, library, item)].some(({ grant }) => grant.id === id);
  if (inherited)
    throw accessDenied('An inherited permission cannot be changed on the item that inherits it.');
  throw itemNotFound();
};

const roleIn = (roles: unknown): Role => {
  const [role, ...others] = Array.isArray(roles) ? (roles as unknown[]) : [];
  if (others.length === 0 && (role === 'read' || role === 'write')) return role;
  throw invalidRequest("The roles must be one of 'read' and 'write'.");
};

const recipientsIn = (
  { tenant: { description } }: DriveCall,
  recipients: unknown,
): Pick<Grant, 'mail' | 'name' | 'oid'>[] => {
  if (!Array.isArray(recipients) || recipients.length === 0)
    throw invalidRequest('At least one recipient must be given.');
  return recipients.map((recipient: unknown) => {
    const given =
      typeof recipient === 'object' && recipient !== null ? (recipient as Record<string, unknown>) : {};
    const [mail, oid] = [textIn(given, 'email'), textIn(given, 'objectId')];
    const person = oid === undefined ? personByMail(description, mail ?? '') : personById(description, oid);
    if (person) return { mail: person.mail, name: person.name, oid: person.oid };
    if (mail === undefined || !/^[^@\s]+@[^@\s]+$/.test(mail))
      throw invalidRequest('One or more users could not be resolved.');
    return { mail, name: mail, oid: null };
  });
};

const permissionView = (
  { library }: DriveCall,
  grant: Grant,
  item: ItemRecord,
  on: ItemRecord,
): Permission => {
  // `email` is no property of an identity in the types, but the service gives it.
  const user = {
    displayName: grant.name,
    email: grant.mail,
    ...(grant.oid === null ? {} : { id: grant.oid }),
  };
  return {
    id: grant.id,
    roles: [grant.role],
    grantedToV2: { user },
    grantedTo: { user },
    ...(on.id === item.id ? {} : { inheritedFrom: inheritedFrom(library, on) }),
  } satisfies Permission;
};

const inheritedFrom = (library: Library, { id, parent, name }: ItemRecord): ItemReference => ({
  driveId: library.driveId,
  id,
  ...(parent === null ? { path: `/drives/${library.driveId}/root:` } : { name }),
});
