import { createHash, randomUUID } from 'node:crypto';

import { exportPKCS8, generateKeyPair, jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Credential } from '#service/graph/application.ts';
import { fetchThrough } from '#service/graph/endpoints.ts';
import { beginSignIn, finishSignIn, type SignIn } from '#service/identity/sign-in.ts';
import { tokenJudge } from '#service/identity/tokens.ts';

import { CLIENT, NOW, PERSON, rightClaims, startAuthority, TENANT, type Authority } from './authority.ts';

let authority: Authority;

beforeAll(async () => {
  authority = await startAuthority();
});
afterAll(() => authority.stop());

const signInWith = (credential: Credential = { secret: 's3cret' }, origin = authority.origin): SignIn => {
  const fetch = fetchThrough({ 'login.microsoftonline.com': origin });
  return {
    application: { tenant: TENANT, clientId: CLIENT, credential },
    redirectUri: 'https://profiel.example.nl/aangemeld',
    judge: tokenJudge({
      tenants: [TENANT],
      audiences: [CLIENT],
      scope: 'access_as_user',
      fetch,
      now: () => NOW,
    }),
    fetch,
  };
};

/** The token endpoint, as it answers the right code with an ID token for this nonce. */
const answersWith = (nonce: string): URLSearchParams[] => {
  const forms: URLSearchParams[] = [];
  authority.tokenAnswer = async (form) => {
    forms.push(form);
    const idToken = await authority.sign({ ...rightClaims, scp: undefined, nonce });
    return { status: 200, json: { id_token: idToken } };
  };
  return forms;
};

const refusesWith = (status: number, json: object): void => {
  authority.tokenAnswer = () => Promise.resolve({ status, json });
};

describe('beginning to sign in', () => {
  it('sends the browser to Microsoft with what it may know, and keeps the rest', () => {
    const { url, state, verifier, nonce } = beginSignIn(signInWith());
    const { origin, pathname, searchParams } = new URL(url);
    expect(origin + pathname).toBe(`https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/authorize`);
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: CLIENT,
      response_type: 'code',
      response_mode: 'query',
      redirect_uri: 'https://profiel.example.nl/aangemeld',
      scope: 'openid profile',
      state,
      nonce,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
    expect(url).not.toContain(verifier);
  });

  it('never the same way twice', () => {
    const [one, other] = [beginSignIn(signInWith()), beginSignIn(signInWith())];
    expect(new Set([one.state, one.verifier, one.nonce, other.state, other.verifier, other.nonce]).size).toBe(
      6,
    );
  });
});

describe('finishing to sign in', () => {
  const begun = { state: 'st', verifier: 've', nonce: 'no' };
  let forms: URLSearchParams[];
  beforeEach(() => {
    forms = answersWith('no');
  });

  it('exchanges the code and tells who signed in', async () => {
    const caller = await finishSignIn(signInWith(), { code: 'c', state: 'st' }, begun);
    expect(caller).toEqual({ tenant: TENANT, object: PERSON, name: 'Roos Janssen', roles: ['Sop.School'] });
    expect(Object.fromEntries(forms[0]!)).toEqual({
      client_id: CLIENT,
      client_secret: 's3cret',
      grant_type: 'authorization_code',
      code: 'c',
      redirect_uri: 'https://profiel.example.nl/aangemeld',
      code_verifier: 've',
      scope: 'openid profile',
    });
  });

  it('can show a certificate in place of a secret', async () => {
    const { privateKey, publicKey } = await generateKeyPair('PS256', { extractable: true });
    const thumbprint = 'ab'.repeat(32);
    const credential = { privateKey: await exportPKCS8(privateKey), thumbprint };
    await finishSignIn(signInWith(credential), { code: 'c', state: 'st' }, begun);
    const form = forms[0]!;
    expect(form.has('client_secret')).toBe(false);
    const { payload, protectedHeader } = await jwtVerify(form.get('client_assertion') ?? '', publicKey, {
      issuer: CLIENT,
      subject: CLIENT,
      audience: `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`,
      requiredClaims: ['exp', 'nbf', 'jti'],
    });
    expect(protectedHeader).toMatchObject({
      'x5t#S256': Buffer.from(thumbprint, 'hex').toString('base64url'),
    });
    expect(payload.exp! - payload.nbf!).toBeLessThanOrEqual(600);
  });

  it.each([
    ['another state', { code: 'c', state: 'other' }, 'state'],
    ['no state', { code: 'c' }, 'state'],
    ['an error but the wrong state', { error: 'access_denied', state: 'other' }, 'state'],
    ['a person who changed their mind', { error: 'access_denied', state: 'st' }, 'cancelled'],
    ['no code', { state: 'st' }, 'code'],
    ['another error', { error: 'server_error', state: 'st' }, 'code'],
  ])('refuses %s, and asks nothing of Microsoft', async (_, returned, why) => {
    await expect(finishSignIn(signInWith(), returned, begun)).rejects.toMatchObject({
      code: 'sign-in-failed',
      facts: { why },
    });
    expect(forms).toEqual([]);
  });

  it('refuses a token of another sign-in', async () => {
    answersWith(randomUUID());
    await expect(finishSignIn(signInWith(), { code: 'c', state: 'st' }, begun)).rejects.toMatchObject({
      code: 'token-refused',
      facts: { why: 'nonce' },
    });
  });

  it('tells a code that works no more from settings that are wrong', async () => {
    const finish = () => finishSignIn(signInWith(), { code: 'c', state: 'st' }, begun);
    refusesWith(400, { error: 'invalid_grant' });
    await expect(finish()).rejects.toMatchObject({ code: 'sign-in-failed', facts: { why: 'code' } });
    refusesWith(401, { error: 'invalid_client', error_description: 'AADSTS7000222: expired for app s3cret' });
    const wrong = await finish().catch((problem: unknown) => problem);
    expect(wrong).toMatchObject({ code: 'graph-sign-in-refused', facts: { code: 'AADSTS7000222' } });
    expect(String(wrong)).not.toContain('s3cret');
    refusesWith(200, { access_token: 'x' });
    await expect(finish()).rejects.toMatchObject({ code: 'sign-in-failed' });
  });

  it('says so when Microsoft does not answer, or cannot now', async () => {
    refusesWith(503, {});
    await expect(finishSignIn(signInWith(), { code: 'c', state: 'st' }, begun)).rejects.toMatchObject({
      code: 'sign-in-unavailable',
    });
    const stopped = await startAuthority();
    await stopped.stop();
    const nowhere = signInWith({ secret: 's' }, stopped.origin);
    await expect(finishSignIn(nowhere, { code: 'c', state: 'st' }, begun)).rejects.toMatchObject({
      code: 'sign-in-unavailable',
    });
  });
});
