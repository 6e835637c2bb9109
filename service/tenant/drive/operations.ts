/** All that can be asked about an item: method and path after the item, a star for one segment. */
import { findOperation, type FoundOperation, type Operations } from '../graph/operations.ts';
import { noSegment } from '../refusal.ts';
import type { DriveCall } from './call.ts';
import { checkIn, checkOut } from './checkout.ts';
import { getContent, putContent } from './content.ts';
import { copyItem } from './copy.ts';
import { delta } from './delta.ts';
import { changeFields, readFields, readListItem } from './fields.ts';
import { changeItem, createChild, deleteItem, listChildren, readItem } from './items.ts';
import {
  changePermission,
  deletePermission,
  invite,
  listPermissions,
  readPermission,
} from './permissions.ts';
import { createUploadSession } from './upload.ts';
import { getVersionContent, listVersions, readVersion } from './versions.ts';

type Operation = (call: DriveCall) => Response | Promise<Response>;

const operations: Operations<Operation> = {
  '': { GET: readItem, PATCH: changeItem, DELETE: deleteItem },
  children: { GET: listChildren, POST: createChild },
  content: { GET: getContent, PUT: putContent },
  createUploadSession: { POST: createUploadSession },
  copy: { POST: copyItem },
  delta: { GET: delta },
  versions: { GET: listVersions },
  'versions/*': { GET: readVersion },
  'versions/*/content': { GET: getVersionContent },
  listItem: { GET: readListItem },
  'listItem/fields': { GET: readFields, PATCH: changeFields },
  permissions: { GET: listPermissions },
  'permissions/*': { GET: readPermission, PATCH: changePermission, DELETE: deletePermission },
  invite: { POST: invite },
  checkout: { POST: checkOut },
  checkin: { POST: checkIn },
};

/** @throws Refusal 400 for what does not exist, 405 for a method that it does not know. */
export const operationFor = (method: string, segments: readonly string[]): FoundOperation<Operation> => {
  const found = findOperation(operations, method, segments);
  if (!found) throw noSegment(segments[0]);
  return found;
};
