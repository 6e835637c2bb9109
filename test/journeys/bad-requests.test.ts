import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { decodeJwt, decodeProtectedHeader, importPKCS8, SignJWT, type JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { dossierOf } from '../demo/round.ts';
import { application } from '../demo/tenant.ts';
import { askRaw } from './raw.ts';
import type { Answered, Asked } from './asking.ts';
import { expectProblem, PATIENCE_MS } from './problem.ts';
import { startRegion, type Director, type Region } from './region.ts';

let region: Region;
let director: Director;
let dossier: string;
beforeAll(async () => {
  region = await startRegion({ schools: 1 });
  director = region.directors[0]!;
  dossier = `/api/dossiers/${dossierOf(director.school)}`;
});
afterAll(() => region.clear());

const post = (body: string | Uint8Array, headers: Asked['headers'] = {}): Promise<Answered> =>
  director.ask({ method: 'POST', path: `${dossier}/withdrawal`, body, headers });
const get = (path: string): Promise<Answered> => director.ask({ path });
/** With a host, and one request in a connection. */
const line = (text: string, ...headers: readonly string[]): Promise<Answered> =>
  askRaw(region.service, [text, 'Host: x', 'Connection: close', ...headers, '', ''].join('\r\n'));
const raw = (text: string): Promise<Answered> => askRaw(region.service, text);

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

type Case = readonly [what: string, status: number, ask: () => Promise<Answered>];

const wrong: readonly Case[] = [
  ['JSON that is broken', 400, () => post('{"reason":')],
  ['JSON that is nested without an end', 400, () => post(`{"reason":${nested(400_000)}}`)],
  ['JSON that is not in UTF-8', 400, () => post(Buffer.from('{"reason":"\xe9\xe9"}', 'latin1'))],
  ['JSON that is packed', 400, () => post(Buffer.from([0x1f, 0x8b, 8]), { 'content-encoding': 'gzip' })],
  ['a field that is not known', 400, () => post('{"reason":"x","raeson":"y"}')],
  ['a field with a name of half a megabyte', 400, () => post(`{"${'a'.repeat(500_000)}":1}`)],
  [
    'a hundred thousand fields',
    400,
    () => post(`{${Array.from({ length: 100_000 }, (_, at) => `"${at}":1`).join()}}`),
  ],
  ['another type of content', 415, () => post('{"reason":"x"}', { 'content-type': 'text/plain' })],
  ['no type of content', 415, () => post(Buffer.from('{}'), { 'content-type': '' })],
  ['a body of two megabytes', 413, () => post(JSON.stringify({ reason: 'x'.repeat(2 << 20) }))],
  ['a parameter that is not known', 400, () => get('/api/publications?consortium=PO3104&schol=99AA00')],
  ['a parameter where none is asked', 400, () => get(`${dossier}?extra=1`)],
  [
    'a parameter that is there twice',
    400,
    () => get('/api/publications?consortium=PO3104&consortium=PO3105'),
  ],
  ['a broken escape in a parameter', 400, () => get('/api/publications?consortium=%E0%A4%A')],
  ['a broken escape in an address', 400, () => get('/api/dossiers/%E0%A4%A')],
  ['a broken escape in an unknown address', 404, () => get('/%zz')],
  ['a long address', 404, () => get(`/api/${'a'.repeat(10_000)}`)],
  ['an address that is too long', 431, () => get(`/api/${'a'.repeat(20_000)}`)],
  ['a header that is too long', 431, () => line('GET /health HTTP/1.1', `X-Long: ${'a'.repeat(20_000)}`)],
  ['bytes in an address', 400, () => line('GET /api/dossiers/é HTTP/1.1')],
  ['a method that does not exist', 400, () => line('STEEL /health HTTP/1.1')],
  ['a request to be a tunnel', 400, () => line('CONNECT elders.example:443 HTTP/1.1')],
  ['no host', 400, () => raw('GET /health HTTP/1.1\r\nConnection: close\r\n\r\n')],
  [
    'a host that cannot be',
    400,
    () => raw('GET /health HTTP/1.1\r\nHost: <a b>\r\nConnection: close\r\n\r\n'),
  ],
  ['no HTTP at all', 400, () => raw('hallo daar\r\n\r\n')],
  [
    'two lengths',
    400,
    () => line(`POST ${dossier}/withdrawal HTTP/1.1`, 'Content-Length: 1', 'Content-Length: 2'),
  ],
  [
    'a length and pieces',
    400,
    () => line('POST /health HTTP/1.1', 'Content-Length: 1', 'Transfer-Encoding: chunked'),
  ],
  ['an expectation', 400, () => line('POST /health HTTP/1.1', 'Expect: wonderen')],
];

describe('a request with', () => {
  it.each(wrong)('%s is told as a problem: %i', async (_, status, ask) => {
    const answer = await ask();
    expectProblem(answer, status);
    expect(answer.text.length).toBeLessThan(2_000);
    expect(answer.milliseconds).toBeLessThan(PATIENCE_MS);
  });

  it('a body that never stops is told so before it does', async () => {
    const head = [
      `POST ${dossier}/withdrawal HTTP/1.1`,
      'Host: x',
      'Connection: close',
      `Authorization: Bearer ${director.token}`,
      'Content-Type: application/json',
      'Transfer-Encoding: chunked',
    ].join('\r\n');
    expectProblem(await raw(`${head}\r\n\r\n200000\r\n${'x'.repeat(0x200000)}`), 413);
  });

  it('a body of a stranger is not read', async () => {
    const answer = await post(JSON.stringify({ reason: 'x'.repeat(8 << 20) }), {
      authorization: 'Bearer a.b.c',
    });
    expectProblem(answer, 401, 'token-refused');
  });
});

describe('a method that an address does not know', () => {
  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])(
    'is told with what it does know: %s',
    async (method) => {
      const answer = await director.ask({ method, path: `${dossier}/withdrawal` });
      expectProblem(answer, 405, 'method-unknown');
      expect(answer.headers.get('allow')).toBe('POST');
      for (const path of ['/health', '/ready', '/api/openapi.json', '/api/rounds/2024'])
        expect((await director.ask({ method: 'PROPFIND', path })).headers.get('allow')).toMatch(/^GET, HEAD/);
    },
  );

  it('is told for TRACE, which a browser cannot send', async () => {
    expectProblem(await line(`TRACE ${dossier} HTTP/1.1`), 405);
  });
});

