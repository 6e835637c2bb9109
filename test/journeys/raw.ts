/** Requests as no decent program sends them: written on the wire as they are. */
import { connect } from 'node:net';

import type { Answered } from './asking.ts';

/** The answer to these bytes. @throws Error when the connection ends without one */
export const askRaw = async (origin: string, sent: string | Uint8Array): Promise<Answered> => {
  const since = performance.now();
  const got = await new Promise<string>((done, failed) => {
    const parts: Buffer[] = [];
    const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.write(sent));
    socket.on('data', (part) => parts.push(part));
    socket.on('error', failed);
    socket.on('close', () => done(Buffer.concat(parts).toString()));
  });
  const [head = '', text = ''] = got.split(/\r\n\r\n(.*)/s);
  const [first = '', ...lines] = head.split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? NaN);
  const headers = new Headers(
    lines.map((line): [string, string] => line.split(/: (.*)/s).slice(0, 2) as [string, string]),
  );
  // A body in pieces has their lengths around it.
  const body = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  return {
    status,
    headers,
    text: body,
    json: body === '' ? {} : (JSON.parse(body) as Record<string, unknown>),
    milliseconds: performance.now() - since,
  };
};
