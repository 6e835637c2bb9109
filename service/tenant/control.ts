/**
 * Steering the tenant from outside, because it often runs as a process of its own: faults, documents that are open in Word, and
 * looking at the folder right now. Only for who can reach the loopback address.
 */
import { Hono } from 'hono';

import type { TenantContext } from './context.ts';
import type { Chaos, FaultRule } from './faults.ts';
import { invalidRequest, itemNotFound } from './refusal.ts';

export const controlRoutes = (tenant: TenantContext): Hono => {
  const app = new Hono();
  app.get('/_tenant/faults', (c) =>
    c.json(
      tenant.faults
        .list()
        .map((rule) => ({ ...rule, times: Number.isFinite(rule.times) ? rule.times : null })),
    ),
  );
  app.get('/_tenant/faults/given', (c) => c.json(tenant.faults.given()));
  app.post('/_tenant/faults', async (c) => {
    const given = await c.req.json<FaultRule | FaultRule[]>();
    const rules = Array.isArray(given) ? given : [given];
    try {
      return c.json(
        rules.map((rule) => tenant.faults.add(rule).id),
        201,
      );
    } catch (error) {
      throw invalidRequest(String(error));
    }
  });
  app.put('/_tenant/chaos', async (c) => {
    tenant.faults.chaos(await c.req.json<Chaos>());
    return c.body(null, 204);
  });
  app.delete('/_tenant/faults', (c) => {
    tenant.faults.clear();
    return c.body(null, 204);
  });
  app.put('/_tenant/locks/:drive/:item', (c) =>
    hold(tenant, c.req.param('drive'), c.req.param('item'), true),
  );
  app.delete('/_tenant/locks/:drive/:item', (c) =>
    hold(tenant, c.req.param('drive'), c.req.param('item'), false),
  );
  app.post('/_tenant/settle', async (c) => {
    await tenant.rewriter.settle();
    for (const { watch } of tenant.libraries) watch.lookEverywhere();
    return c.body(null, 204);
  });
  app.post('/_tenant/expire-tokens/:drive', (c) => {
    libraryOf(tenant, c.req.param('drive')).expireTokens();
    return c.body(null, 204);
  });
  return app;
};

const libraryOf = (tenant: TenantContext, drive: string) => {
  const found = tenant.libraries.find(({ library }) => library.driveId === drive);
  if (!found) throw itemNotFound();
  return found.library;
};

const hold = (tenant: TenantContext, drive: string, item: string, open: boolean): Response => {
  const library = libraryOf(tenant, drive);
  if (!library.index.get(item)) throw itemNotFound();
  if (open) library.open.hold(item);
  else library.open.letGo(item);
  return new Response(null, { status: 204 });
};
