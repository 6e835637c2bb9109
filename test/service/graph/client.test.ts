import { inspect } from 'node:util';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { graphClient, type Call, type CallGraph } from '#service/graph/client.ts';
import { jsonOf } from '#service/graph/wire.ts';

import { stoppedTime } from './stopped-time.ts';
import { startWireServer, type WireServer } from './wire.ts';

let server: WireServer;
let waits: number[];
let fresh: boolean[];
let call: CallGraph;

beforeAll(async () => {
  server = await startWireServer();
});
afterAll(() => server.stop());
beforeEach(() => {
  waits = [];
  fresh = [];
  call = clientAt(server.origin);
});

const HOSTS = ['graph.microsoft.com', 'swv.sharepoint.com', 'graph.microsoft.com.swv.example'];

const clientAt = (origin: string, timeoutMs = 2_000): CallGraph =>
  graphClient({
    endpoints: Object.fromEntries(HOSTS.map((host) => [host, origin])),
    tokens: (options) => {
      fresh.push(options.fresh);
      return Promise.resolve(`token-${fresh.length}`);
    },
    policy: { tries: 3, budgetMs: 10_000, firstWaitMs: 100, longestWaitMs: 1_000 },
    timeoutMs,
    fileTimeoutMs: timeoutMs,
    surroundings: stoppedTime(waits),
  });

const reading: Call = {
  operation: 'read-item',
  name: 'profiel.docx',
  idempotency: 'safe',
  to: '/drives/d/items/i',
};
const sending: Call = {
  operation: 'send-mail',
  name: null,
  idempotency: 'once',
  method: 'POST',
  to: '/users/u/send',
};
const paths = () => server.seen.map(({ url }) => url);

describe('a request', () => {
  it('goes to Graph with a token, and says who asks', async () => {
    server.answers({ body: { id: 'i' } });
    expect(jsonOf(await call(reading))).toEqual({ id: 'i' });
    expect(server.seen[0]).toMatchObject({ method: 'GET', url: '/v1.0/drives/d/items/i' });
    expect(server.seen[0]?.headers).toMatchObject({
      authorization: 'Bearer token-1',
      'user-agent': expect.stringMatching(/^NONISV\|/) as string,
    });
  });

  it('carries what is asked, encoded', async () => {
    server.answers({});
    await call({ ...reading, query: { $filter: "a eq 'b&c=d'", $top: '2' } });
    const { searchParams } = new URL(paths()[0]!, server.origin);
    expect(Object.fromEntries(searchParams)).toEqual({ $filter: "a eq 'b&c=d'", $top: '2' });
  });

  it('follows a link that Graph gave as it is', async () => {
    server.answers({});
    await call({
      ...reading,
      to: 'https://graph.microsoft.com/v1.0/drives/b!x/root/delta?token=a%2Fb==&$top=2',
    });
    const { pathname, searchParams } = new URL(paths()[0]!, server.origin);
    expect(pathname).toBe('/v1.0/drives/b!x/root/delta');
    expect(Object.fromEntries(searchParams)).toEqual({ token: 'a/b==', $top: '2' });
  });

  it.each(['https://swv.sharepoint.com/_api/upload/x', 'https://graph.microsoft.com.swv.example/v1.0/x'])(
    'shows its token to nobody but Graph: %s',
    async (to) => {
      server.answers({});
      await call({ ...reading, to });
      expect(server.seen[0]?.headers.authorization).toBeUndefined();
      expect(fresh).toEqual([]);
    },
  );

  it('sends bytes as they are, also those in the middle of a larger buffer', async () => {
    server.answers({});
    await call({ ...reading, method: 'PUT', body: new Uint8Array([9, 9, 1, 2, 3, 9]).subarray(2, 5) });
    expect([...server.seen[0]!.body]).toEqual([1, 2, 3]);
    expect(server.seen[0]?.headers['content-type']).toBe('application/octet-stream');
  });

  it('sends anything else as JSON', async () => {
    server.answers({});
    await call({ ...reading, method: 'PATCH', body: { naam: 'é' } });
    expect(JSON.parse(server.seen[0]!.body.toString())).toEqual({ naam: 'é' });
    expect(server.seen[0]?.headers['content-type']).toBe('application/json');
  });
});

describe('a download elsewhere', () => {
  const elsewhere = {
    status: 302,
    headers: { location: 'https://swv.sharepoint.com/_layouts/x?tempauth=k' },
  };

  it('is fetched without the token', async () => {
    server.answers(elsewhere, { body: new Uint8Array([1, 2]) });
    expect([...(await call(reading)).bytes]).toEqual([1, 2]);
    expect(paths()[1]).toBe('/_layouts/x?tempauth=k');
    expect(server.seen[1]?.headers.authorization).toBeUndefined();
  });

  it('starts from Graph again when it fails there, because its key is short-lived', async () => {
    server.answers(elsewhere, { status: 503 }, elsewhere, { body: new Uint8Array([1]) });
    expect([...(await call(reading)).bytes]).toEqual([1]);
    expect(paths()).toEqual([
      '/v1.0/drives/d/items/i',
      '/_layouts/x?tempauth=k',
      '/v1.0/drives/d/items/i',
      '/_layouts/x?tempauth=k',
    ]);
  });

  it('is not followed to a place without encryption, nor round in circles', async () => {
    server.answers({ status: 302, headers: { location: 'http://swv.sharepoint.com/x' } });
    await expect(call(reading)).rejects.toMatchObject({ code: 'graph-unexpected', facts: { status: 302 } });
    server.answers(elsewhere);
    await expect(call(reading)).rejects.toMatchObject({ code: 'graph-unavailable' });
  });

  it('is not followed by what writes', async () => {
    server.answers(elsewhere);
    await expect(call(sending)).rejects.toMatchObject({ code: 'graph-unexpected' });
    expect(server.seen).toHaveLength(1);
  });
});

