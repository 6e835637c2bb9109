/**
 * The ways to get a token, each by the name that the client gives (`grant_type`).
 *
 * Source: learn.microsoft.com/entra/identity-platform, "OAuth 2.0 authorization code flow", "client credentials flow" and
 * "On-Behalf-Of flow".
 */
import { createHash } from 'node:crypto';

import { rolesOf } from '../context.ts';
import type { ApplicationDescription } from '../description.ts';
import { unseal } from '../sealed.ts';
import type { Authority } from './authority.ts';
import { AuthorityError } from './authority-error.ts';
import type { Code } from './code.ts';
import { readScopes } from './scopes.ts';
import { answerFor, withLifetime, type RefreshToken, type TokenAnswer } from './token-answer.ts';
import { isExpired, isOfOtherAudience, type Claims } from './tokens.ts';

type GrantType = (
  authority: Authority,
  client: ApplicationDescription,
  form: URLSearchParams,
) => Promise<TokenAnswer>;

const clientCredentials: GrantType = async (authority, client, form) => {
  const asked = readScopes(authority.description, form.get('scope') ?? '');
  if (asked.rights.join(' ') !== '.default')
    throw new AuthorityError(
      'invalid_scope',
      1002012,
      `The provided value for scope ${form.get('scope') ?? ''} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.`,
    );
  const roles = rolesOf(authority.description.appRoleAssignments, client.clientId, asked.resource);
  return withLifetime({ access_token: await authority.tokens.forApplication(client, asked.audience, roles) });
};

const authorizationCode: GrantType = async (authority, client, form) => {
  const code = unseal<Code>(form.get('code') ?? '', 'code', authority.sealing);
  if (code?.clientId !== client.clientId)
    throw new AuthorityError(
      'invalid_grant',
      70008,
      'The provided authorization code or refresh token has expired or is not valid.',
    );
  if (code.redirectUri !== form.get('redirect_uri'))
    throw new AuthorityError(
      'invalid_grant',
      500112,
      'The reply address does not match the reply address provided when requesting the authorization code.',
    );
  if (challengeOf(form.get('code_verifier') ?? '') !== code.challenge)
    throw new AuthorityError(
      'invalid_grant',
      501481,
      'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
    );
  if (!authority.useOnce(code))
    throw new AuthorityError(
      'invalid_grant',
      54005,
      'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
    );
  const scope = form.get('scope') ?? code.scope;
  return await answerFor(authority, client, { person: code.person, scope, nonce: code.nonce });
};

const refreshToken: GrantType = async (authority, client, form) => {
  const kept = unseal<RefreshToken>(form.get('refresh_token') ?? '', 'refresh', authority.sealing);
  if (kept?.clientId !== client.clientId)
    throw new AuthorityError('invalid_grant', 700082, 'The refresh token has expired or is not valid.');
  return await answerFor(authority, client, { person: kept.person, scope: form.get('scope') ?? kept.scope });
};

/** The client hands in a token that a person gave it, and gets one for another resource in the name of that person. */
const onBehalfOf: GrantType = async (authority, client, form) => {
  if (form.get('requested_token_use') !== 'on_behalf_of')
    throw new AuthorityError(
      'invalid_request',
      900144,
      "The request body must contain the following parameter: 'requested_token_use'.",
    );
  const claims = await handedIn(authority, client, form.get('assertion') ?? '');
  if (claims.scp === undefined || claims.oid === undefined)
    throw new AuthorityError(
      'invalid_grant',
      7000114,
      'Application is not allowed to make application on-behalf-of calls with a token of an application.',
    );
  return await answerFor(authority, client, { person: claims.oid, scope: form.get('scope') ?? '' });
};

const handedIn = async (
  authority: Authority,
  client: ApplicationDescription,
  token: string,
): Promise<Claims> => {
  try {
    return await authority.tokens.read(token, client.clientId);
  } catch (error) {
    if (isOfOtherAudience(error))
      throw new AuthorityError(
        'invalid_grant',
        500131,
        'Assertion audience does not match the Client app presenting the assertion.',
      );
    if (isExpired(error))
      throw new AuthorityError('invalid_grant', 500133, 'Assertion is not within its valid time range.');
    throw new AuthorityError('invalid_grant', 50013, 'Assertion failed signature validation.');
  }
};

const grantTypes = new Map<string, GrantType>([
  ['client_credentials', clientCredentials],
  ['authorization_code', authorizationCode],
  ['refresh_token', refreshToken],
  ['urn:ietf:params:oauth:grant-type:jwt-bearer', onBehalfOf],
]);

/** @throws AuthorityError for a way that does not exist. */
export const grantTypeOf = (form: URLSearchParams): GrantType => {
  const name = form.get('grant_type');
  if (name === null)
    throw new AuthorityError(
      'invalid_request',
      900144,
      "The request body must contain the following parameter: 'grant_type'.",
    );
  const grantType = grantTypes.get(name);
  if (!grantType)
    throw new AuthorityError(
      'unsupported_grant_type',
      70003,
      `The app requested an unsupported grant type '${name}'.`,
    );
  return grantType;
};

export const challengeOf = (verifier: string): string =>
  createHash('sha256').update(verifier).digest('base64url');
