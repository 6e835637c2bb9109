/** Which application asks for a token, and whether it is the one it says to be: by its secret or by a signed assertion. */
import { createHash, timingSafeEqual } from 'node:crypto';

import { importJWK, jwtVerify } from 'jose';

import { applicationById } from '../context.ts';
import type { ApplicationDescription, TenantDescription } from '../description.ts';
import { AuthorityError } from './authority-error.ts';

export interface Credentials {
  readonly clientId: string;
  readonly secret?: string | undefined;
  readonly assertion?: string | undefined;
}

/** From the form, or from the header where the form has none. */
export const credentialsIn = (form: URLSearchParams, authorization: string | undefined): Credentials => {
  const basic = /^Basic (.+)$/i.exec(authorization ?? '')?.[1];
  const [id, ...secret] = basic ? Buffer.from(basic, 'base64').toString().split(':') : [];
  return {
    clientId: form.get('client_id') ?? decodeURIComponent(id ?? ''),
    secret: form.get('client_secret') ?? (basic ? decodeURIComponent(secret.join(':')) : undefined),
    assertion: form.get('client_assertion') ?? undefined,
  };
};

/** @throws AuthorityError when there is no such application. */
export const requireClient = (description: TenantDescription, clientId: string): ApplicationDescription => {
  const client = applicationById(description, clientId);
  if (!client)
    throw new AuthorityError(
      'unauthorized_client',
      700016,
      `Application with identifier '${clientId}' was not found in the directory.`,
    );
  return client;
};

/** @throws AuthorityError when it does not prove who it is. */
export const requireProof = async (
  client: ApplicationDescription,
  { secret, assertion }: Credentials,
  now: Date,
): Promise<void> => {
  if (assertion !== undefined) {
    await requireAssertion(client, assertion, now);
    return;
  }
  if (secret === undefined)
    throw new AuthorityError(
      'invalid_client',
      7000218,
      "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    );
  if (client.secret === undefined || !equal(secret, client.secret))
    throw new AuthorityError(
      'invalid_client',
      7000215,
      `Invalid client secret provided for app '${client.clientId}'.`,
    );
};

const requireAssertion = async (
  client: ApplicationDescription,
  assertion: string,
  now: Date,
): Promise<void> => {
  try {
    if (!client.assertionKey) throw new Error('no key is registered');
    const key = await importJWK(client.assertionKey, 'RS256');
    const { payload } = await jwtVerify(assertion, key, {
      algorithms: ['RS256', 'PS256'],
      issuer: client.clientId,
      subject: client.clientId,
      currentDate: now,
    });
    const audiences = [payload.aud ?? []].flat();
    if (!audiences.some((audience) => audience.startsWith('https://login.microsoftonline.com/')))
      throw new Error('the audience is another one');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AuthorityError(
      'invalid_client',
      700027,
      `Client assertion failed signature validation: ${reason}.`,
    );
  }
};

/** Takes as long for a wrong secret as for a right one. */
const equal = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
