/** Reading what is in a library. */
import type { Drive, DriveItem, Site } from '@microsoft/microsoft-graph-types';

import { Problem } from '#templates/problem.ts';

import type { Call, CallGraph } from './client.ts';
import { itemOf, objectOf, toItem } from './item.ts';
import { entriesOf } from './pages.ts';
import { isUsableName, itemPath, namedPath, ROOT } from './paths.ts';
import type { Graph, Item } from './port.ts';

type Items = Pick<Graph, 'drive' | 'item' | 'itemAt' | 'children' | 'content' | 'itemOfUrl' | 'remove'>;

/** A profile is well under a megabyte; what is far larger was put there by mistake, or to do harm. */
const LARGEST_FILE = 64 * 1024 * 1024;

export const items = (call: CallGraph): Items => {
  const item: Graph['item'] = async (drive, id) => {
    const reading = { operation: 'read-item', name: null, idempotency: 'safe' } as const;
    return itemOf(drive, await call({ ...reading, to: itemPath(drive, id) }), reading);
  };
  return {
    drive: (site, library) => driveOf(call, site, library),
    item,
    itemAt: (drive, path) => itemBelow(call, drive, ROOT, path),
    children: (drive, folder) => children(call, drive, folder),
    content: async (drive, id) => {
      const before = await item(drive, id);
      if (before.isFolder)
        throw new Problem('graph-not-found', { operation: 'read-file', name: before.name });
      if (before.size > LARGEST_FILE)
        throw new Problem('graph-too-large', {
          name: before.name,
          megabytes: LARGEST_FILE / 1024 / 1024,
        });
      return { item: before, bytes: await bytesOf(call, before) };
    },
    itemOfUrl: async (url) => {
      const reading = { operation: 'open-link', name: null, idempotency: 'safe' } as const;
      return itemOf('', await call({ ...reading, to: `/shares/${shareOf(url)}/driveItem` }), reading);
    },
    remove: async (drive, id) => {
      await call({
        operation: 'remove-item',
        name: null,
        idempotency: 'idempotent',
        method: 'DELETE',
        to: itemPath(drive, id),
        accept: [404],
      });
    },
  };
};

const driveOf = async (call: CallGraph, site: string, library: string): Promise<string> => {
  const reading = { operation: 'find-library', name: library, idempotency: 'safe' } as const;
  if (!URL.canParse(site)) throw new Problem('graph-not-found', { operation: reading.operation, name: site });
  const { host, pathname } = new URL(site);
  const found = objectOf<Site>(await call({ ...reading, to: `/sites/${host}:${pathname}` }), reading);
  const to = `/sites/${encodeURIComponent(found.id ?? '')}/drives`;
  for await (const { id, name } of entriesOf<Drive>(call, { ...reading, to }))
    if (typeof id === 'string' && name?.toLowerCase() === library.toLowerCase()) return id;
  throw new Problem('graph-not-found', { operation: reading.operation, name: library });
};

/** The item with these names below a folder; undefined when there is none. */
export const itemBelow = async (
  call: CallGraph,
  drive: string,
  folder: string,
  path: readonly string[],
): Promise<Item | undefined> => {
  // A name that cannot be, is not there; and dots would lead elsewhere.
  if (!path.every(isUsableName)) return undefined;
  const to = path.length === 0 ? itemPath(drive, folder) : namedPath(drive, folder, path);
  const reading = { operation: 'read-item', name: path.at(-1) ?? null, idempotency: 'safe' } as const;
  const answer = await call({ ...reading, to, accept: [404] });
  return answer.status === 404 ? undefined : itemOf(drive, answer, reading);
};

export const bytesOf = async (call: CallGraph, { drive, id, name }: Item): Promise<Uint8Array> => {
  const { bytes } = await call({
    operation: 'read-file',
    name,
    idempotency: 'safe',
    to: `${itemPath(drive, id)}/content`,
    carriesFile: true,
  });
  return bytes;
};

async function* children(call: CallGraph, drive: string, folder: string): AsyncGenerator<Item> {
  const first: Call = {
    operation: 'list-folder',
    name: null,
    idempotency: 'safe',
    to: `${itemPath(drive, folder)}/children`,
    query: { $top: '200' },
  };
  for await (const raw of entriesOf<DriveItem>(call, first)) yield toItem(drive, raw, first);
}

/**
 * A link as Graph takes it: `u!` and base64url without padding. Office hands over a document's URL with or without its
 * spaces encoded; here they always are. What no link can be leads nowhere.
 * @throws Problem `graph-not-found`
 */
const shareOf = (url: string): string => {
  if (!URL.canParse(url)) throw new Problem('graph-not-found', { operation: 'open-link', name: null });
  return `u!${Buffer.from(new URL(url).href).toString('base64url')}`;
};
