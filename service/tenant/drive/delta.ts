/**
 * What changed in a drive since the last time. The token holds a place in the order of all changes: everything that was
 * changed after it is told, in its latest state only. An item that changes while a client pages is told again.
 *
 * Some things are as the real service does them because clients stumble over them: the root always comes along, a run of
 * several pages has an empty page in it, and a deleted item has no name.
 *
 * Source: learn.microsoft.com/graph/api/driveitem-delta.
 */
import { selected } from '../graph/selected.ts';
import type { ItemRecord } from '../folder/record.ts';
import type { Library } from '../folder/library.ts';
import { invalidRequest, Refusal } from '../refusal.ts';
import { rightsOn } from './access.ts';
import { requireItem, type DriveCall } from './call.ts';
import { GRAPH, topIn } from '../graph/paging.ts';
import { changedView } from './view.ts';

interface Token {
  /** 0 for a first enumeration, which tells nothing of what was deleted. */
  readonly since: number;
  /** The last change that was told in this run. */
  readonly told: number;
  /** The next page is the empty one. */
  readonly pause: boolean;
}

const USUAL_PAGE = 200;

export const delta = (call: DriveCall): Response => {
  const { tenant, library, caller, url, watch } = call;
  const start = requireItem(call, 'read');
  if (start.parent !== null) throw invalidRequest('Delta is only supported on the root of a drive.');
  watch.lookAtFolders();
  const given = url.searchParams.get('token') ?? url.searchParams.get('$deltatoken');
  const latest = { since: library.index.seq, told: library.index.seq, pause: false };
  if (given === 'latest') return Response.json({ value: [], '@odata.deltaLink': linkTo(call, latest) });
  const token = readToken(library, given);
  requireFresh(call, token);
  if (token.pause)
    return Response.json({ value: [], '@odata.nextLink': linkTo(call, { ...token, pause: false }) });
  const top = topIn(url, USUAL_PAGE);
  const page: ItemRecord[] = [];
  let more = false;
  for (const record of library.index.changedAfter(token.told)) {
    if (record.parent === null || (record.deleted !== null && token.since === 0)) continue;
    if (!rightsOn(tenant.description, caller, library, record).has('read')) continue;
    more = page.length === top;
    if (more) break;
    page.push(record);
  }
  const isFirst = token.told === token.since;
  const told = more ? (page.at(-1)?.seq ?? token.told) : library.index.seq;
  const shown = [...(isFirst ? [library.root] : []), ...page].map((record) =>
    selected(changedView(tenant, library, record), url),
  );
  return Response.json(
    more
      ? { value: shown, '@odata.nextLink': linkTo(call, { since: token.since, told, pause: isFirst }) }
      : { value: shown, '@odata.deltaLink': linkTo(call, { since: told, told, pause: false }) },
  );
};

/** Since when a place in the order was reached, for tokens that are a time. */
const placeAt = (library: Library, time: number): number => {
  let place = 0;
  for (const { seq, modified, deleted } of library.index.changedAfter(0))
    if (Date.parse(deleted ?? modified) <= time) place = Math.max(place, seq);
  return place;
};

const readToken = (library: Library, given: string | null): Token => {
  if (given === null) return { since: 0, told: 0, pause: false };
  const found = /^(\d+)\.(\d+)(p?)$/.exec(given);
  if (found) return { since: Number(found[1]), told: Number(found[2]), pause: found[3] === 'p' };
  const time = Date.parse(given);
  if (Number.isNaN(time)) throw invalidRequest('The provided sync token is not valid.');
  const place = placeAt(library, time);
  return { since: place, told: place, pause: false };
};

const requireFresh = (call: DriveCall, { since }: Token): void => {
  const { library } = call;
  // A token from after the last change is one of a tenant that was put back to an earlier state.
  if (since === 0 || (since >= library.oldest && since <= library.index.seq)) return;
  throw resyncRequired(linkTo(call, { since: 0, told: 0, pause: false }));
};

/** The client enumerates everything again from this address, and compares. */
export const resyncRequired = (location: string): Refusal =>
  new Refusal(
    410,
    'resyncChangesApplyDifferences',
    'Resync required. Replace any local items with the server version.',
    {
      innerCode: 'resyncRequired',
      headers: { location },
    },
  );

const linkTo = ({ library, url }: DriveCall, { since, told, pause }: Token): string => {
  const query = new URLSearchParams(url.searchParams);
  query.delete('$deltatoken');
  query.set('token', `${since}.${told}${pause ? 'p' : ''}`);
  return `${GRAPH}/drives/${library.driveId}/root/delta?${query.toString()}`;
};
