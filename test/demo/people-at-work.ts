/** People who use the service: each with a token of their own, as the pane in Word would have it. */
import { createHash, randomBytes } from 'node:crypto';

import { application, TENANT } from './tenant.ts';

const AUTHORITY = `/${TENANT}/oauth2/v2.0`;

/** Signs in at the page of the tenant, as a browser does. */
export const tokenOf = async (tenant: string, oid: string): Promise<string> => {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: application.clientId,
    response_type: 'code',
    redirect_uri: application.redirectUri,
    scope: `${application.audience}/${application.scope}`,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const chosen = await fetch(`${tenant}${AUTHORITY}/authorize?${query}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ person: oid }),
  });
  const code = new URL(chosen.headers.get('location') ?? 'about:blank').searchParams.get('code') ?? '';
  const answer = await fetch(`${tenant}${AUTHORITY}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: application.clientId,
      client_secret: application.secret,
      grant_type: 'authorization_code',
      code,
      redirect_uri: application.redirectUri,
      code_verifier: verifier,
    }),
  });
  const { access_token: token } = (await answer.json()) as { access_token?: string };
  if (token === undefined) throw new Error(`nobody signed in as ${oid}`);
  return token;
};

export interface Places {
  readonly tenant: string;
  readonly service: string;
}

/** What the service answered instead of what was asked; `detail` is its Dutch sentence. */
export class RefusedAsk extends Error {
  override readonly name = 'RefusedAsk';

  constructor(
    asked: string,
    readonly status: number,
    readonly detail: string,
  ) {
    super(`${asked}: ${status} ${detail}`);
  }
}

/** What somebody asks of the service; throws `RefusedAsk` when it refuses, and what `fetch` throws when it does not answer. */
export type AskAs = (method: string, path: string, body?: unknown) => Promise<unknown>;

export const personAt = async ({ tenant, service }: Places, oid: string): Promise<AskAs> => {
  const token = await tokenOf(tenant, oid);
  return async (method, path, body) => {
    const answer = await fetch(`${service}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const json = text === '' ? null : (JSON.parse(text) as unknown);
    if (answer.ok) return json;
    const { detail } = json as { detail: string };
    throw new RefusedAsk(`${method} ${path}`, answer.status, detail);
  };
};
