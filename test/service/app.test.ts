import { describe, expect, it } from 'vitest';

import { createApp } from '#service/app.ts';
import { createLog } from '#service/log.ts';
import { Problem } from '#templates/problem.ts';

const service = (waiting: string | null = null) => {
  const lines: string[] = [];
  const log = createLog({ logLevel: 'debug' }, { write: (line) => void lines.push(line) });
  const app = createApp({ log, waitingFor: () => Promise.resolve(waiting) });
  app.get('/broken', () => {
    throw Object.assign(new Error('duplicate key: Key (email)=(j.jansen@school.nl) is "J. Jansen"'), {
      code: '23505',
    });
  });
  app.get('/refused', () => {
    throw new Problem('not-our-template', {});
  });
  app.get('/of-ours', () => {
    throw new Problem('file-missing', { path: '/var/lib/geheim' });
  });
  return { app, lines };
};

describe('a request', () => {
  it('has a number that stands in the answer, the problem and the log', async () => {
    const { app, lines } = service();
    const answer = await app.request('/refused');
    const number = answer.headers.get('x-request-id') ?? '-';
    expect(await answer.json()).toMatchObject({ instance: number, code: 'not-our-template', status: 422 });
    expect(lines.filter((line) => line.includes(number))).toHaveLength(2);
  });

  it('that goes wrong is told in Dutch as a problem', async () => {
    const answer = await service().app.request('/refused');
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(((await answer.json()) as { detail: string }).detail).toMatch(/^[A-Z].*\.$/s);
  });

  it('that hits a fault of ours tells a number and nothing else', async () => {
    for (const path of ['/broken', '/of-ours']) {
      const answer = await service().app.request(path);
      const text = await answer.text();
      expect(answer.status).toBe(500);
      expect(text).toContain('unexpected');
      expect(text).not.toMatch(/jansen|geheim|duplicate/i);
    }
  });

  it('leaves no person in the log', async () => {
    const { app, lines } = service();
    await app.request('/broken?naam=jansen');
    const log = lines.join('');
    expect(log).toContain('23505');
    expect(log).not.toMatch(/jansen/i);
  });

  it('to an address that is not there is told so', async () => {
    const answer = await service().app.request('/nergens');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'route-unknown' });
  });

  it('is answered with strict headers', async () => {
    const { headers } = await service().app.request('/health');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('whether the service is ready', () => {
  it('is asked at /ready, and whether it lives at /health', async () => {
    expect((await service().app.request('/ready')).status).toBe(200);
    const waiting = service('de database start').app;
    expect((await waiting.request('/health')).status).toBe(200);
    const answer = await waiting.request('/ready');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('60');
    expect(((await answer.json()) as { detail: string }).detail).toContain('de database start');
  });
});
