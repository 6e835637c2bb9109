/** Exchanging a code for an ID token, as the application. */
import { randomUUID } from 'node:crypto';

import { importPKCS8, SignJWT } from 'jose';

import type { Application } from '#service/graph/application.ts';
import { AUTHORITY } from '#service/graph/endpoints.ts';
import { Problem } from '#templates/problem.ts';

import type { Trust } from './tokens.ts';

const TIMEOUT_MS = 15_000;

/**
 * A code works once, so this is never repeated: who fails begins again.
 * @returns the ID token, still to be judged
 */
export const askForTokens = async (
  application: Application,
  fetch: Trust['fetch'],
  grant: Readonly<Record<string, string>>,
): Promise<string> => {
  const url = `${AUTHORITY}/${application.tenant}/oauth2/v2.0/token`;
  const body = new URLSearchParams({
    client_id: application.clientId,
    ...(await proofOf(application, url)),
    ...grant,
  });
  const { status, told } = await answerOf(fetch, url, body);
  if (status === 200 && typeof told.id_token === 'string') return told.id_token;
  if (status === 429 || status >= 500) throw new Problem('sign-in-unavailable', {});
  if (told.error === 'invalid_client' || told.error === 'unauthorized_client') {
    const code = /AADSTS\d+/.exec(String(told.error_description))?.[0] ?? told.error;
    throw new Problem('graph-sign-in-refused', { code });
  }
  throw new Problem('sign-in-failed', { why: 'code' });
};

const answerOf = async (
  fetch: Trust['fetch'],
  url: string,
  body: URLSearchParams,
): Promise<{ status: number; told: Record<string, unknown> }> => {
  try {
    const response = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const told: unknown = await response.json().catch(() => null);
    return { status: response.status, told: (told ?? {}) as Record<string, unknown> };
  } catch (error) {
    throw new Problem('sign-in-unavailable', {}, { cause: error });
  }
};

/** The secret, or a statement signed with the key of the certificate. */
const proofOf = async (
  { clientId, credential }: Application,
  url: string,
): Promise<Record<string, string>> => {
  if ('secret' in credential) return { client_secret: credential.secret };
  const assertion = await new SignJWT()
    .setProtectedHeader({
      alg: 'PS256',
      typ: 'JWT',
      'x5t#S256': Buffer.from(credential.thumbprint, 'hex').toString('base64url'),
    })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(url)
    .setJti(randomUUID())
    .setIssuedAt()
    .setNotBefore(new Date())
    .setExpirationTime('5 minutes')
    .sign(await importPKCS8(credential.privateKey, 'PS256'));
  return {
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  };
};
