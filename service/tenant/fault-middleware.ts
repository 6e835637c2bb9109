/** Plays the faults that were asked for, around every request to the tenant except those that steer the tenant itself. */
import { setTimeout as wait } from 'node:timers/promises';

import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { MiddlewareHandler } from 'hono';

import { codeOfStatus, type Faults, type FaultRule } from './faults.ts';
import { Refusal } from './refusal.ts';

const steering = /^\/(_tenant|mailbox)(\/|$)/;

export const playFaults =
  (faults: Faults): MiddlewareHandler<{ Bindings: HttpBindings }> =>
  async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const fault = steering.test(pathname)
      ? undefined
      : faults.take(c.req.method, readable(pathname) + search);
    if (!fault) {
      await next();
      return;
    }
    if (fault.delay !== undefined) await wait(fault.delay);
    if (fault.status === undefined && !fault.cut) {
      await next();
      return;
    }
    if (fault.afterEffect) {
      await next();
      await c.res.arrayBuffer();
    }
    if (fault.cut) {
      c.env.incoming.socket.destroy();
      c.res = undefined;
      c.res = RESPONSE_ALREADY_SENT;
      return;
    }
    c.res = undefined;
    c.res = answerOf(fault, fault.status ?? 500, pathname);
  };

const readable = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

const answerOf = (fault: FaultRule, status: number, path: string): Response => {
  const fresh = /^(\/v1\.0\/drives\/[^/]+\/root\/delta)/.exec(path)?.[1];
  const location =
    status === 410 && fresh !== undefined ? { location: `https://graph.microsoft.com${fresh}` } : {};
  const code = fault.code ?? codeOfStatus(status);
  return new Refusal(status, code, 'This error was asked for.', {
    headers: { ...location, ...fault.headers },
  }).answer();
};
