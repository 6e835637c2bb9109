/**
 * Signing in on a page: the authorization code flow with PKCE, made by the service. The browser only carries a code, which is
 * worth nothing without the verifier that stays here; `state` ties the answer to the browser that began, and `nonce` ties the
 * token to this sign-in. Knows nothing of HTTP frameworks: who calls keeps what `beginSignIn` returns, and redirects.
 * Source: RFC 7636 (PKCE); RFC 9700, Best Current Practice for OAuth 2.0 Security.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

import type { Application } from '#service/graph/application.ts';
import { AUTHORITY } from '#service/graph/endpoints.ts';
import { Problem } from '#templates/problem.ts';

import type { Caller } from './caller.ts';
import { askForTokens } from './token-request.ts';
import type { TokenJudge, Trust } from './tokens.ts';

export interface SignIn {
  readonly application: Application;
  /** Where Microsoft sends the browser back, as registered. */
  readonly redirectUri: string;
  readonly judge: TokenJudge;
  readonly fetch: Trust['fetch'];
}

/** To keep until the browser comes back; only `state` may leave the service. */
export interface Begun {
  readonly state: string;
  readonly verifier: string;
  readonly nonce: string;
}

/** What came back with the browser. */
export interface Returned {
  readonly code?: string | undefined;
  readonly state?: string | undefined;
  readonly error?: string | undefined;
}

/** `url` is the public one; a link or redirect goes through the endpoint map. */
export const beginSignIn = ({
  application: { tenant, clientId },
  redirectUri,
}: Pick<SignIn, 'application' | 'redirectUri'>): Begun & { readonly url: string } => {
  const [state, verifier, nonce] = [secret(), secret(), secret()];
  const query = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    response_mode: 'query',
    redirect_uri: redirectUri,
    scope: 'openid profile',
    state,
    nonce,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  return { url: `${AUTHORITY}/${tenant}/oauth2/v2.0/authorize?${query.toString()}`, state, verifier, nonce };
};

/** @throws Problem `sign-in-failed`, `token-refused`, `graph-sign-in-refused` or `sign-in-unavailable` */
export const finishSignIn = async (signIn: SignIn, returned: Returned, begun: Begun): Promise<Caller> => {
  if (!same(returned.state ?? '', begun.state)) throw new Problem('sign-in-failed', { why: 'state' });
  if (returned.error === 'access_denied') throw new Problem('sign-in-failed', { why: 'cancelled' });
  if (!returned.code) throw new Problem('sign-in-failed', { why: 'code' });
  const idToken = await askForTokens(signIn.application, signIn.fetch, {
    grant_type: 'authorization_code',
    code: returned.code,
    redirect_uri: signIn.redirectUri,
    code_verifier: begun.verifier,
    scope: 'openid profile',
  });
  return signIn.judge.idToken(idToken, begun.nonce);
};

/** 256 bits. */
const secret = (): string => randomBytes(32).toString('base64url');

const same = (a: string, b: string): boolean => {
  const [left, right] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
};
