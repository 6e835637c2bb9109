/** An app behind an address, or behind a socket that only this user may open. */
import { mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname } from 'node:path';

import { getRequestListener, RequestError } from '@hono/node-server';

import { Problem } from '#templates/problem.ts';

import { codeOf, reasonOf } from './system-fault.ts';
import { answerUnreadable, MOST_HEAD_KILOBYTES, type Refuse } from './unreadable.ts';

type Fetch = (request: Request) => Response | Promise<Response>;

/** What answers requests, and what answers those that are none. */
export interface Answering {
  readonly fetch: Fetch;
  readonly refuse: Refuse;
}

export interface Listening {
  /** The port, or 0 behind a socket. */
  readonly port: number;
  /** Answers what is being asked, and takes nothing more. */
  readonly stop: () => Promise<void>;
}

/** How long answers that were begun may take when the service stops. */
const PATIENCE_MS = 10_000;

const listening = (
  { fetch, refuse }: Answering,
  at: { readonly host: string; readonly port: number } | { readonly path: string },
): Promise<Listening> => {
  const answer = getRequestListener(fetch, {
    errorHandler: (error) =>
      refuse(error instanceof RequestError ? new Problem('request-unreadable', {}) : error),
  });
  const server = createServer(
    // Without a host it is refused as all else that is no request.
    { maxHeaderSize: MOST_HEAD_KILOBYTES * 1024, requireHostHeader: false },
    (request, response) => void answer(request, response),
  );
  answerUnreadable(server, refuse);
  const name = 'path' in at ? at.path : `${at.host}:${at.port}`;
  return new Promise((done, failed) => {
    server.once('error', (error) => {
      const reason = codeOf(error) === 'EADDRINUSE' ? 'een ander programma gebruikt het al' : reasonOf(error);
      failed(new Problem('address-unusable', { address: name, reason }, { cause: error }));
    });
    server.listen(at, () => {
      const address = server.address();
      done({
        port: typeof address === 'object' && address ? address.port : 0,
        stop: () =>
          new Promise((stopped) => {
            const force = setTimeout(() => {
              server.closeAllConnections();
            }, PATIENCE_MS);
            server.close(() => {
              clearTimeout(force);
              stopped();
            });
            server.closeIdleConnections();
          }),
      });
    });
  });
};

/** @throws Problem `address-unusable` */
export const listenAt = (app: Answering, host: string, port: number): Promise<Listening> =>
  listening(app, { host, port });

/**
 * Behind a socket, for programs on this computer, in a folder of its own that nobody else may enter. One that a killed process
 * left is replaced.
 * @throws Problem `address-unusable`
 */
export const listenBehind = async (app: Answering, path: string): Promise<Listening> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await rm(path, { force: true });
  return listening(app, { path });
};
