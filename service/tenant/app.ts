/** All of the tenant as one web application. Which host was meant shows in the path; no two hosts share one. */
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';

import type { Authority } from './authority/authority.ts';
import { authorityRoutes } from './authority/routes.ts';
import type { SigningKey } from './authority/signing-key.ts';
import type { TenantContext } from './context.ts';
import { controlRoutes } from './control.ts';
import { sharePointRoutes } from './drive/sharepoint-routes.ts';
import { playFaults } from './fault-middleware.ts';
import { graphRoutes } from './graph/routes.ts';
import { mailboxPages } from './mail/pages.ts';
import { onlyLocal } from './only-local.ts';
import { invalidRequest, Refusal } from './refusal.ts';

export const tenantApp = (tenant: TenantContext, authority: Authority, key: SigningKey) => {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use('*', onlyLocal());
  app.use('*', playFaults(tenant.faults));
  app.use('*', async (_, next) => {
    await next();
    await Promise.all(tenant.libraries.map(async ({ library }) => await library.flush()));
  });
  app.route('/', controlRoutes(tenant));
  app.route('/', graphRoutes(tenant, authority));
  app.route('/', sharePointRoutes(tenant));
  app.route('/', mailboxPages(tenant));
  app.route('/', authorityRoutes(authority, key));
  app.notFound(() => new Refusal(404, 'itemNotFound', 'There is nothing at this address.').answer());
  app.onError((error) => {
    if (error instanceof Refusal) return error.answer();
    const known = refusalFor(error);
    if (known) return known.answer();
    tenant.report(error);
    return new Refusal(500, 'generalException', 'An unspecified error has occurred.').answer();
  });
  return app;
};

/** What the language and the disk say, as the service would say it. */
const refusalFor = (error: unknown): Refusal | undefined => {
  if (error instanceof URIError) return invalidRequest('The address is malformed.');
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Refusal(507, 'quotaLimitReached', 'There is not enough space left.');
  if (code === 'ENAMETOOLONG') return new Refusal(400, 'pathIsTooLong', 'The path is too long.');
  return undefined;
};
