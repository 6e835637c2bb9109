/** Checking out keeps others from changing a file until it is checked in. */
import { requireItem, actorOf, type DriveCall } from './call.ts';
import { invalidRequest, resourceLocked } from '../refusal.ts';
import { requireFree } from './items.ts';

export const checkOut = (call: DriveCall): Response => {
  const item = requireItem(call, 'write');
  if (item.kind !== 'file') throw invalidRequest('Only a file can be checked out.');
  requireFree(call, item);
  const by = actorOf(call.caller);
  if (item.checkedOutBy === null) call.library.alter(item, { checkedOutBy: by }, by);
  return new Response(null, { status: 204 });
};

export const checkIn = (call: DriveCall): Response => {
  const item = requireItem(call, 'write');
  const by = actorOf(call.caller);
  if (item.checkedOutBy === null) throw invalidRequest('The file is not checked out.');
  if (item.checkedOutBy.id !== by.id) throw resourceLocked();
  call.library.alter(item, { checkedOutBy: null }, by);
  return new Response(null, { status: 204 });
};
