/**
 * A server that answers as a test tells it, one answer after the other, and remembers what came in. For what only shows on the
 * wire: lost connections, late answers, headers. What Graph does with a request is tested on the embedded tenant.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes as they are, anything else as JSON. */
  readonly body?: Uint8Array | object;
  /** `before` any answer, or `half-way` through its body. */
  readonly cut?: 'before' | 'half-way';
  /** No answer at all, and the connection stays. */
  readonly silent?: boolean;
}

export interface WireServer {
  readonly origin: string;
  readonly seen: Seen[];
  /** The next answers; the last one is given again and again. */
  readonly answers: (...replies: readonly Reply[]) => void;
  readonly stop: () => Promise<void>;
}

export const startWireServer = async (): Promise<WireServer> => {
  const seen: Seen[] = [];
  let replies: readonly Reply[] = [{}];
  const server = createServer((request, response) => {
    const chunks: Uint8Array[] = [];
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      seen.push({ method, url, headers, body: Buffer.concat(chunks) });
      const [reply = {}, ...rest] = replies;
      if (rest.length > 0) replies = rest;
      give(reply, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    answers: (...next) => {
      replies = next;
      seen.length = 0;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const give = (
  { status = 200, headers = {}, body = {}, cut, silent }: Reply,
  response: ServerResponse,
): void => {
  if (silent) return;
  if (cut === 'before') {
    response.destroy();
    return;
  }
  const bytes = body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body));
  const length = cut === 'half-way' ? bytes.length + 1 : bytes.length;
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': length, ...headers });
  if (cut === 'half-way') response.write(bytes, () => response.destroy());
  else response.end(bytes);
};
