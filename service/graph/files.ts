/** Writing files and folders, each so that doing it twice ends the same. */
import { Problem } from '#templates/problem.ts';

import type { Call, CallGraph } from './client.ts';
import { itemOf } from './item.ts';
import { bytesOf, itemBelow } from './items.ts';
import { itemPath, namedPath, requireUsableName } from './paths.ts';
import type { Graph, Item, NewFile } from './port.ts';
import type { Idempotency } from './retry.ts';
import type { Surroundings } from './retrying.ts';
import { untilSure } from './until-sure.ts';
import { LARGEST_SIMPLE_UPLOAD, uploadInParts } from './upload.ts';
import type { Answer } from './wire.ts';

type Files = Pick<Graph, 'ensureFolder' | 'store' | 'storeNew' | 'replace'>;

/** What to do when something has that name already. */
const CONFLICT = '@microsoft.graph.conflictBehavior';
/** The code that comes with the 409 then. */
const NAME_TAKEN = 'nameAlreadyExists';

export const files = (call: CallGraph, surroundings: Surroundings): Files => ({
  ensureFolder: async (drive, parent, name) => {
    requireUsableName(name);
    const making: Call = {
      operation: 'make-folder',
      name,
      idempotency: 'idempotent',
      method: 'POST',
      to: `${itemPath(drive, parent)}/children`,
      body: { name, folder: {}, [CONFLICT]: 'fail' },
      accept: [NAME_TAKEN],
    };
    const answer = await call(making);
    if (answer.status !== 409) return itemOf(drive, answer, making);
    const present = await presentAt(call, drive, parent, name);
    if (!present.isFolder) throw new Problem('graph-name-taken', { name });
    return present;
  },

  store: async (drive, folder, name, bytes) => {
    const answer = await upload(call, drive, folder, { name, bytes }, 'idempotent');
    if (answer.status !== 409) return itemOf(drive, answer, storing(name));
    const present = await presentAt(call, drive, folder, name);
    if (await couldBe(call, present, bytes)) return present;
    throw new Problem('graph-name-taken', { name });
  },

  storeNew: (drive, folder, look) =>
    untilSure(surroundings, async () => {
      const seen = await look();
      if ('id' in seen) return seen;
      const answer = await upload(call, drive, folder, seen, 'once');
      if (answer.status !== 409) return itemOf(drive, answer, storing(seen.name));
      throw takenMeanwhile();
    }),

  replace: async (drive, id, bytes, eTag) => {
    const replacing: Call = {
      operation: 'replace-file',
      name: null,
      idempotency: 'idempotent',
      method: 'PUT',
      to: `${itemPath(drive, id)}/content`,
      headers: { 'If-Match': eTag },
      body: bytes,
      carriesFile: true,
      accept: [412],
    };
    const answer = await call(replacing);
    if (answer.status !== 412) return itemOf(drive, answer, replacing);
    // An earlier try may have come through although its answer got lost.
    const present = itemOf(drive, await call({ ...reading, to: itemPath(drive, id) }), reading);
    if (await hasBytes(call, present, bytes)) return present;
    throw new Problem('graph-conflict', { operation: 'replace-file', name: present.name });
  },
});

const storing = (name: string) => ({ operation: 'store-file', name }) as const;

/** The last answer: the item, or 409 when something has that name already. */
const upload = async (
  call: CallGraph,
  drive: string,
  folder: string,
  { name, bytes }: NewFile,
  idempotency: Idempotency,
): Promise<Answer> => {
  requireUsableName(name);
  const to = namedPath(drive, folder, [name]);
  const simple: Call = {
    ...storing(name),
    idempotency,
    method: 'PUT',
    to: `${to}:/content`,
    query: { [CONFLICT]: 'fail' },
    body: bytes,
    carriesFile: true,
    accept: [NAME_TAKEN],
  };
  return bytes.length <= LARGEST_SIMPLE_UPLOAD
    ? call(simple)
    : uploadInParts(call, simple, `${to}:/createUploadSession`, bytes);
};

const takenMeanwhile = (): Problem =>
  new Problem('graph-unavailable', { operation: 'store-file', status: 409, retryAt: null });

const reading = { operation: 'read-item', name: null, idempotency: 'safe' } as const;

const presentAt = async (call: CallGraph, drive: string, folder: string, name: string): Promise<Item> => {
  const present = await itemBelow(call, drive, folder, [name]);
  if (present !== undefined) return present;
  // It was there a moment ago, or the session of an upload went without a trace: next time it can be stored.
  throw takenMeanwhile();
};

/**
 * Whether what has the name is what was to be stored. A PDF keeps its bytes; SharePoint rewrites Office files after an upload,
 * so of those the name, which follows from the content, has to be enough.
 */
const couldBe = async (call: CallGraph, present: Item, bytes: Uint8Array): Promise<boolean> =>
  !present.isFolder && (!/\.pdf$/i.test(present.name) || hasBytes(call, present, bytes));

const hasBytes = async (call: CallGraph, present: Item, bytes: Uint8Array): Promise<boolean> =>
  present.size === bytes.length && Buffer.compare(await bytesOf(call, present), bytes) === 0;
