/** Ways into the tenant of the tests: as the service, as the reader, and as a person who signed in at the page. */
import { createHash, randomBytes } from 'node:crypto';

import type { Client } from '@microsoft/microsoft-graph-client';

import { applicationToken, fetchAt, graphClient } from '../../contracts/graph-client.ts';
import { region, reader, service, type Stand } from './region.ts';

type At = Pick<Stand, 'origin'>;

export const asService = async (tenant: At): Promise<Client> => await asApplication(tenant, service);
export const asReader = async (tenant: At): Promise<Client> => await asApplication(tenant, reader);

const asApplication = async (
  { origin }: At,
  { clientId, secret }: { readonly clientId: string; readonly secret: string },
): Promise<Client> => {
  const fetchThere = fetchAt(origin);
  const token = await applicationToken(fetchThere, { tenantId: region.tenantId, clientId, secret });
  return graphClient(fetchThere, () => Promise.resolve(token));
};

export const AUTHORITY = `https://login.microsoftonline.com/${region.tenantId}`;

export const verifier = randomBytes(32).toString('base64url');

/** What an application puts in the address of the sign-in page. */
export const authorizeQuery = (changes: Readonly<Record<string, string>> = {}): URLSearchParams =>
  new URLSearchParams({
    client_id: service.clientId,
    response_type: 'code',
    redirect_uri: service.redirectUris[0],
    scope: 'openid profile offline_access https://graph.microsoft.com/.default',
    state: 'toestand',
    nonce: 'eenmalig',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  });

/** Where the page sends the browser after a person was chosen. */
export const choose = async (tenant: At, oid: string, query = authorizeQuery()): Promise<URL> => {
  const answer = await fetchAt(tenant.origin)(`${AUTHORITY}/oauth2/v2.0/authorize?${query.toString()}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ person: oid }),
  });
  return new URL(answer.headers.get('location') ?? '');
};

export const askToken = async (
  tenant: At,
  form: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly body: Readonly<Record<string, string>> }> => {
  const answer = await fetchAt(tenant.origin)(`${AUTHORITY}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: service.clientId, client_secret: service.secret, ...form }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
};

/** The tokens of a person who signed in. */
export const signIn = async (
  tenant: At,
  oid: string,
  query = authorizeQuery(),
): Promise<Readonly<Record<string, string>>> => {
  const back = await choose(tenant, oid, query);
  const { body } = await askToken(tenant, {
    grant_type: 'authorization_code',
    code: back.searchParams.get('code') ?? '',
    redirect_uri: service.redirectUris[0],
    code_verifier: verifier,
  });
  return body;
};

export const asPerson = async (tenant: At, { oid }: { readonly oid: string }): Promise<Client> => {
  const { access_token: token = '' } = await signIn(tenant, oid);
  return graphClient(fetchAt(tenant.origin), () => Promise.resolve(token));
};

/** The path of a library, found as a client finds it. */
export const driveOf = async (client: Client, library = 'Profielen', site = 'sites/sop'): Promise<string> => {
  const { id } = (await client.api(`/sites/${region.sharePointHost}:/${site}`).get()) as { id: string };
  const drives = (await client.api(`/sites/${id}/drives`).get()) as { value: { id: string; name: string }[] };
  return `/drives/${drives.value.find(({ name }) => name === library)?.id ?? ''}`;
};

export interface Failed {
  readonly statusCode: number;
  readonly code: string | null;
  readonly headers?: Headers;
}

export const failing = async (asked: Promise<unknown>): Promise<Failed> =>
  await asked.then(
    () => ({ statusCode: 0, code: 'it was carried out' }),
    (reason: unknown) => reason as Failed,
  );
