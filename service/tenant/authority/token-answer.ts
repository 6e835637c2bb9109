/** What is answered to who asked for a token in the name of a person: the token, and what else was asked. */
import { personById, rolesOf } from '../context.ts';
import { GRAPH_APPLICATION, type ApplicationDescription, type PersonDescription } from '../description.ts';
import { seal, type Sealed } from '../sealed.ts';
import type { Authority } from './authority.ts';
import { AuthorityError } from './authority-error.ts';
import { grantedScopes, readScopes, type Asked } from './scopes.ts';
import { LIFETIME } from './tokens.ts';

export interface RefreshToken extends Sealed {
  readonly kind: 'refresh';
  readonly clientId: string;
  readonly person: string;
  readonly scope: string;
}

const REFRESH_LIFETIME = 90 * 24 * 3600;

export type TokenAnswer = Readonly<Record<string, string | number>>;

export const answerFor = async (
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

export const withLifetime = (answer: TokenAnswer): TokenAnswer => ({
  token_type: 'Bearer',
  expires_in: LIFETIME,
  ext_expires_in: LIFETIME,
  ...answer,
});
