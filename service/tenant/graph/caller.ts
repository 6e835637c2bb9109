/** Who calls Graph: read from the token on every request, and refused in the words of the service. */
import type { Authority } from '../authority/authority.ts';
import { GRAPH_AUDIENCE } from '../authority/scopes.ts';
import { isExpired, isOfOtherAudience, type Claims } from '../authority/tokens.ts';
import { applicationById, personById, type Caller } from '../context.ts';
import { Refusal } from '../refusal.ts';

const unauthorized = (message: string): Refusal =>
  new Refusal(401, 'InvalidAuthenticationToken', message, {
    headers: {
      'www-authenticate':
        'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
    },
  });

/** @throws Refusal 401 that says what is wrong with the token. */
export const callerOf = async (authority: Authority, request: Request): Promise<Caller> => {
  const token = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (token === undefined) throw unauthorized('Access token is empty.');
  const claims = await readToken(authority, token);
  const caller = claims.scp === undefined ? application(authority, claims) : person(authority, claims);
  if (!caller)
    throw unauthorized('The identity of the calling application or user could not be established.');
  return caller;
};

const readToken = async (authority: Authority, token: string): Promise<Claims> => {
  try {
    return await authority.tokens.read(token, GRAPH_AUDIENCE);
  } catch (error) {
    if (isExpired(error)) throw unauthorized('Lifetime validation failed, the token is expired.');
    if (isOfOtherAudience(error)) throw unauthorized('Access token validation failure. Invalid audience.');
    throw unauthorized('IDX14100: JWT is not well formed, or its signature or issuer is invalid.');
  }
};

const person = ({ description }: Authority, { oid = '', azp = '', scp = '' }: Claims): Caller | undefined => {
  const found = personById(description, oid);
  return found && { kind: 'user', person: found, clientId: azp, scopes: scp.split(' ') };
};

const application = ({ description }: Authority, { azp = '', roles = [] }: Claims): Caller | undefined => {
  const found = applicationById(description, azp);
  return found && { kind: 'application', application: found, roles };
};
