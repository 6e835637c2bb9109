/**
 * Hangs routes into the app. For each request, in this order: who asks (401), is what comes in of the right shape (400, 415),
 * is what it is about there for them (404), may they do this (403), and only then the answer.
 */
import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';

import { isProblem, Problem } from '#templates/problem.ts';

import { may, requireMay } from '../access/policy.ts';
import type { AppEnv } from '../app.ts';
import { dayOf } from '../dossier/days.ts';
import type { World } from '../world.ts';
import type { Asking } from './asking.ts';
import type { Answer, Input, Route, Visit } from './route.ts';
import { unstorableAt } from './storable.ts';

const JSON_TYPE = 'application/json';

/** Finds out who asks, from what came with the request. */
export type WhoAsks = (authorization: string | undefined) => Promise<Asking>;

export const mount = (
  app: OpenAPIHono<AppEnv>,
  routes: readonly Route[],
  world: World,
  whoAsks: WhoAsks,
): void => {
  z.config(z.locales.nl());
  for (const route of routes) {
    app.on(route.method.toUpperCase(), route.path, async (c) => {
      const asking = await whoAsks(c.req.header('authorization'));
      const visit = visitOf(asking, world);
      // Whoever may do this nowhere need not learn what it would take.
      requireSignedIn(route, asking);
      const input = await inputOf(route, c);
      const about = route.about === 'anything' ? route.about : await route.about(input, visit);
      for (const one of [about].flat()) requireMay(asking.subject, route.action, one);
      return respond(c, await route.answer(input, visit));
    });
    app.openAPIRegistry.registerPath(described(route));
  }
  refuseOtherMethods(app, routes);
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Ondersteuningsprofiel', version: '1' },
  });
};

const visitOf = (asking: Asking, world: World): Visit => ({
  world,
  asking,
  today: dayOf(world.now().toISOString()),
  see: (read) => world.database.transactionAs(asking.scope, read),
  actor: () => {
    if (!asking.actor) throw new Problem('not-signed-in', {});
    return asking.actor;
  },
});

const requireSignedIn = ({ action }: Route, { subject }: Asking): void => {
  if (subject.type === 'public' && !may(subject, action, 'anything')) throw new Problem('not-signed-in', {});
};

const inputOf = async ({ shapes, bodyType }: Route, c: Context<AppEnv>): Promise<Input> => ({
  params: parsed(shapes.params, c.req.param()) as Input['params'],
  query: parsed(shapes.query, c.req.query()) as Input['query'],
  body: shapes.body ? parsed(shapes.body, await bodyOf(c, bodyType)) : undefined,
});

/** What a form could send from another site is refused: only a body that says what it is. */
const bodyOf = async (c: Context<AppEnv>, bodyType: string | undefined): Promise<unknown> => {
  const expected = bodyType ?? JSON_TYPE;
  const [type] = (c.req.header('content-type') ?? '').split(';');
  if (type?.trim().toLowerCase() !== expected) throw new Problem('request-type', { expected });
  if (bodyType) return new Uint8Array(await c.req.arrayBuffer());
  try {
    return (await c.req.json()) as unknown;
  } catch (error) {
    // Too large is found while reading, and is told as itself.
    if (isProblem(error)) throw error;
    throw new Problem('request-wrong', { at: [{ place: 'verzoek', expected: 'geldige JSON' }] });
  }
};

const parsed = (shape: z.ZodType | undefined, value: unknown): unknown => {
  if (!shape) return {};
  const unstorable = unstorableAt(value);
  if (unstorable !== null)
    throw new Problem('request-wrong', {
      at: [{ place: unstorable, expected: 'een tekst die te lezen is' }],
    });
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  throw new Problem('request-wrong', {
    at: result.error.issues.map(({ path, message }) => ({
      place: path.join('.') || 'verzoek',
      expected: message,
    })),
  });
};

const respond = (c: Context<AppEnv>, answer: Answer): Response => {
  c.header('Cache-Control', 'no-store');
  if ('json' in answer) return c.json(answer.json as object, answer.status ?? 200);
  if ('status' in answer) return c.body(null, answer.status);
  const { file, type, name } = answer;
  return c.body(Uint8Array.from(file).buffer, 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
};

/** A known address with another method is told so, instead of that it is not there. */
const refuseOtherMethods = (app: OpenAPIHono<AppEnv>, routes: readonly Route[]): void => {
  for (const path of new Set(routes.map((route) => route.path)))
    app.all(path, (c) => {
      throw new Problem('method-unknown', { method: c.req.method, path: c.req.path });
    });
};

const described = ({ method, path, summary, action, shapes, bodyType }: Route): RouteConfig => ({
  method,
  path: path.replaceAll(/:(\w+)/g, '{$1}'),
  summary,
  description: `Action of the policy: ${action}.`,
  request: {
    ...(shapes.params ? { params: shapes.params } : {}),
    ...(shapes.query ? { query: shapes.query } : {}),
    ...(shapes.body
      ? { body: { content: { [bodyType ?? JSON_TYPE]: { schema: shapes.body } }, required: true } }
      : {}),
  },
  responses: {
    200: { description: 'Done.' },
    default: { description: 'application/problem+json with a sentence in Dutch.' },
  },
});
