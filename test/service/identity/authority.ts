/** Signing keys of two made-up tenants, their key lists over HTTP, and every token that one would like to try. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  SignJWT,
  type JWTHeaderParameters,
  type JWTPayload,
} from 'jose';

export const TENANT = '11111111-1111-4111-8111-111111111111';
export const OTHER_TENANT = '22222222-2222-4222-8222-222222222222';
export const CLIENT = '33333333-3333-4333-8333-333333333333';
export const PERSON = '44444444-4444-4444-8444-444444444444';
export const NOW = Date.parse('2024-11-05T09:30:00Z');

const seconds = NOW / 1000;
const HOST = 'https://login.microsoftonline.com';

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

export interface Authority {
  readonly origin: string;
  /** The requests that came in, such as `GET /…/keys`. */
  readonly seen: string[];
  /** What `POST …/token` answers. */
  tokenAnswer: (form: URLSearchParams) => Promise<{ status: number; json: object }>;
  readonly sign: (
    claims?: JWTPayload,
    header?: Partial<JWTHeaderParameters>,
    key?: CryptoKey | Uint8Array,
  ) => Promise<string>;
  readonly strangersKey: CryptoKey;
  /** The public key as everybody can download it. */
  readonly publicPem: Uint8Array;
  readonly stop: () => Promise<void>;
}

/** What Microsoft says of a person who may come in. */
export const rightClaims: JWTPayload = {
  iss: `${HOST}/${TENANT}/v2.0`,
  aud: CLIENT,
  iat: seconds - 10,
  nbf: seconds - 10,
  exp: seconds + 3600,
  tid: TENANT,
  oid: PERSON,
  ver: '2.0',
  name: 'Roos Janssen',
  scp: 'access_as_user',
  roles: ['Sop.School'],
};

export const startAuthority = async (): Promise<Authority> => {
  const ours = await generateKeyPair('RS256', { extractable: true });
  const strangers = await generateKeyPair('RS256', { extractable: true });
  const seen: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    seen.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk as Uint8Array);
    const { status, json } = request.url?.endsWith('/token')
      ? await authority.tokenAnswer(new URLSearchParams(Buffer.concat(chunks).toString()))
      : {
          status: 200,
          json: { keys: [await published(request.url?.includes(OTHER_TENANT) ? strangers : ours)] },
        };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const authority: Authority = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    tokenAnswer: () => Promise.resolve({ status: 400, json: { error: 'invalid_grant' } }),
    sign: (claims = rightClaims, header = {}, key = ours.privateKey) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header }).sign(key),
    strangersKey: strangers.privateKey,
    publicPem: new TextEncoder().encode(await exportSPKI(ours.publicKey)),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return authority;
};

const published = async ({ publicKey }: KeyPair): Promise<object> => ({
  ...(await exportJWK(publicKey)),
  kid: 'k1',
  use: 'sig',
});
