/**
 * Any web page in a browser on this computer can send requests to a local address. The name that was asked for shows whether it
 * was this address or a foreign name that leads here; the origin shows whether a foreign page asked to steer the tenant.
 */
import type { MiddlewareHandler } from 'hono';

import { Refusal } from './refusal.ts';

const LOCAL = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

export const onlyLocal = (): MiddlewareHandler => async (c, next) => {
  const { host, pathname } = new URL(c.req.url);
  if (!LOCAL.test(host))
    throw new Refusal(421, 'invalidRequest', 'This tenant answers only at its own local address.');
  const origin = c.req.header('origin');
  if (pathname.startsWith('/_tenant/') && origin !== undefined && origin !== `http://${host}`)
    throw new Refusal(403, 'accessDenied', 'A page from elsewhere may not steer the tenant.');
  await next();
};
