/** Copying is answered with an address where one can see how far it is; it may go to another library. */
import { bodyOf, textIn, objectIn } from '../graph/body.ts';
import { itemNotFound } from '../refusal.ts';
import { faultOfName } from '../folder/names.ts';
import type { Library } from '../folder/library.ts';
import type { ItemRecord } from '../folder/record.ts';
import { seal, unseal, type Sealed } from '../sealed.ts';
import type { TenantContext } from '../context.ts';
import { actorOf, requireItem, requireRight, type DriveCall } from './call.ts';
import { CONFLICT_BEHAVIOR, conflictBehavior, freeName, requireName } from './items.ts';

/** How the copying ended, in the address itself. */
interface Outcome extends Sealed {
  readonly kind: 'copy';
  readonly resourceId?: string;
  readonly error?: { readonly code: string; readonly message: string };
}

export const copyItem = async (call: DriveCall): Promise<Response> => {
  const { tenant, library } = call;
  const body = await bodyOf(call.request);
  const item = requireItem(call, 'read');
  const behavior = conflictBehavior(
    call.url.searchParams.get(CONFLICT_BEHAVIOR) ?? textIn(body, CONFLICT_BEHAVIOR),
    'fail',
  );
  const reference = objectIn(body, 'parentReference');
  const destination = destinationOf(call, reference, item);
  requireRight({ ...call, library: destination.library }, destination.folder, 'write');
  const name = requireName(textIn(body, 'name') ?? item.name);
  const taken = destination.library.index.child(destination.folder.id, name);
  const until = Math.floor(tenant.now().getTime() / 1000) + 3600;
  if (taken && behavior !== 'rename') {
    const error = { code: 'nameAlreadyExists', message: 'Name already exists' };
    return accepted(tenant, { kind: 'copy', until, error });
  }
  const free = taken ? freeName(destination.library, destination.folder, name) : name;
  const copied = await copyTo(call, library, item, destination, free);
  return accepted(tenant, { kind: 'copy', until, resourceId: copied.id });
};

interface Destination {
  readonly library: Library;
  readonly folder: ItemRecord;
}

const destinationOf = (
  { tenant, library }: DriveCall,
  reference: Readonly<Record<string, unknown>>,
  item: ItemRecord,
): Destination => {
  const drive = textIn(reference, 'driveId');
  const to =
    drive === undefined ? library : tenant.libraries.find((one) => one.library.driveId === drive)?.library;
  const id = textIn(reference, 'id') ?? (to === library ? item.parent : 'root');
  const folder = id === 'root' ? to?.root : to?.index.get(id ?? '');
  if (!to || folder?.kind !== 'folder') throw itemNotFound();
  return { library: to, folder };
};

const copyTo = async (
  call: DriveCall,
  from: Library,
  item: ItemRecord,
  { library, folder }: Destination,
  name: string,
): Promise<ItemRecord> => {
  const by = actorOf(call.caller);
  if (item.kind === 'file') return library.create(folder, name, await from.content(item), by);
  const children = from.index.children(item.id).filter((child) => faultOfName(child.name) === undefined);
  const made = library.createFolder(folder, name, by);
  for (const child of children) await copyTo(call, from, child, { library, folder: made }, child.name);
  return made;
};

const accepted = ({ description, linkKey }: TenantContext, outcome: Outcome): Response => {
  const location = `https://${description.sharePointHost}/_api/v2.0/monitor/${seal(outcome, linkKey)}`;
  return new Response(null, { status: 202, headers: { location } });
};

/** The answer at the address that was given when the copying was accepted; it needs no token. */
export const copyStatus = ({ linkKey, now }: TenantContext, sealed: string): Response => {
  const outcome = unseal<Outcome>(sealed, 'copy', { key: linkKey, now: now() });
  if (!outcome) return itemNotFound().answer();
  return Response.json(
    outcome.error
      ? { status: 'failed', error: outcome.error }
      : { status: 'completed', percentageComplete: 100, resourceId: outcome.resourceId },
  );
};
