import { inspect } from 'node:util';

import { UnsecuredJWT, type JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { fetchThrough } from '#service/graph/endpoints.ts';
import { tokenJudge, type TokenJudge } from '#service/identity/tokens.ts';

import {
  CLIENT,
  NOW,
  OTHER_TENANT,
  PERSON,
  rightClaims,
  startAuthority,
  TENANT,
  type Authority,
} from './authority.ts';

let authority: Authority;
let judge: TokenJudge;

const judgeAt = (origin: string, now = NOW, tenants = [TENANT]): TokenJudge =>
  tokenJudge({
    tenants,
    audiences: [CLIENT, 'api://sop'],
    scope: 'access_as_user',
    fetch: fetchThrough({ 'login.microsoftonline.com': origin }),
    now: () => now,
  });

beforeAll(async () => {
  authority = await startAuthority();
  judge = judgeAt(authority.origin);
});
afterAll(() => authority.stop());

/** The claims of a right token, with some others; what is undefined is left out. */
const claims = (changes: { [claim: string]: unknown }): JWTPayload =>
  Object.fromEntries(
    Object.entries({ ...rightClaims, ...changes }).filter(([, value]) => value !== undefined),
  );

const bearerWith = (changes: { [claim: string]: unknown }) => authority.sign(claims(changes));

const refused = (why: string) => ({ code: 'token-refused', facts: { why } });

describe('a bearer token', () => {
  it('tells who asks', async () => {
    await expect(judge.bearer(await authority.sign())).resolves.toEqual({
      tenant: TENANT,
      object: PERSON,
      name: 'Roos Janssen',
      roles: ['Sop.School'],
    });
  });

  it('may be for the api:// name, have no name or roles, and one scope among others', async () => {
    const token = await bearerWith({
      aud: 'api://sop',
      name: undefined,
      roles: undefined,
      scp: 'x access_as_user',
    });
    await expect(judge.bearer(token)).resolves.toMatchObject({ object: PERSON, name: '', roles: [] });
  });

  it('may be of an application that was given a role', async () => {
    const token = await bearerWith({ scp: undefined, idtyp: 'app', roles: ['Sop.Admin'] });
    await expect(judge.bearer(token)).resolves.toMatchObject({ roles: ['Sop.Admin'] });
  });

  it('is checked with keys that are fetched once', async () => {
    const fresh = judgeAt(authority.origin);
    const before = authority.seen.length;
    for (let time = 0; time < 3; time += 1) await fresh.bearer(await authority.sign());
    expect(authority.seen.slice(before)).toEqual([`GET /${TENANT}/discovery/v2.0/keys`]);
  });

  it('may be a little off by the clock', async () => {
    await expect(
      judgeAt(authority.origin, NOW + 3_650_000).bearer(await authority.sign()),
    ).resolves.toBeDefined();
    await expect(
      judgeAt(authority.origin, NOW - 60_000).bearer(await authority.sign()),
    ).resolves.toBeDefined();
  });
});

describe('a bearer token is refused', () => {
  it.each([
    ['when it has expired', { exp: NOW / 1000 - 61 }, 'expired'],
    ['when it does not hold yet', { nbf: NOW / 1000 + 61 }, 'not-yet-valid'],
    ['when it never expires', { exp: undefined }, 'claims'],
    ['when it is for another application', { aud: 'https://graph.microsoft.com' }, 'audience'],
    ['when it is for nobody', { aud: undefined }, 'audience'],
    ['when its tenant is not allowed', { tid: OTHER_TENANT }, 'tenant'],
    ['when it names no tenant', { tid: undefined }, 'tenant'],
    ['when its tenant is no text', { tid: 7 }, 'tenant'],
    [
      'when another tenant issued it',
      { iss: `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0` },
      'tenant',
    ],
    ['when it is of the old kind', { ver: '1.0' }, 'version'],
    ['when it names no person', { oid: undefined }, 'claims'],
    ['when it was given for another scope', { scp: 'User.Read' }, 'claims'],
    ['when a scope only begins alike', { scp: 'access_as_user_x' }, 'claims'],
    ['when it has roles but no scope, as an ID token', { scp: undefined }, 'claims'],
    ['when it is of an application without a role', { scp: undefined, idtyp: 'app', roles: [] }, 'claims'],
  ])('%s', async (_, changes, why) => {
    await expect(judge.bearer(await bearerWith(changes))).rejects.toMatchObject(refused(why));
  });

  it('when it is not signed at all', async () => {
    await expect(judge.bearer(new UnsecuredJWT(rightClaims).encode())).rejects.toMatchObject(
      refused('signature'),
    );
  });

  it('when it is signed with the public key as if that were a shared secret', async () => {
    const token = await authority.sign(rightClaims, { alg: 'HS256' }, authority.publicPem);
    await expect(judge.bearer(token)).rejects.toMatchObject(refused('signature'));
  });

  it('when it names a key that the tenant does not publish', async () => {
    const token = await authority.sign(rightClaims, { kid: 'k9' });
    await expect(judge.bearer(token)).rejects.toMatchObject(refused('signature'));
  });

  it('when a stranger signed it', async () => {
    const token = await authority.sign(rightClaims, {}, authority.strangersKey);
    await expect(judge.bearer(token)).rejects.toMatchObject(refused('signature'));
  });

  it('when an allowed tenant signed it in the name of another', async () => {
    const token = await authority.sign(rightClaims, {}, authority.strangersKey);
    const both = judgeAt(authority.origin, NOW, [TENANT, OTHER_TENANT]);
    await expect(both.bearer(token)).rejects.toMatchObject(refused('signature'));
  });

  it('when it was changed after it was signed', async () => {
    const [header, , signature] = (await authority.sign()).split('.');
    const body = Buffer.from(JSON.stringify(claims({ roles: ['Sop.Admin'] }))).toString('base64url');
    await expect(judge.bearer([header, body, signature].join('.'))).rejects.toMatchObject(
      refused('signature'),
    );
  });

  it.each(['', 'x', 'a.b.c', '..', 'Bearer x', 'x'.repeat(20_000)])(
    'when it is no token: %.12s',
    async (token) => {
      await expect(judge.bearer(token)).rejects.toMatchObject(refused('malformed'));
    },
  );

  it('never because Microsoft cannot be reached: that is another problem', async () => {
    const token = await authority.sign();
    const stopped = await startAuthority();
    await stopped.stop();
    await expect(judgeAt(stopped.origin).bearer(token)).rejects.toMatchObject({
      code: 'sign-in-unavailable',
    });
  });

  it('without a word of it in the message', async () => {
    const token = await bearerWith({ exp: 1 });
    const problem = await judge.bearer(token).catch((error: unknown) => error as Error);
    expect(problem).toMatchObject({ message: 'token-refused {"why":"expired"}' });
    expect(inspect(problem, { depth: 9 })).not.toContain('Roos');
  });
});

describe('an ID token', () => {
  it('needs no scope, and holds for the sign-in that asked for it', async () => {
    const token = await bearerWith({ scp: undefined, nonce: 'n1' });
    await expect(judge.idToken(token, 'n1')).resolves.toMatchObject({
      object: PERSON,
      roles: ['Sop.School'],
    });
    await expect(judge.idToken(token, 'n2')).rejects.toMatchObject(refused('nonce'));
  });

  it('without a nonce holds for no sign-in', async () => {
    await expect(judge.idToken(await bearerWith({}), '')).rejects.toMatchObject(refused('nonce'));
  });
});
