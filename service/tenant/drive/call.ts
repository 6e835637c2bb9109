/** One request about an item of a library, with all that an operation needs to answer it. */
import type { Caller, TenantContext, WatchedLibrary } from '../context.ts';
import type { Library } from '../folder/library.ts';
import type { Actor, ItemRecord } from '../folder/record.ts';
import { accessDenied, invalidRequest, itemNotFound } from '../refusal.ts';
import { rightsOn, type Right } from './access.ts';
import type { Address } from './address.ts';

export interface DriveCall extends WatchedLibrary {
  readonly tenant: TenantContext;
  readonly caller: Caller;
  readonly request: Request;
  readonly url: URL;
  readonly address: Address;
  /** What stood at the stars of the operation's pattern. */
  readonly parameters: readonly string[];
}

export const actorOf = (caller: Caller): Actor =>
  caller.kind === 'user'
    ? { kind: 'user', id: caller.person.oid, name: caller.person.name, mail: caller.person.mail }
    : { kind: 'application', id: caller.application.clientId, name: caller.application.name };

/** @throws Refusal 404 when there is no such item, 403 when the caller may not do this with it. */
export const requireItem = (call: DriveCall, right: Right): ItemRecord => {
  const item = itemAt(call.library, call.address);
  if (!item) throw itemNotFound();
  requireRight(call, item, right);
  return item;
};

export const requireRight = (
  { tenant, caller, library }: DriveCall,
  item: ItemRecord,
  right: Right,
): void => {
  if (!rightsOn(tenant.description, caller, library, item).has(right)) throw accessDenied();
};

const startOf = (library: Library, { start }: Address): ItemRecord | undefined =>
  start === 'root' ? library.root : library.index.get(start);

export const itemAt = (library: Library, address: Address): ItemRecord | undefined =>
  address.path.reduce<ItemRecord | undefined>(
    (at, name) => at && library.index.child(at.id, name),
    startOf(library, address),
  );

/** Where a file will be put that may not be there yet. */
export interface Target {
  /** The deepest folder that exists. */
  readonly folder: ItemRecord;
  /** The folders to make under it. */
  readonly missing: readonly string[];
  readonly name: string;
  readonly present: ItemRecord | undefined;
}

/** @throws Refusal 404 when the item that the path starts from does not exist. */
export const targetAt = (library: Library, address: Address): Target => {
  const start = startOf(library, address);
  if (!start) throw itemNotFound();
  const name = address.path.at(-1);
  if (name === undefined) {
    const folder = library.index.get(start.parent ?? '');
    if (!folder) throw invalidRequest('The root of a drive has no content.');
    return { folder, missing: [], name: start.name, present: start };
  }
  let folder = start;
  const above = address.path.slice(0, -1);
  for (let at = 0; at < above.length; at++) {
    const next = library.index.child(folder.id, above[at] ?? '');
    if (!next) return { folder, missing: above.slice(at), name, present: undefined };
    folder = next;
  }
  return { folder, missing: [], name, present: library.index.child(folder.id, name) };
};
