/**
 * What a client asks for. A scope names a resource and a right in it; those without a resource are of Microsoft Graph, and the
 * ones of OpenID belong to no resource. A token is for one resource.
 */
import { GRAPH_APPLICATION, type ApplicationDescription, type TenantDescription } from '../description.ts';
import { AuthorityError } from './authority-error.ts';

export interface Asked {
  /** A client id: the application whose token it will be. */
  readonly resource: string;
  /** The `aud` of the token. */
  readonly audience: string;
  /** The rights, without the resource; `.default` stands for all that was agreed on. */
  readonly rights: readonly string[];
  readonly openId: boolean;
  readonly refresh: boolean;
}

export const GRAPH_AUDIENCE = 'https://graph.microsoft.com';

const ofOpenId = new Set(['openid', 'profile', 'email', 'offline_access']);

/** @throws AuthorityError when two resources are named, or one that is not in this tenant. */
export const readScopes = (description: TenantDescription, text: string): Asked => {
  const scopes = text.split(/\s+/).filter((scope) => scope !== '');
  const rights = scopes.filter((scope) => !ofOpenId.has(scope)).map((scope) => split(description, scope));
  const first = rights[0] ?? { resource: GRAPH_APPLICATION, audience: GRAPH_AUDIENCE, right: 'User.Read' };
  if (rights.some(({ resource }) => resource !== first.resource))
    throw new AuthorityError(
      'invalid_request',
      28000,
      'Provided value for the input parameter scope is not valid because it contains more than one resource.',
    );
  return {
    resource: first.resource,
    audience: first.audience,
    rights: (rights.length > 0 ? rights : [first]).map(({ right }) => right),
    openId: scopes.includes('openid'),
    refresh: scopes.includes('offline_access'),
  };
};

const split = (
  description: TenantDescription,
  scope: string,
): { resource: string; audience: string; right: string } => {
  const slash = scope.lastIndexOf('/');
  const [where, right] = [scope.slice(0, Math.max(slash, 0)).replace(/\/$/, ''), scope.slice(slash + 1)];
  if (where === '' || where === GRAPH_AUDIENCE || where === GRAPH_APPLICATION)
    return { resource: GRAPH_APPLICATION, audience: GRAPH_AUDIENCE, right };
  const application = description.applications.find(
    ({ clientId, audience }) => where === clientId || where === `api://${clientId}` || where === audience,
  );
  if (!application)
    throw new AuthorityError(
      'invalid_resource',
      500011,
      `The resource principal named ${where} was not found in the tenant.`,
    );
  return { resource: application.clientId, audience: application.clientId, right };
};

/**
 * The rights that a person may give this client.
 * @throws AuthorityError when it asks for more than was agreed on.
 */
export const grantedScopes = (
  description: TenantDescription,
  client: ApplicationDescription,
  { resource, rights }: Asked,
): string[] => {
  const agreed =
    resource === GRAPH_APPLICATION
      ? (client.graphScopes ?? ['User.Read'])
      : (description.applications.find(({ clientId }) => clientId === resource)?.scopes ?? []);
  if (rights.includes('.default')) return [...agreed];
  const beyond = rights.filter((right) => !agreed.includes(right));
  if (beyond.length > 0)
    throw new AuthorityError(
      'invalid_grant',
      65001,
      `The user or administrator has not consented to use the application with ID '${client.clientId}' for ${beyond.join(' ')}.`,
    );
  return [...rights];
};
