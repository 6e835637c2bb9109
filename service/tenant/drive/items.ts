/** Items themselves: read, list, make a folder, rename, move and delete. */
import { selected } from '../graph/selected.ts';
import { bodyOf, textIn, objectIn } from '../graph/body.ts';
import {
  accessDenied,
  invalidRequest,
  itemNotFound,
  nameTaken,
  resourceLocked,
  resourceModified,
} from '../refusal.ts';
import { faultOfName, numbered, sameness } from '../folder/names.ts';
import { cTagOf, eTagOf, type ItemRecord } from '../folder/record.ts';
import type { Library } from '../folder/library.ts';
import { rightsOn } from './access.ts';
import { actorOf, requireItem, requireRight, type DriveCall } from './call.ts';
import { paged } from '../graph/paging.ts';
import { itemView } from './view.ts';

export type ConflictBehavior = 'fail' | 'replace' | 'rename';

export const CONFLICT_BEHAVIOR = '@microsoft.graph.conflictBehavior';

/** @throws Refusal 400 for one that does not exist. */
export const conflictBehavior = (
  given: string | null | undefined,
  otherwise: ConflictBehavior,
): ConflictBehavior => {
  if (given === null || given === undefined) return otherwise;
  if (given === 'fail' || given === 'replace' || given === 'rename') return given;
  throw invalidRequest(`The value ${given} of conflictBehavior is not known.`);
};

export const requireName = (name: string): string => {
  const fault = faultOfName(name);
  if (fault !== undefined) throw invalidRequest(fault);
  return name;
};

/** @throws Refusal 412 when the caller saw an older state than there is. */
export const requireMatch = (request: Request, item: ItemRecord): void => {
  const wanted = request.headers.get('if-match');
  if (wanted !== null && wanted !== '*' && wanted !== eTagOf(item) && wanted !== cTagOf(item))
    throw resourceModified();
};

/** @throws Refusal 423 while the document is open, or checked out by somebody else. */
export const requireFree = ({ library, caller }: DriveCall, item: ItemRecord): void => {
  if (library.open.has(item)) throw resourceLocked();
  if (item.checkedOutBy && item.checkedOutBy.id !== actorOf(caller).id) throw resourceLocked();
};

export const freeName = (library: Library, parent: ItemRecord, name: string): string => {
  for (let number = 1; ; number++) {
    const candidate = numbered(name, number);
    if (!library.index.child(parent.id, candidate)) return candidate;
  }
};

export const readItem = (call: DriveCall): Response => {
  const item = requireItem(call, 'read');
  if (call.request.headers.get('if-none-match') === eTagOf(item)) return new Response(null, { status: 304 });
  return Response.json(selected(itemView(call.tenant, call.library, item), call.url), {
    headers: { etag: eTagOf(item) },
  });
};

export const listChildren = (call: DriveCall): Response => {
  const { tenant, library, caller, url } = call;
  const folder = requireItem(call, 'read');
  const children = library.index
    .children(folder.id)
    .filter((child) => rightsOn(tenant.description, caller, library, child).has('read'))
    .toSorted(orderIn(url));
  return Response.json(paged(children, url, (child) => selected(itemView(tenant, library, child), url)));
};

const orderIn = (url: URL): ((a: ItemRecord, b: ItemRecord) => number) => {
  const [by = 'name', direction = 'asc'] = (url.searchParams.get('$orderby') ?? 'name').split(/\s+/);
  const sign = direction === 'desc' ? -1 : 1;
  if (by === 'lastModifiedDateTime') return (a, b) => sign * compare(a.modified, b.modified);
  return (a, b) => sign * compare(sameness(a.name), sameness(b.name));
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const createChild = async (call: DriveCall): Promise<Response> => {
  const { library, caller } = call;
  const body = await bodyOf(call.request);
  const parent = requireItem(call, 'write');
  if (parent.kind !== 'folder' || body.folder === undefined)
    throw invalidRequest('Only a folder can be made here; put the content of a file instead.');
  let name = requireName(textIn(body, 'name') ?? '');
  const present = library.index.child(parent.id, name);
  const behavior = conflictBehavior(textIn(body, CONFLICT_BEHAVIOR), 'fail');
  if (present && behavior === 'fail') throw nameTaken();
  if (present?.kind === 'folder' && behavior === 'replace') return shown(call, present, 200);
  if (present) name = freeName(library, parent, name);
  return shown(call, library.createFolder(parent, name, actorOf(caller)), 201);
};

/** Renames, moves, or both. */
export const changeItem = async (call: DriveCall): Promise<Response> => {
  const { library, caller, request } = call;
  const body = await bodyOf(request);
  const item = requireItem(call, 'write');
  requireMatch(request, item);
  if (item.parent === null) throw accessDenied('The root of a drive cannot be changed.');
  const name = requireName(textIn(body, 'name') ?? item.name);
  const parent = parentIn(call, objectIn(body, 'parentReference'), item.parent);
  if (name === item.name && parent.id === item.parent) return shown(call, item, 200);
  requireFree(call, item);
  if ([...library.index.upward(parent)].some(({ id }) => id === item.id))
    throw invalidRequest('A folder cannot be moved into itself.');
  const present = library.index.child(parent.id, name);
  if (present && present.id !== item.id) throw nameTaken();
  return shown(call, library.move(item, parent, name, actorOf(caller)), 200);
};

const parentIn = (
  call: DriveCall,
  reference: Readonly<Record<string, unknown>>,
  present: string,
): ItemRecord => {
  const { library } = call;
  const drive = textIn(reference, 'driveId');
  if (drive !== undefined && drive !== library.driveId)
    throw invalidRequest('An item cannot be moved to another drive; copy it instead.');
  const id = textIn(reference, 'id') ?? present;
  const parent = id === 'root' ? library.root : library.index.get(id);
  if (parent?.kind !== 'folder') throw itemNotFound();
  requireRight(call, parent, 'write');
  return parent;
};

export const deleteItem = (call: DriveCall): Response => {
  const item = requireItem(call, 'write');
  requireMatch(call.request, item);
  if (item.parent === null) throw accessDenied('The root of a drive cannot be deleted.');
  requireFree(call, item);
  call.library.remove(item, actorOf(call.caller));
  return new Response(null, { status: 204 });
};

export const shown = ({ tenant, library }: DriveCall, item: ItemRecord, status: number): Response =>
  Response.json(itemView(tenant, library, item), { status, headers: { etag: eTagOf(item) } });
