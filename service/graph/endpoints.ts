/**
 * Where the public hosts of Microsoft 365 are really reached. In production the map is empty; with a tenant of its own the
 * service sends what is meant for `graph.microsoft.com` to an address of this computer, and nothing else changes: the same
 * URLs are built, signed in to, stored and compared. Graph, sign-in, keys and the links that people follow all pass here.
 *
 * URLs that are kept stay the public ones, because a local address may be another one after the next start.
 */

export const GRAPH = 'https://graph.microsoft.com';
export const AUTHORITY = 'https://login.microsoftonline.com';

export interface Endpoints {
  /** From a public host, such as `graph.microsoft.com`, to an origin, such as `http://127.0.0.1:4100`. */
  readonly [host: string]: string;
}

/** The URL under which this one is reached: for a request, or for a link that a person follows. */
export const reachable = (endpoints: Endpoints, url: string): string => {
  const { host, pathname, search, hash } = new URL(url);
  const origin = Object.hasOwn(endpoints, host) ? endpoints[host] : undefined;
  return origin === undefined ? url : new URL(origin).origin + pathname + search + hash;
};

/** `fetch` for libraries that make their own requests. */
export const fetchThrough =
  (endpoints: Endpoints) =>
  (url: string, init: RequestInit): Promise<Response> =>
    fetch(reachable(endpoints, url), init);
