import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect, it, onTestFinished } from 'vitest';

import { problemAnswer } from '#service/problems.ts';
import { answerUnreadable } from '#service/unreadable.ts';

import { askRaw } from '../journeys/raw.ts';

it('tells a request that comes in too slowly that it is', async () => {
  const server = createServer({ requestTimeout: 100, connectionsCheckingInterval: 20 });
  answerUnreadable(server, (error) => problemAnswer(error, 'nummer'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { status, json } = await askRaw(origin, 'GET /health HTTP/1.1\r\nHost: x\r\n');
  expect(status).toBe(408);
  expect(json).toMatchObject({ code: 'request-too-slow', instance: 'nummer' });
});
