/**
 * The HTTP side of the service without its routes: what holds for every request. Each has a number that stands in the log
 * and in a problem; the log holds the route and never the address, because addresses and bodies may name people.
 */
import { OpenAPIHono } from '@hono/zod-openapi';
import { requestId } from 'hono/request-id';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import type { Logger } from 'pino';

import { isProblem, Problem } from '#templates/problem.ts';

import { OURS, statusOf } from './problem-status.ts';
import { problemAnswer } from './problems.ts';

/** Hono's own variables; routes add who asks. */
export interface AppEnv {
  readonly Variables: {
    requestId: string;
    /** Writes an error in the log that did not stop the request. */
    keepFault: (error: unknown) => void;
  };
}

export interface AppParts {
  readonly log: Logger;
  /** What the service still waits for before it can work, in Dutch; null when it is ready. */
  readonly waitingFor: () => Promise<string | null>;
}

export const createApp = ({ log, waitingFor }: AppParts): OpenAPIHono<AppEnv> => {
  const app = new OpenAPIHono<AppEnv>();
  // Never one that the caller brings: anything could stand in it, and two requests could have the same.
  app.use(requestId({ headerName: '' }));
  app.use(async (c, next) => {
    const begun = performance.now();
    c.set('keepFault', (error) => log.error({ request: c.get('requestId'), error }, 'fault'));
    await next();
    const milliseconds = Math.round(performance.now() - begun);
    const [request, route] = [c.get('requestId'), routePath(c, -1)];
    c.header('X-Request-Id', request);
    log.info({ request, method: c.req.method, route, status: c.res.status, milliseconds }, 'request');
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      xFrameOptions: 'DENY',
      referrerPolicy: 'no-referrer',
    }),
  );
  app.get('/health', (c) => c.json({ state: 'alive' }));
  app.get('/ready', async (c) => {
    const waiting = await waitingFor();
    if (waiting !== null) throw new Problem('not-ready', { waitingFor: waiting });
    return c.json({ state: 'ready' });
  });
  app.notFound((c) => problemAnswer(new Problem('route-unknown', { path: c.req.path }), c.get('requestId')));
  app.onError((error, c) => answering(log)(error, c.get('requestId')));
  return app;
};

/** Answers a request with the problem that it met, which the log keeps; what is a fault of ours with where it arose. */
export const answering =
  (log: Logger) =>
  (error: unknown, request: string = crypto.randomUUID()): Response => {
    if (!isProblem(error)) log.error({ request, error }, 'problem');
    else {
      const { code, cause } = error;
      const level = statusOf[code] === OURS ? 'error' : 'info';
      log[level]({ request, code, ...(cause === undefined ? {} : { error: cause }) }, 'problem');
    }
    return problemAnswer(error, request);
  };
