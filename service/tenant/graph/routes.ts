/** Microsoft Graph: who calls, what is asked, and which part of the tenant answers. */
import { Hono } from 'hono';

import type { Authority } from '../authority/authority.ts';
import type { TenantContext } from '../context.ts';
import { segments } from '../drive/address.ts';
import { answerAboutDrives } from '../drive/routes.ts';
import { answerAboutMail } from '../mail/routes.ts';
import { noSegment } from '../refusal.ts';
import type { GraphCall } from './call.ts';
import { callerOf } from './caller.ts';
import { readPerson } from './people.ts';

export const graphRoutes = (tenant: TenantContext, authority: Authority): Hono => {
  const app = new Hono();
  app.all('/v1.0/*', async (c) => {
    const request = c.req.raw;
    const url = new URL(request.url);
    const caller = await callerOf(authority, request);
    const call = { tenant, caller, request, url, path: url.pathname.replace(/^\/v1\.0/, '') };
    return await (answerAboutDrives(call) ?? answerAboutPerson(call));
  });
  return app;
};

const answerAboutPerson = (call: GraphCall): Response | Promise<Response> => {
  const [noun, ...rest] = segments(call.path);
  if (noun !== 'me' && noun !== 'users') throw noSegment(noun);
  const user = noun === 'me' ? undefined : rest[0];
  const asked = noun === 'me' ? rest : rest.slice(1);
  if (asked.length === 0) return readPerson(call, user);
  const answer = answerAboutMail(call, user, asked);
  if (!answer) throw noSegment(asked[0]);
  return answer;
};
