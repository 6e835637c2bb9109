/**
 * Requests that Node.js refuses before the app sees them: what is no HTTP, has too much above its body, or is too slow. By itself
 * it answers those with a bare status, which tells nobody anything.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

import { Problem } from '#templates/problem.ts';

import { codeOf } from './system-fault.ts';

/** Makes the answer to an error. */
export type Refuse = (error: unknown) => Response;

/** The address and the headers of one request; what is longer is no address of ours. */
export const MOST_HEAD_KILOBYTES = 16;

const problems: { readonly [code: string]: () => Problem } = {
  HPE_HEADER_OVERFLOW: () => new Problem('request-head-too-large', { kilobytes: MOST_HEAD_KILOBYTES }),
  ERR_HTTP_REQUEST_TIMEOUT: () => new Problem('request-too-slow', {}),
};

const unreadable = (): Problem => new Problem('request-unreadable', {});

/** Answers on this server with a problem whatever never becomes a request. */
export const answerUnreadable = (server: Server, refuse: Refuse): void => {
  /** By connection the answer that was begun there. */
  const answers = new WeakMap<Duplex, ServerResponse>();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answers.set(request.socket, response);
  });
  server.on('clientError', (error, socket) => {
    const begun = answers.get(socket);
    // Behind half an answer nothing else can be said.
    if (!socket.writable || (begun?.headersSent === true && !begun.writableFinished)) socket.destroy();
    else void write(socket, refuse((problems[codeOf(error)] ?? unreadable)()));
  });
  server.on('checkExpectation', (_, response: ServerResponse) => {
    const answer = refuse(unreadable());
    response.writeHead(answer.status, Object.fromEntries(headersOf(answer)));
    void answer.text().then((text) => response.end(text));
  });
  server.on('connect', (_, socket) => void write(socket, refuse(unreadable())));
};

/** An answer without the help of Node.js, after which the connection ends. */
const write = async (socket: Duplex, answer: Response): Promise<void> => {
  const text = await answer.text();
  const headers = [
    ...headersOf(answer),
    ['Content-Length', Buffer.byteLength(text)],
    ['Connection', 'close'],
  ].map((header) => header.join(': '));
  const status = `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status] ?? ''}`;
  socket.end([status, ...headers, '', text].join('\r\n'), () => socket.destroy());
};

const headersOf = ({ headers }: Response): [name: string, value: string][] => {
  const list: [string, string][] = [];
  headers.forEach((value, name) => list.push([name, value]));
  return list;
};
