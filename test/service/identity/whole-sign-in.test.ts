import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { fetchThrough, reachable } from '#service/graph/endpoints.ts';
import { beginSignIn, finishSignIn, type Returned, type SignIn } from '#service/identity/sign-in.ts';
import { tokenJudge } from '#service/identity/tokens.ts';

import { application, endpointsAt } from '../graph/tenant.ts';
import { people, region, service, startRegion, type Stand } from '../tenant/region.ts';

let tenant: Stand;
let signIn: SignIn;

beforeAll(async () => {
  tenant = await startRegion();
  const fetch = fetchThrough(endpointsAt(tenant.origin));
  signIn = {
    application,
    redirectUri: service.redirectUris[0],
    judge: tokenJudge({
      tenants: [region.tenantId],
      audiences: [service.clientId],
      scope: 'access_as_user',
      fetch,
      now: Date.now,
    }),
    fetch,
  };
});
afterAll(() => tenant.stop());

/** What a browser does: opens the page, presses a button, and is sent back. */
const choose = async (url: string, person: string): Promise<Returned> => {
  const response = await fetch(reachable(endpointsAt(tenant.origin), url), {
    method: 'POST',
    body: new URLSearchParams({ person }),
    redirect: 'manual',
  });
  const back = new URL(response.headers.get('location') ?? '');
  expect(back.href.startsWith(service.redirectUris[0])).toBe(true);
  return Object.fromEntries(back.searchParams);
};

describe('a whole sign-in, at the embedded tenant', () => {
  it('ends with who it is', async () => {
    const { url, ...begun } = beginSignIn(signIn);
    const caller = await finishSignIn(signIn, await choose(url, people.coordinator.oid), begun);
    expect(caller).toEqual({
      tenant: region.tenantId,
      object: people.coordinator.oid,
      name: people.coordinator.name,
      roles: ['Sop.Swv'],
    });
  });

  it('works once', async () => {
    const { url, ...begun } = beginSignIn(signIn);
    const returned = await choose(url, people.director.oid);
    await finishSignIn(signIn, returned, begun);
    await expect(finishSignIn(signIn, returned, begun)).rejects.toMatchObject({
      code: 'sign-in-failed',
      facts: { why: 'code' },
    });
  });

  it('is worth nothing to who has only seen the code', async () => {
    const { url, ...begun } = beginSignIn(signIn);
    const returned = await choose(url, people.director.oid);
    const thief = { ...beginSignIn(signIn), state: begun.state, nonce: begun.nonce };
    await expect(finishSignIn(signIn, returned, thief)).rejects.toMatchObject({ facts: { why: 'code' } });
  });

  it('can be called off', async () => {
    const { url, ...begun } = beginSignIn(signIn);
    await expect(finishSignIn(signIn, await choose(url, ''), begun)).rejects.toMatchObject({
      code: 'sign-in-failed',
      facts: { why: 'cancelled' },
    });
  });
});
