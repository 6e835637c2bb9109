/**
 * Graph answers a download with 302 to a host with a short-lived key in the URL. That host refuses a token and must not see
 * one. The redirect of the client repeats the old URL at 303 and looks only at the first hop, so this is our own.
 */
import { NoAnswer, type Send } from './wire.ts';

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const AT_MOST = 5;

/** Follows what is read; a redirect of anything that is written is answered as it is. */
export const withRedirects =
  (send: Send): Send =>
  async (request) => {
    let current = request;
    for (let hop = 0; hop <= AT_MOST; hop += 1) {
      const answer = await send(current);
      const location = answer.headers.get('location');
      if (!REDIRECTS.has(answer.status) || location === null || current.method !== 'GET') return answer;
      const url = new URL(location, current.url);
      if (url.protocol !== 'https:') return answer;
      current = { ...current, url: url.href, headers: headersFor(current.url, url, current.headers) };
    }
    throw new NoAnswer(true, { cause: new Error('redirected too often') });
  };

const headersFor = (
  from: string,
  to: URL,
  headers: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => name.toLowerCase() !== 'authorization' || new URL(from).origin === to.origin,
    ),
  );
