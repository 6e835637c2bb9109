/** Requests to Graph about sites, drives, items and shares. */
import type { Drive, Site } from '@microsoft/microsoft-graph-types';

import type { WatchedLibrary } from '../context.ts';
import type { SiteDescription } from '../description.ts';
import type { GraphCall } from '../graph/call.ts';
import { accessDenied, itemNotFound, noSegment, Refusal } from '../refusal.ts';
import { rightsOn } from './access.ts';
import { readAddress, segments } from './address.ts';
import { operationFor } from './operations.ts';
import { sharedItem } from './shares.ts';
import { siteIdOf, siteView } from './site-view.ts';
import { driveView } from './view.ts';

/** Undefined when the request is about something else. */
export const answerAboutDrives = (call: GraphCall): Response | Promise<Response> | undefined => {
  const [, noun = '', rest = ''] = /^\/([^/]+)(.*)$/.exec(call.path) ?? [];
  if (noun === 'drives') return aboutDrive(call, rest);
  if (noun === 'sites') return aboutSite(call, rest);
  if (noun === 'shares') return aboutShare(call, segments(rest));
  return undefined;
};

const aboutDrive = (call: GraphCall, path: string): Response | Promise<Response> => {
  const [, id = '', rest = ''] = /^\/([^/]+)(.*)$/.exec(path) ?? [];
  const watched = call.tenant.libraries.find(({ library }) => library.driveId === decodeURIComponent(id));
  if (!watched) throw itemNotFound();
  return inDrive(call, watched, rest);
};

const inDrive = (call: GraphCall, watched: WatchedLibrary, rest: string): Response | Promise<Response> => {
  watched.watch.lookAtHints();
  if (segments(rest).length === 0) {
    requireGet(call);
    requireVisible(call, watched);
    return Response.json(driveView(call.tenant, watched.library));
  }
  const address = readAddress(rest);
  if (!address) throw noSegment(segments(rest)[0]);
  const { operation, parameters } = operationFor(call.request.method, address.operation);
  return operation({ ...call, ...watched, address, parameters });
};

const aboutShare = (
  call: GraphCall,
  [token = '', noun, ...operation]: readonly string[],
): Response | Promise<Response> => {
  for (const { watch } of call.tenant.libraries) watch.lookAtHints();
  if (noun !== 'driveItem') throw noSegment(noun);
  const { item, library, watch } = sharedItem(call.tenant, token);
  const found = operationFor(call.request.method, operation);
  return found.operation({
    ...call,
    library,
    watch,
    address: { start: item.id, path: [], operation },
    parameters: found.parameters,
  });
};

/** `host:/sites/sop`, `host:/sites/sop:/drives`, `host,guid,guid` and `host,guid,guid/drives`. */
const aboutSite = (call: GraphCall, raw: string): Response | Promise<Response> => {
  const { description } = call.tenant;
  const byPath = /^\/([^:/]+):\/([^:]+)(?::(.*))?$/.exec(raw);
  const byId = /^\/([^/:]+)(.*)$/.exec(raw);
  const host = byPath ? decodeURIComponent(byPath[1] ?? '') : '';
  const wanted = byPath ? segments(byPath[2] ?? '').join('/') : decodeURIComponent(byId?.[1] ?? '');
  const site = description.sites.find((one) =>
    byPath
      ? host === description.sharePointHost && one.path.toLowerCase() === wanted.toLowerCase()
      : siteIdOf(description, one) === wanted,
  );
  if (!site) throw itemNotFound();
  return inSite(call, site, (byPath ? byPath[3] : byId?.[2]) ?? '');
};

const inSite = (call: GraphCall, site: SiteDescription, rest: string): Response | Promise<Response> => {
  const { tenant } = call;
  const libraries = tenant.libraries.filter(({ library }) => library.description.site === site);
  const [noun] = segments(rest);
  if (noun === 'drive') {
    const [first] = libraries;
    if (!first) throw itemNotFound();
    return inDrive(call, first, rest.replace(/^\/drive/, ''));
  }
  requireGet(call);
  const visible = libraries.filter((watched) => mayEnter(call, watched));
  if (visible.length === 0) throw accessDenied();
  if (noun === undefined) return Response.json(siteView(tenant.description, site) satisfies Site);
  if (noun !== 'drives' || segments(rest).length > 1) throw noSegment(noun);
  const value: Drive[] = visible.map(({ library }) => driveView(tenant, library));
  return Response.json({ value });
};

const requireVisible = (call: GraphCall, watched: WatchedLibrary): void => {
  if (!mayEnter(call, watched)) throw accessDenied();
};

/** A person may see that a library exists when anything in it may be read. */
const mayEnter = ({ tenant, caller }: GraphCall, { library }: WatchedLibrary): boolean => {
  if (rightsOn(tenant.description, caller, library, library.root).has('read')) return true;
  if (caller.kind === 'application') return false;
  for (const record of library.index.under(library.root.id))
    if (
      record.grants.some(
        ({ oid, mail }) => oid === caller.person.oid || mail === caller.person.mail.toLowerCase(),
      )
    )
      return true;
  return false;
};

const requireGet = ({ request }: GraphCall): void => {
  if (request.method !== 'GET')
    throw new Refusal(405, 'methodNotAllowed', 'The method is not allowed for this resource.', {
      headers: { allow: 'GET' },
    });
};
