/** The content of a file: down by a link of its own, up in one piece. */
import { requireItem, requireRight, actorOf, targetAt, type DriveCall, type Target } from './call.ts';
import { invalidRequest, itemNotFound, nameTaken, Refusal, resourceModified } from '../refusal.ts';
import type { ItemRecord } from '../folder/record.ts';
import {
  CONFLICT_BEHAVIOR,
  conflictBehavior,
  freeName,
  requireFree,
  requireMatch,
  requireName,
  shown,
  type ConflictBehavior,
} from './items.ts';
import { downloadUrl } from './links.ts';

/** What Graph takes in one piece. */
const MOST_AT_ONCE = 250 * 1024 * 1024;

export const getContent = (call: DriveCall): Response => {
  const item = requireItem(call, 'read');
  if (item.kind !== 'file') throw invalidRequest('You cannot get content for a folder.');
  const format = call.url.searchParams.get('format') ?? undefined;
  if (format !== undefined) call.tenant.pdf.requireConvertible(item.name, format);
  const location = downloadUrl(call.tenant, call.library, item, format === undefined ? {} : { format });
  return new Response(null, { status: 302, headers: { location } });
};

export const putContent = async (call: DriveCall): Promise<Response> => {
  const content = new Uint8Array(await call.request.arrayBuffer());
  if (content.length > MOST_AT_ONCE)
    throw new Refusal(413, 'invalidRequest', 'The file is too large; use an upload session.');
  const behavior = conflictBehavior(call.url.searchParams.get(CONFLICT_BEHAVIOR), 'replace');
  const { item, isNew } = store(call, targetAt(call.library, call.address), content, behavior);
  return shown(call, item, isNew ? 201 : 200);
};

/** What may be asked before the bytes are there, and is asked again when they are. */
export const requireRoom = (
  call: DriveCall,
  { folder, present, name }: Target,
  behavior: ConflictBehavior,
): void => {
  if (folder.kind !== 'folder') throw itemNotFound();
  requireName(name);
  requireRight(call, present ?? folder, 'write');
  if (!present) return;
  if (behavior === 'fail') throw nameTaken();
  if (behavior === 'rename') return;
  if (present.kind !== 'file') throw nameTaken();
  requireMatch(call.request, present);
  if (call.request.headers.get('if-none-match') === '*') throw resourceModified();
  requireFree(call, present);
};

export const store = (
  call: DriveCall,
  target: Target,
  content: Uint8Array,
  behavior: ConflictBehavior,
): { readonly item: ItemRecord; readonly isNew: boolean } => {
  const { library, tenant } = call;
  const by = actorOf(call.caller);
  requireRoom(call, target, behavior);
  const replaces = target.present !== undefined && behavior === 'replace' ? target.present : undefined;
  const item = replaces ? library.overwrite(replaces, content, by) : addTo(call, target, content);
  tenant.rewriter.afterUpload(library, item);
  return { item, isNew: replaces === undefined };
};

const addTo = ({ library, caller }: DriveCall, target: Target, content: Uint8Array): ItemRecord => {
  const by = actorOf(caller);
  let { folder } = target;
  for (const name of target.missing) folder = library.createFolder(folder, requireName(name), by);
  const name = target.present ? freeName(library, folder, target.name) : target.name;
  return library.create(folder, name, content, by);
};
