import { generateKeyPairSync } from 'node:crypto';

import {
  ConfidentialClientApplication,
  type INetworkModule,
  type NetworkRequestOptions,
} from '@azure/msal-node';
import { createRemoteJWKSet, customFetch, decodeJwt, jwtVerify, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { fetchAt } from '../../contracts/graph-client.ts';
import { faultsOf } from '../../html-judge.ts';
import { askToken, AUTHORITY, authorizeQuery, choose, signIn, verifier } from './clients.ts';
import { people, region, service, startRegion, type Stand } from './region.ts';

let tenant: Stand;
let now = new Date('2026-11-02T09:00:00Z');

beforeAll(async () => {
  tenant = await startRegion({ now: () => now });
});
afterAll(async () => {
  await tenant.stop();
});

/** The library of Microsoft itself, over a network that leads to the tenant. */
const msal = (clientSecret: string = service.secret): ConfidentialClientApplication => {
  const fetchThere = fetchAt(tenant.origin);
  const send = async (method: string, url: string, options?: NetworkRequestOptions) => {
    const answer = await fetchThere(url, {
      method,
      ...(options?.headers ? { headers: options.headers } : {}),
      ...(options?.body === undefined ? {} : { body: options.body }),
    });
    return {
      status: answer.status,
      headers: { 'content-type': answer.headers.get('content-type') ?? '' },
      body: (await answer.json()) as never,
    };
  };
  const networkClient: INetworkModule = {
    sendGetRequestAsync: async (url, options) => await send('GET', url, options),
    sendPostRequestAsync: async (url, options) => await send('POST', url, options),
  };
  return new ConfidentialClientApplication({
    auth: { clientId: service.clientId, authority: AUTHORITY, clientSecret },
    system: { networkClient },
  });
};

const keys = () =>
  createRemoteJWKSet(new URL(`${AUTHORITY}/discovery/v2.0/keys`), {
    [customFetch]: async (url, options) => await fetchAt(tenant.origin)(url, options),
  });

const ownScopes = (): URLSearchParams =>
  authorizeQuery({ scope: 'openid offline_access api://sop/access_as_user' });

describe('the authority towards the library of Microsoft', () => {
  it('gives an application a token with its roles', async () => {
    const answer = await msal().acquireTokenByClientCredential({
      scopes: ['https://graph.microsoft.com/.default'],
    });
    expect(decodeJwt(answer?.accessToken ?? '')).toMatchObject({
      iss: `${AUTHORITY}/v2.0`,
      aud: 'https://graph.microsoft.com',
      tid: region.tenantId,
      azp: service.clientId,
      ver: '2.0',
      roles: ['Sites.ReadWrite.All', 'Mail.ReadWrite', 'Mail.Send'],
    });
  });

  it('exchanges a code, and what a person gave for another resource', async () => {
    const app = msal();
    const back = await choose(tenant, people.coordinator.oid, ownScopes());
    expect(back.searchParams.get('state')).toBe('toestand');
    const code = back.searchParams.get('code') ?? '';
    const signedIn = await app.acquireTokenByCode({
      code,
      codeVerifier: verifier,
      nonce: 'eenmalig',
      redirectUri: service.redirectUris[0],
      scopes: ['api://sop/access_as_user'],
    });
    expect(signedIn.account?.username).toBe(people.coordinator.mail);
    const other = await app.acquireTokenOnBehalfOf({
      oboAssertion: signedIn.accessToken,
      scopes: ['https://graph.microsoft.com/Sites.ReadWrite.All'],
    });
    expect(decodeJwt(other?.accessToken ?? '')).toMatchObject({
      aud: 'https://graph.microsoft.com',
      scp: 'Sites.ReadWrite.All',
      oid: people.coordinator.oid,
    });
  });

  it('says that a secret is wrong', async () => {
    const asked = msal('mis').acquireTokenByClientCredential({
      scopes: ['https://graph.microsoft.com/.default'],
    });
    await expect(asked).rejects.toMatchObject({ errorCode: 'invalid_client' });
  });
});

describe('a token for our own application', () => {
  it('says who, for whom, and with which role, and its signature holds', async () => {
    const { access_token: token = '' } = await signIn(tenant, people.coordinator.oid, ownScopes());
    const { payload } = await jwtVerify(token, keys(), {
      issuer: `${AUTHORITY}/v2.0`,
      audience: service.clientId,
      algorithms: ['RS256'],
      currentDate: now,
    });
    expect(payload).toMatchObject({
      oid: people.coordinator.oid,
      tid: region.tenantId,
      scp: 'access_as_user',
      roles: ['Sop.Swv'],
      preferred_username: people.coordinator.mail,
      name: people.coordinator.name,
    });
  });

  it('comes with the identity of the person, bound to the request', async () => {
    const { id_token: token = '' } = await signIn(tenant, people.director.oid, ownScopes());
    expect(decodeJwt(token)).toMatchObject({
      aud: service.clientId,
      nonce: 'eenmalig',
      oid: people.director.oid,
    });
  });

  it('is renewed', async () => {
    const { refresh_token = '' } = await signIn(tenant, people.director.oid, ownScopes());
    const { body } = await askToken(tenant, { grant_type: 'refresh_token', refresh_token });
    expect(decodeJwt(body.access_token ?? '')).toMatchObject({ oid: people.director.oid });
  });
});

describe('what is refused, in the words of Entra', () => {
  const redeem = async (changes: Readonly<Record<string, string>>) => {
    const code = (await choose(tenant, people.director.oid)).searchParams.get('code') ?? '';
    const form = {
      grant_type: 'authorization_code',
      code,
      redirect_uri: service.redirectUris[0],
      code_verifier: verifier,
    };
    return { form, answer: await askToken(tenant, { ...form, ...changes }) };
  };

  it.each([
    ['another verifier', { code_verifier: 'x' }, 400, 'invalid_grant', 'AADSTS501481'],
    ['another redirect', { redirect_uri: 'http://elders.example/' }, 400, 'invalid_grant', 'AADSTS500112'],
    ['a made-up code', { code: 'x.y' }, 400, 'invalid_grant', 'AADSTS70008'],
    ['a wrong secret', { client_secret: 'mis' }, 401, 'invalid_client', 'AADSTS7000215'],
    ['an unknown client', { client_id: people.director.oid }, 400, 'unauthorized_client', 'AADSTS700016'],
    ['an unknown way', { grant_type: 'password' }, 400, 'unsupported_grant_type', 'AADSTS70003'],
    ['a scope that was not agreed on', { scope: 'Mail.ReadWrite' }, 400, 'invalid_grant', 'AADSTS65001'],
    ['two resources', { scope: 'User.Read api://sop/access_as_user' }, 400, 'invalid_request', 'AADSTS28000'],
  ])('%s', async (_, changes, status, error, number) => {
    const { answer } = await redeem(changes);
    expect(answer).toMatchObject({ status, body: { error } });
    expect(answer.body.error_description).toContain(number);
  });

  it('a code for the second time', async () => {
    const { form, answer } = await redeem({});
    expect(answer.status).toBe(200);
    const again = await askToken(tenant, form);
    expect(again.body.error_description).toContain('AADSTS54005');
  });

  it('a code after ten minutes, and a token after an hour', async () => {
    const started = now;
    const code = (await choose(tenant, people.director.oid)).searchParams.get('code') ?? '';
    const { access_token = '' } = await signIn(tenant, people.director.oid);
    now = new Date(started.getTime() + 3_700_000);
    const form = { grant_type: 'authorization_code', code, redirect_uri: service.redirectUris[0] };
    const late = await askToken(tenant, { ...form, code_verifier: verifier });
    const call = await graph(access_token);
    now = started;
    expect(late.body.error_description).toContain('AADSTS70008');
    expect(call.status).toBe(401);
  });

  it.each([
    ['an unknown redirect', { redirect_uri: 'http://elders.example/' }, 'AADSTS50011'],
    ['an unknown client', { client_id: people.director.oid }, 'AADSTS700016'],
  ])('to the person, not to an address that nobody vouches for: %s', async (_, changes, number) => {
    const query = authorizeQuery(changes);
    const answer = await fetchAt(tenant.origin)(`${AUTHORITY}/oauth2/v2.0/authorize?${query.toString()}`, {
      redirect: 'manual',
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(number);
  });

  it.each([
    ['a request without a challenge', { code_challenge: '' }, 'invalid_request'],
    ['a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['another kind of answer', { response_type: 'token' }, 'unsupported_response_type'],
    ['a silent sign-in', { prompt: 'none' }, 'login_required'],
  ])('to the application, with its state: %s', async (_, changes, error) => {
    const query = authorizeQuery(changes);
    const answer = await fetchAt(tenant.origin)(`${AUTHORITY}/oauth2/v2.0/authorize?${query.toString()}`, {
      redirect: 'manual',
    });
    const back = new URL(answer.headers.get('location') ?? '');
    expect(back.searchParams.get('error')).toBe(error);
    expect(back.searchParams.get('state')).toBe('toestand');
  });
});

const graph = async (token: string): Promise<Response> =>
  await fetchAt(tenant.origin)('https://graph.microsoft.com/v1.0/me', {
    headers: { authorization: `Bearer ${token}` },
  });

describe('Graph', () => {
  it('takes a token of its own', async () => {
    const { access_token = '' } = await signIn(tenant, people.coordinator.oid);
    const answer = await graph(access_token);
    expect(await answer.json()).toMatchObject({ displayName: people.coordinator.name });
  });

  it('refuses a token for another application', async () => {
    const { access_token = '' } = await signIn(tenant, people.coordinator.oid, ownScopes());
    expect((await graph(access_token)).status).toBe(401);
  });

  it('refuses a token without a signature, or signed by another', async () => {
    const claims = {
      oid: people.coordinator.oid,
      tid: region.tenantId,
      scp: 'User.Read',
      azp: service.clientId,
    };
    const [issuer, audience] = [`${AUTHORITY}/v2.0`, 'https://graph.microsoft.com'];
    const unsigned = new UnsecuredJWT(claims).setIssuer(issuer).setAudience(audience).encode();
    const foreign = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(issuer)
      .setAudience(audience)
      .sign(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
    expect((await graph(unsigned)).status).toBe(401);
    expect((await graph(foreign)).status).toBe(401);
  });
});

describe('an assertion in place of a secret', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const certified = { ...service, assertionKey: publicKey.export({ format: 'jwk' }) as never };

  it.each([
    ['of the application itself', service.clientId, 200],
    ['of another', people.director.oid, 401],
  ])('%s', async (_, subject, status) => {
    const own = await startRegion({}, { ...region, applications: [certified] });
    const assertion = await new SignJWT()
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(subject)
      .setSubject(subject)
      .setAudience(`${AUTHORITY}/oauth2/v2.0/token`)
      .setExpirationTime('5m')
      .sign(privateKey);
    const answer = await fetchAt(own.origin)(`${AUTHORITY}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: service.clientId,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion,
        scope: 'https://graph.microsoft.com/.default',
      }),
    });
    await own.stop();
    expect(answer.status).toBe(status);
  });
});

describe('the sign-in page', () => {
  const pageOf = async (query: URLSearchParams): Promise<string> =>
    await (await fetchAt(tenant.origin)(`${AUTHORITY}/oauth2/v2.0/authorize?${query.toString()}`)).text();

  it('lets one choose who one is', async () => {
    const html = await pageOf(authorizeQuery());
    for (const { name, mail } of Object.values(people)) {
      expect(html).toContain(name);
      expect(html).toContain(mail);
    }
    // The buttons of one form are the answers to one question.
    expect(await faultsOf(html, { 'form-dup-name': 'off' })).toEqual([]);
  });

  it('puts first who was hinted at', async () => {
    const html = await pageOf(authorizeQuery({ login_hint: people.otherDirector.mail }));
    expect(html.indexOf(people.otherDirector.mail)).toBeLessThan(html.indexOf(people.coordinator.mail));
  });

  it('takes no for an answer', async () => {
    expect((await choose(tenant, '')).searchParams.get('error')).toBe('access_denied');
  });
});