describe('HEAD', () => {
  it('is answered as GET, without what it says', async () => {
    const [head, whole] = await Promise.all([director.ask({ method: 'HEAD', path: dossier }), get(dossier)]);
    expect([head.status, head.text]).toEqual([200, '']);
    expect(head.headers.get('content-type')).toBe(whole.headers.get('content-type'));
    expect((await region.ask({ method: 'HEAD', path: dossier })).status).toBe(401);
  });
});

describe('the number of a request', () => {
  it.each(['jan-de-vries', '123456782', 'a'.repeat(200), '11111111-1111-4111-8111-111111111111'])(
    'is never one that the caller brings, such as %s',
    async (brought) => {
      const answer = await director.ask({ path: dossier, headers: { 'x-request-id': brought } });
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
      expect(answer.headers.get('x-request-id')).not.toBe(brought);
      expect(region.logged()).not.toContain(brought);
    },
  );
});

describe('a token that Microsoft really sealed', () => {
  const now = (): number => Math.floor(Date.now() / 1000);
  /** With other claims, sealed with the key of the tenant itself. */
  const sealedAnew = async (claims: JWTPayload): Promise<string> => {
    const pem = readFileSync(join(region.folder, 'tenant', '.tenant', 'signing-key.pem'), 'utf8');
    const { alg = '', kid = '' } = decodeProtectedHeader(director.token);
    return new SignJWT({ ...decodeJwt(director.token), ...claims })
      .setProtectedHeader({ alg, kid, typ: 'JWT' })
      .sign(await importPKCS8(pem, alg));
  };
  const asking = async (claims: JWTPayload): Promise<Answered> =>
    region.ask({ path: dossier, headers: { authorization: `Bearer ${await sealedAnew(claims)}` } });

  it('opens the door when nothing else is changed', async () => {
    expect((await asking({})).status).toBe(200);
  });

  it.each<readonly [string, () => JWTPayload, RegExp]>([
    ['that is over', () => ({ iat: now() - 7_200, nbf: now() - 7_200, exp: now() - 3_600 }), /verlopen/],
    ['that does not hold yet', () => ({ nbf: now() + 3_600, exp: now() + 7_200 }), /geldt nog niet/],
    ['for another application', () => ({ aud: '99999999-9999-4999-8999-999999999999' }), /andere toepassing/],
    ['for Microsoft Graph', () => ({ aud: 'https://graph.microsoft.com' }), /andere toepassing/],
    ['of another tenant', () => ({ tid: '99999999-9999-4999-8999-999999999999' }), /organisatie/],
    ['of another issuer', () => ({ iss: 'https://elders.example/v2.0' }), /organisatie/],
    ['of the first version', () => ({ ver: '1.0' }), /verouderd/],
    ['that may do something else', () => ({ scp: 'User.Read' }), /geen rol/],
    ['of nobody', () => ({ oid: '' }), /geen rol/],
  ])('%s opens none', async (_, claims, sentence) => {
    const answer = await asking(claims());
    expectProblem(answer, 401, 'token-refused');
    expect(answer.json.detail).toMatch(sentence);
    expect(answer.headers.get('www-authenticate')).toContain('invalid_token');
  });

  it('is in no answer and in no log', () => {
    expect(region.logged()).not.toContain(director.token.split('.')[1]);
    expect(region.logged()).not.toContain(application.secret);
  });
});
