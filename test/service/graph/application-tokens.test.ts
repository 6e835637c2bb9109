import { createHash, generateKeyPairSync } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Application, Credential } from '#service/graph/application.ts';
import { STANDARD_POLICY } from '#service/graph/retry.ts';
import { applicationTokens } from '#service/graph/tokens.ts';

import { region, service, startRegion, type Stand } from '../tenant/region.ts';
import { stoppedTime } from './stopped-time.ts';
import { application, endpointsAt } from './tenant.ts';
import { startWireServer, type WireServer } from './wire.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const certificate: Credential = {
  privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  thumbprint: createHash('sha256').update('a certificate').digest('hex'),
};

let tenant: Stand;
let server: WireServer;

beforeAll(async () => {
  const applications = [{ ...service, assertionKey: publicKey.export({ format: 'jwk' }) as JsonWebKey }];
  tenant = await startRegion({}, { ...region, applications, sites: [] });
  server = await startWireServer();
});
afterAll(() => Promise.all([tenant.stop(), server.stop()]));

const tokensAt = (origin: string, changes: Partial<Application> = {}) =>
  applicationTokens({ ...application, ...changes }, endpointsAt(origin), STANDARD_POLICY, stoppedTime());

const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as { aud: string; appid?: string };

describe('the service signs in as an application', () => {
  it('with a secret', async () => {
    const token = await tokensAt(tenant.origin)({ fresh: false });
    expect(claimsOf(token).aud).toBe('https://graph.microsoft.com');
  });

  it('with a certificate', async () => {
    const token = await tokensAt(tenant.origin, { credential: certificate })({ fresh: false });
    expect(claimsOf(token).aud).toBe('https://graph.microsoft.com');
  });

  it('and is told which setting is wrong when it is not let in', async () => {
    const wrong = tokensAt(tenant.origin, { credential: { secret: 'verkeerd geheim' } });
    const problem = await wrong({ fresh: false }).catch((error: unknown) => error);
    expect(problem).toMatchObject({ code: 'graph-sign-in-refused', facts: { code: 'AADSTS7000215' } });
    expect(String(problem)).not.toContain('verkeerd geheim');
    const stranger = tokensAt(tenant.origin, { clientId: '99999999-9999-4999-8999-999999999999' });
    await expect(stranger({ fresh: false })).rejects.toMatchObject({ facts: { code: 'AADSTS700016' } });
  });
});

describe('a token', () => {
  const given = { token_type: 'Bearer', expires_in: 3600, access_token: 'een' };
  beforeEach(() => server.answers({ body: given }));

  it('is asked for once and then kept, also by many at the same time', async () => {
    const tokens = tokensAt(server.origin);
    const all = await Promise.all(Array.from({ length: 20 }, () => tokens({ fresh: false })));
    expect(new Set([...all, await tokens({ fresh: false })])).toEqual(new Set(['een']));
    expect(server.seen).toHaveLength(1);
  });

  it('is asked for again when a fresh one is wanted', async () => {
    const tokens = tokensAt(server.origin);
    server.answers({ body: given }, { body: { ...given, access_token: 'twee' } });
    expect(await tokens({ fresh: false })).toBe('een');
    expect(await tokens({ fresh: true })).toBe('twee');
    expect(await tokens({ fresh: false })).toBe('twee');
  });

  it('comes in the end when Microsoft has trouble', async () => {
    server.answers({ status: 503 }, { cut: 'before' }, { body: given });
    expect(await tokensAt(server.origin)({ fresh: false })).toBe('een');
  });

  it('does not come when the trouble lasts, and that is no matter of settings', async () => {
    const unavailable = { code: 'graph-unavailable', facts: { operation: 'sign-in' } };
    server.answers({ cut: 'before' });
    await expect(tokensAt(server.origin)({ fresh: false })).rejects.toMatchObject(unavailable);
    server.answers({ status: 503, body: new Uint8Array([60]) });
    await expect(tokensAt(server.origin)({ fresh: false })).rejects.toMatchObject(unavailable);
    server.answers({ status: 429, headers: { 'retry-after': '600' } });
    await expect(tokensAt(server.origin)({ fresh: false })).rejects.toMatchObject({
      facts: { status: 429, retryAt: '2024-11-05T09:40:00.000Z' },
    });
  });

  it('comes again as soon as the trouble is over', async () => {
    const tokens = tokensAt(server.origin);
    server.answers({ status: 503 });
    await expect(tokens({ fresh: false })).rejects.toMatchObject({ code: 'graph-unavailable' });
    server.answers({ body: given });
    expect(await tokens({ fresh: false })).toBe('een');
  });
});
