/** Microsoft Graph: who calls, what is asked, and which part of the tenant answers. */
import { Hono } from 'hono';

import type { Authority } from './authority/authority.ts';
import type { TenantContext } from './context.ts';
import { answerAboutDrives } from './drive/routes.ts';
import { callerOf } from './graph-caller.ts';
import { invalidRequest } from './refusal.ts';

export const graphRoutes = (tenant: TenantContext, authority: Authority): Hono => {
  const app = new Hono();
  app.all('/v1.0/*', async (c) => {
    const request = c.req.raw;
    const url = new URL(request.url);
    const caller = await callerOf(authority, request);
    const call = { tenant, caller, request, url, path: url.pathname.replace(/^\/v1\.0/, '') };
    const answer = await answerAboutDrives(call);
    if (!answer)
      throw invalidRequest(`Resource not found for the segment '${call.path.split('/')[1] ?? ''}'.`);
    return answer;
  });
  return app;
};
