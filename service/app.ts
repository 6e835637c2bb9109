/**
 * The HTTP side of the service without its routes: what holds for every request. Each has a number that stands in the log
 * and in a problem; the log holds the route and never the address, because addresses and bodies may name people.
 */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { requestId } from 'hono/request-id';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import type { Logger } from 'pino';

import { isProblem, Problem } from '#templates/problem.ts';

import { problemBody } from './problems.ts';

/** A document of ours is below one; what is larger is no profile, or holds photographs. */
const MOST_MEGABYTES = 16;

/** Hono's own variables; routes add who asks. */
export interface AppEnv {
  readonly Variables: { requestId: string };
}

export interface AppParts {
  readonly log: Logger;
  /** What the service still waits for before it can work, in Dutch; null when it is ready. */
  readonly waitingFor: () => Promise<string | null>;
}

export const createApp = ({ log, waitingFor }: AppParts): OpenAPIHono<AppEnv> => {
  const app = new OpenAPIHono<AppEnv>();
  app.use(requestId());
  app.use(async (c, next) => {
    const begun = performance.now();
    await next();
    const milliseconds = Math.round(performance.now() - begun);
    const [request, route] = [c.get('requestId'), routePath(c, -1)];
    log.info({ request, method: c.req.method, route, status: c.res.status, milliseconds }, 'request');
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      xFrameOptions: 'DENY',
      referrerPolicy: 'no-referrer',
    }),
  );
  app.use(
    bodyLimit({
      maxSize: MOST_MEGABYTES * 1024 * 1024,
      onError: () => {
        throw new Problem('request-too-large', { megabytes: MOST_MEGABYTES });
      },
    }),
  );
  app.get('/health', (c) => c.json({ state: 'alive' }));
  app.get('/ready', async (c) => {
    const waiting = await waitingFor();
    if (waiting !== null) throw new Problem('not-ready', { waitingFor: waiting });
    return c.json({ state: 'ready' });
  });
  app.notFound((c) => answerProblem(c, new Problem('route-unknown', { path: c.req.path })));
  app.onError((error, c) => {
    const told = isProblem(error) ? { code: error.code } : { error };
    log[isProblem(error) ? 'info' : 'error']({ request: c.get('requestId'), ...told }, 'problem');
    return answerProblem(c, error);
  });
  return app;
};

const answerProblem = (c: Context<AppEnv>, error: unknown): Response => {
  const { body, retryAfter } = problemBody(error, c.get('requestId'));
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter));
  return c.body(JSON.stringify(body), body.status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': 'nl',
  });
};
