/** The last step: the request really goes out, over `fetch`, and its answer is read to the end within the time given. */
import { reachable, type Endpoints } from './endpoints.ts';
import { NoAnswer, type Send } from './wire.ts';

export const transport =
  (endpoints: Endpoints): Send =>
  async ({ method, url, headers, body, timeoutMs }) => {
    try {
      const response = await fetch(reachable(endpoints, url), {
        method,
        headers,
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      });
      return {
        status: response.status,
        headers: response.headers,
        bytes: new Uint8Array(await response.arrayBuffer()),
      };
    } catch (error) {
      throw new NoAnswer(!neverArrived.has(causeOf(error)), { cause: error });
    }
  };

/** With these no byte of the request was sent. */
const neverArrived: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** `fetch` hides the reason in the cause, and where it tried several addresses in the first of those. */
const causeOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : '';
};
