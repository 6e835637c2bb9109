/** The people of the tenant as Graph shows them. */
import type { User } from '@microsoft/microsoft-graph-types';

import { personById, personByMail } from '../context.ts';
import type { PersonDescription } from '../description.ts';
import { Refusal } from '../refusal.ts';
import type { GraphCall } from './call.ts';
import { selected } from './selected.ts';

/** @param user an object id or an address; undefined for the caller */
export const readPerson = (
  { tenant: { description }, caller, url }: GraphCall,
  user: string | undefined,
): Response => {
  if (user === undefined && caller.kind === 'application')
    throw new Refusal(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
  const own = caller.kind === 'user' ? caller.person : undefined;
  const person =
    user === undefined ? own : (personById(description, user) ?? personByMail(description, user));
  const rights = caller.kind === 'user' ? caller.scopes : caller.roles;
  const wanted =
    person === own && own !== undefined ? /^User\.Read/ : /^User\.(Read|ReadBasic|ReadWrite)\.All$/;
  if (!rights.some((right) => wanted.test(right)))
    throw new Refusal(
      403,
      'Authorization_RequestDenied',
      'Insufficient privileges to complete the operation.',
    );
  if (!person)
    throw new Refusal(
      404,
      'Request_ResourceNotFound',
      `Resource '${user ?? ''}' does not exist or one of its queried reference-property objects are not present.`,
    );
  return Response.json(selected(view(person), url));
};

const view = ({ oid, name, mail, guest }: PersonDescription): User =>
  ({
    id: oid,
    displayName: name,
    mail,
    userPrincipalName: mail,
    userType: guest ? 'Guest' : 'Member',
  }) satisfies User;
