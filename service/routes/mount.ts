/**
 * Hangs routes into the app. For each request, in this order: who asks (401), is what comes in of the right shape (400, 415),
 * is what it is about there for them (404), may they do this (403), and only then the answer.
 */
import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';

import { Problem } from '#templates/problem.ts';
import { short } from '#templates/phrases.ts';

import { may, requireMay } from '../access/policy.ts';
import type { AppEnv } from '../app.ts';
import { dayOf } from '../dossier/days.ts';
import type { World } from '../world.ts';
import type { Asking } from './asking.ts';
import { bodyOf, JSON_TYPE } from './body.ts';
import type { Answer, Input, Route, Visit } from './route.ts';
import { unstorableAt } from './storable.ts';

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
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Ondersteuningsprofiel', version: '1' },
  });
  refuseOtherMethods(app);
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

const nothing = z.object({});

const inputOf = async ({ shapes, bodyType }: Route, c: Context<AppEnv>): Promise<Input> => ({
  params: parsed(shapes.params ?? nothing, c.req.param()) as Input['params'],
  query: parsed(shapes.query ?? nothing, single(c.req.queries())) as Input['query'],
  body: shapes.body ? parsed(shapes.body, await bodyOf(c, bodyType)) : undefined,
});

/** Of a name that is there twice nobody knows which of both is meant. */
const single = (query: Readonly<Record<string, readonly string[]>>): Record<string, string | undefined> => {
  const twice = Object.keys(query).filter((name) => (query[name]?.length ?? 0) > 1);
  if (twice.length > 0) refuse(twice.map((place) => ({ place, expected: 'niet meer dan één keer' })));
  return Object.fromEntries(Object.entries(query).map(([name, [value]]) => [name, value]));
};

/** What is not known is refused: a name with a slip of the pen would go unnoticed, and something else be done than was asked. */
const parsed = (shape: z.ZodType, value: unknown): unknown => {
  const result = (shape instanceof z.ZodObject ? shape.strict() : shape).safeParse(value);
  if (!result.success) return refuse(result.error.issues.flatMap(faultsIn));
  const unstorable = unstorableAt(result.data);
  if (unstorable !== null) refuse([{ place: unstorable, expected: 'een tekst die te lezen is' }]);
  return result.data;
};

interface Fault {
  readonly place: string;
  readonly expected: string;
}

const faultsIn = (issue: z.core.$ZodIssue): Fault[] => {
  const place = (more: readonly PropertyKey[] = []): string =>
    [...issue.path, ...more].map(String).join('.') || 'verzoek';
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({
        place: place([key]),
        expected: 'niets, want deze naam is hier niet bekend',
      }))
    : [{ place: place(), expected: issue.message }];
};

/** Who sends nonsense need not get all of it back. */
const MOST_FAULTS = 8;

const refuse = (faults: readonly Fault[]): never => {
  throw new Problem('request-wrong', {
    at: faults.slice(0, MOST_FAULTS).map(({ place, expected }) => ({ place: short(place), expected })),
  });
};

const respond = (c: Context<AppEnv>, answer: Answer): Response => {
  c.header('Cache-Control', 'no-store');
  if ('json' in answer) {
    for (const fault of answer.faults ?? []) c.get('keepFault')(fault);
    return c.json(answer.json as object, answer.status ?? 200);
  }
  if ('status' in answer) return c.body(null, answer.status);
  const { file, type, name } = answer;
  return c.body(Uint8Array.from(file).buffer, 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
};

/** A known address with another method is told so, instead of that it is not there. */
const refuseOtherMethods = (app: OpenAPIHono<AppEnv>): void => {
  const known = app.routes.filter(({ method }) => method !== 'ALL');
  for (const path of new Set(known.map((one) => one.path))) {
    const methods = known.filter((one) => one.path === path).map(({ method }) => method);
    // Whoever answers GET answers HEAD.
    const allowed = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    app.all(path, (c) => {
      throw new Problem('method-unknown', { method: c.req.method, path: c.req.path, allowed });
    });
  }
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
