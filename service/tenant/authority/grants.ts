/**
 * The ways to get a token, each by the name that the client gives (`grant_type`).
 *
 * Source: learn.microsoft.com/entra/identity-platform, "OAuth 2.0 authorization code flow", "client credentials flow" and
 * "On-Behalf-Of flow".
 */
import { createHash } from 'node:crypto';

import { personById, rolesOf } from '../context.ts';
import { GRAPH_APPLICATION, type ApplicationDescription, type PersonDescription } from '../description.ts';
import { seal, unseal, type Sealed } from '../sealed.ts';
import type { Authority } from './authority.ts';
import { AuthorityError } from './authority-error.ts';
import { grantedScopes, readScopes, type Asked } from './scopes.ts';
import { isExpired, isOfOtherAudience, LIFETIME, type Claims } from './tokens.ts';

/** What a person agreed to at the page; good for one exchange within some minutes. */
export interface Code extends Sealed {
  readonly kind: 'code';
  readonly id: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly person: string;
  readonly scope: string;
  readonly nonce?: string;
}

interface RefreshToken extends Sealed {
  readonly kind: 'refresh';
  readonly clientId: string;
  readonly person: string;
  readonly scope: string;
}

const REFRESH_LIFETIME = 90 * 24 * 3600;

export type TokenAnswer = Readonly<Record<string, string | number>>;

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

const answerFor = async (
  authority: Authority,
  client: ApplicationDescription,
  {
    person: oid,
    scope,
    nonce,
  }: { readonly person: string; readonly scope: string; readonly nonce?: string | undefined },
): Promise<TokenAnswer> => {
  const { description } = authority;
  const person = personById(description, oid);
  if (!person)
    throw new AuthorityError('invalid_grant', 50034, 'The user account does not exist in the directory.');
  const asked = readScopes(description, scope);
  const scopes = grantedScopes(description, client, asked);
  const roles =
    asked.resource === GRAPH_APPLICATION ? [] : rolesOf(description.appRoleAssignments, oid, asked.resource);
  return withLifetime({
    access_token: await authority.tokens.forPerson(person, client, {
      audience: asked.audience,
      scopes,
      roles,
    }),
    scope: scope || scopes.join(' '),
    client_info: clientInfo(person, description.tenantId),
    ...(asked.openId ? { id_token: await identityOf(authority, client, person, nonce) } : {}),
    ...refreshFor(authority, client, asked, { person: oid, scope }),
  });
};

const identityOf = async (
  authority: Authority,
  client: ApplicationDescription,
  person: PersonDescription,
  nonce: string | undefined,
): Promise<string> => {
  const roles = rolesOf(authority.description.appRoleAssignments, person.oid, client.clientId);
  return await authority.tokens.identity(person, client, { nonce, roles });
};

const refreshFor = (
  { sealing }: Authority,
  { clientId }: ApplicationDescription,
  { refresh }: Asked,
  kept: { readonly person: string; readonly scope: string },
): TokenAnswer => {
  if (!refresh) return {};
  const until = Math.floor(sealing.now.getTime() / 1000) + REFRESH_LIFETIME;
  const token: RefreshToken = { kind: 'refresh', clientId, ...kept, until };
  return { refresh_token: seal(token, sealing.key) };
};

const clientInfo = ({ oid }: PersonDescription, tenantId: string): string =>
  Buffer.from(JSON.stringify({ uid: oid, utid: tenantId })).toString('base64url');

const withLifetime = (answer: TokenAnswer): TokenAnswer => ({
  token_type: 'Bearer',
  expires_in: LIFETIME,
  ext_expires_in: LIFETIME,
  ...answer,
});
