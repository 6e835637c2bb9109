/** The columns of an item in the list behind the library. */
import { bodyOf } from '../graph/body.ts';
import type { FieldValueSet, ListItem } from '@microsoft/microsoft-graph-types';

import { eTagOf, type ItemRecord } from '../folder/record.ts';
import { invalidRequest } from '../refusal.ts';
import { actorOf, requireItem, type DriveCall } from './call.ts';
import { requireFree, requireMatch } from './items.ts';
import { webUrl } from './links.ts';
import { identityOf } from './view.ts';

/** What the library itself fills in. */
const OWN = new Set(['id', 'FileLeafRef', 'Created', 'Modified', 'ContentType', '@odata.etag']);

export const readListItem = (call: DriveCall): Response => {
  const item = requireItem(call, 'read');
  const { tenant, library } = call;
  const expands = (call.url.searchParams.get('$expand') ?? '').startsWith('fields');
  return Response.json({
    '@odata.etag': eTagOf(item),
    id: String(item.number),
    eTag: eTagOf(item),
    createdDateTime: item.created,
    createdBy: identityOf(item.createdBy),
    lastModifiedDateTime: item.modified,
    lastModifiedBy: identityOf(item.modifiedBy),
    webUrl: webUrl(tenant.description.sharePointHost, library, item),
    contentType: item.kind === 'file' ? { id: '0x0101', name: 'Document' } : { id: '0x0120', name: 'Folder' },
    sharepointIds: { listId: library.listId, listItemId: String(item.number), listItemUniqueId: item.guid },
    ...(expands ? { fields: fieldsView(item) } : {}),
  } satisfies ListItem & { '@odata.etag': string });
};

export const readFields = (call: DriveCall): Response => Response.json(fieldsView(requireItem(call, 'read')));

export const changeFields = async (call: DriveCall): Promise<Response> => {
  const body = await bodyOf(call.request);
  const item = requireItem(call, 'write');
  requireMatch(call.request, item);
  requireFree(call, item);
  const changes = Object.entries(body).filter(([name]) => !name.startsWith('@'));
  const refused = changes.find(([name]) => OWN.has(name));
  if (refused) throw invalidRequest(`Field '${refused[0]}' is read-only.`);
  const fields = Object.fromEntries(
    Object.entries({ ...item.fields, ...Object.fromEntries(changes) }).filter(([, value]) => value !== null),
  );
  return Response.json(fieldsView(call.library.alter(item, { fields }, actorOf(call.caller))));
};

const fieldsView = (item: ItemRecord): FieldValueSet & Readonly<Record<string, unknown>> => ({
  '@odata.etag': eTagOf(item),
  id: String(item.number),
  FileLeafRef: item.name,
  Created: item.created,
  Modified: item.modified,
  ContentType: item.kind === 'file' ? 'Document' : 'Folder',
  ...item.fields,
});