describe('a token that is refused', () => {
  it('is renewed once', async () => {
    server.answers({ status: 401 }, { body: { id: 'i' } });
    await call(reading);
    expect(fresh).toEqual([false, true]);
    expect(server.seen[1]?.headers.authorization).toBe('Bearer token-2');
  });

  it('and again is a problem that tells which permissions there should be', async () => {
    server.answers({ status: 401 });
    await expect(call(reading)).rejects.toMatchObject({
      code: 'graph-refused',
      facts: { status: 401, lacks: ['Sites.Selected (read)', 'Files.Read.All'] },
    });
    expect(server.seen).toHaveLength(2);
  });
});

describe('trouble on the way', () => {
  it.each([
    ['an answer that says not now', { status: 500 }],
    ['a lost connection', { cut: 'before' as const }],
    ['an answer that is cut off', { body: { id: 'half' }, cut: 'half-way' as const }],
  ])('is tried again after %s', async (_, trouble) => {
    server.answers(trouble, trouble, { body: { id: 'i' } });
    expect(jsonOf(await call(reading))).toEqual({ id: 'i' });
    expect(waits).toEqual([50, 100]);
  });

  it('that lasts is a problem in the end', async () => {
    server.answers({ status: 502 });
    await expect(call(reading)).rejects.toMatchObject({
      code: 'graph-unavailable',
      facts: { operation: 'read-item', status: 502, retryAt: null },
    });
    expect(server.seen).toHaveLength(3);
    server.answers({ cut: 'before' });
    await expect(call(reading)).rejects.toMatchObject({ code: 'graph-unavailable', facts: { status: null } });
    expect(server.seen).toHaveLength(3);
  });

  it('tells when to come back, when that is later than it can wait', async () => {
    server.answers({ status: 429, headers: { 'retry-after': '315' } });
    await expect(call(reading)).rejects.toMatchObject({
      code: 'graph-unavailable',
      facts: { retryAt: '2024-11-05T09:35:15.000Z' },
    });
    expect(server.seen).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  it('waits as long as it is asked to', async () => {
    server.answers({ status: 429, headers: { 'retry-after': '2' } }, {});
    await call(reading);
    expect(waits).toEqual([2_050]);
  });

  it('ends a try that takes too long', async () => {
    server.answers({ silent: true }, { body: { id: 'i' } });
    expect(jsonOf(await clientAt(server.origin, 50)(reading))).toEqual({ id: 'i' });
    expect(server.seen).toHaveLength(2);
  });

  it('does not repeat what must happen once', async () => {
    for (const trouble of [{ status: 504 }, { status: 500 }, { cut: 'before' as const }]) {
      server.answers(trouble, {});
      await expect(call(sending)).rejects.toMatchObject({ code: 'graph-unavailable' });
      expect(server.seen).toHaveLength(1);
    }
    server.answers({ status: 429 }, {});
    await call(sending);
    expect(server.seen).toHaveLength(2);
  });

  it('may repeat that when nobody was there to hear it', async () => {
    const nobody = await startWireServer();
    await nobody.stop();
    await expect(clientAt(nobody.origin)(sending)).rejects.toMatchObject({ code: 'graph-unavailable' });
    expect(waits).toHaveLength(2);
  });
});

describe('what an answer means', () => {
  const answered = async (status: number, ...codes: readonly string[]) => {
    const error = codes
      .toReversed()
      .reduce<object | undefined>(
        (inner, code) => ({ code, message: 'x', ...(inner ? { innerError: inner } : {}) }),
        undefined,
      );
    server.answers({ status, body: error ? { error } : new Uint8Array([60]) });
    return call(reading).catch((problem: unknown) => problem);
  };

  it.each([
    [423, ['resourceLocked'], 'graph-locked'],
    [409, ['notAllowed', 'resourceLocked'], 'graph-locked'],
    [403, ['notAllowed', 'resourceLocked'], 'graph-locked'],
    [403, ['accessDenied'], 'graph-refused'],
    [404, ['itemNotFound'], 'graph-not-found'],
    [410, ['itemNotFound'], 'graph-not-found'],
    [412, ['resourceModified'], 'graph-conflict'],
    [409, ['conflict', 'resourceModified'], 'graph-conflict'],
    [507, ['quotaLimitReached'], 'graph-full'],
    [403, ['quotaLimitReached'], 'graph-full'],
    [400, ['invalidRequest'], 'graph-unexpected'],
    [416, [], 'graph-unexpected'],
    [503, [], 'graph-unavailable'],
  ])('%i %j: %s', async (status, codes, code) => {
    expect(await answered(status, ...codes)).toMatchObject({ code, facts: { operation: 'read-item' } });
  });

  it('tells the facts, and nothing of what was sent', async () => {
    for (const status of [404, 412, 423, 507, 403, 500, 400]) {
      server.answers({ status });
      const writing: Call = { ...reading, method: 'PUT', body: { mail: 'a.jansen@school.nl' } };
      const said = await call(writing).catch((problem: unknown) => inspect(problem, { depth: 9 }));
      expect(said).toContain('read-item');
      expect(said).not.toContain('jansen');
      expect(said).not.toContain('token-');
    }
  });

  it('keeps the codes that it does not know, and no word of the message', async () => {
    server.answers({
      status: 400,
      body: { error: { code: 'invalidRequest', message: 'a.jansen@school.nl' } },
    });
    const problem = await call(reading).catch((error: unknown) => error);
    expect(problem).toMatchObject({ facts: { codes: ['invalidRequest'] } });
    expect(String(problem)).not.toContain('jansen');
  });
});
