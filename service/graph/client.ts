/**
 * Microsoft's client for Graph, with our own way to the wire. It builds the URL and the body; retries, timeouts, redirects and
 * tokens are ours, because its own retry sends a mail twice when a gateway gives up on it, does not retry 500, 502 or a lost
 * connection, and knows no timeout.
 */
import { Client, ResponseType, type GraphRequest, type Middleware } from '@microsoft/microsoft-graph-client';

import { withToken, type Tokens } from './authenticate.ts';
import type { Endpoints } from './endpoints.ts';
import { codesOf } from './error-codes.ts';
import { failure, unanswered, type Doing } from './failure.ts';
import { withRedirects } from './redirect.ts';
import type { Idempotency, RetryPolicy } from './retry.ts';
import { retrying, type Surroundings } from './retrying.ts';
import { transport } from './transport.ts';
import { NoAnswer, type Answer, type WireRequest } from './wire.ts';

export interface Call extends Doing {
  readonly idempotency: Idempotency;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** A path with encoded segments (`paths.ts`), or an absolute URL that Graph gave. */
  readonly to: string;
  /** Values as they are; they are encoded here. */
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes as they are, anything else as JSON. */
  readonly body?: Uint8Array | object;
  /** It carries a file, and may take longer. */
  readonly carriesFile?: boolean;
  /** Statuses and error codes that are an answer here and not a problem. */
  readonly accept?: readonly (number | string)[];
}

/** @throws Problem of `failure.ts` for an answer that is neither a success nor accepted. */
export type CallGraph = (call: Call) => Promise<Answer>;

export interface Wiring {
  readonly endpoints: Endpoints;
  readonly tokens: Tokens;
  readonly policy: RetryPolicy;
  /** For one try of a small call. */
  readonly timeoutMs: number;
  /** For one try of a call that carries a file. */
  readonly fileTimeoutMs: number;
  readonly surroundings: Surroundings;
}

/** As Graph asks its callers to name themselves. */
const USER_AGENT = 'NONISV|Ondersteuningsprofiel|Ondersteuningsprofiel/0.1';

export const graphClient = (wiring: Wiring): CallGraph => {
  const client = Client.initWithMiddleware({ middleware: ourWay(wiring) });
  return async (call) => {
    const passage = new Passage(call);
    const request = client.api(call.to).middlewareOptions([passage]).responseType(ResponseType.RAW);
    request.headers({ 'User-Agent': USER_AGENT, ...call.headers });
    for (const [name, value] of Object.entries(call.query ?? {}))
      request.query({ [name]: encodeURIComponent(value) });
    await send(request, call).catch((error: unknown) => {
      throw passage.failed ?? error;
    });
    const { answer } = passage;
    if (answer === undefined) throw unanswered(call, undefined);
    if (answer.status >= 200 && answer.status < 300) return answer;
    if ([answer.status, ...codesOf(answer)].some((what) => call.accept?.includes(what))) return answer;
    throw failure(answer, call, wiring.surroundings.now());
  };
};

/** What goes along with a request through the client, which would make an error of its own from each of ours. */
class Passage {
  answer: Answer | undefined;
  failed: unknown;

  constructor(readonly call: Call) {}
}

const ourWay = ({ endpoints, tokens, policy, surroundings, ...timeouts }: Wiring): Middleware => {
  const sendRetrying = retrying(withToken(withRedirects(transport(endpoints)), tokens), policy, surroundings);
  return {
    execute: async (context) => {
      const passage = context.middlewareControl?.getMiddlewareOptions(Passage) as Passage;
      const { call } = passage;
      try {
        passage.answer = await sendRetrying(
          {
            method: context.options?.method ?? 'GET',
            url: context.request as string,
            headers: context.options?.headers as Record<string, string>,
            body: (context.options?.body ?? null) as WireRequest['body'],
            timeoutMs: call.carriesFile ? timeouts.fileTimeoutMs : timeouts.timeoutMs,
          },
          call.idempotency,
        );
      } catch (error) {
        passage.failed = error instanceof NoAnswer ? unanswered(call, error) : error;
        throw error;
      }
      // The answer is read already; the client has no more to do.
      context.response = new Response(null);
    },
  };
};

const send = (request: GraphRequest, { method = 'GET', body }: Call): Promise<unknown> => {
  const content = body instanceof Uint8Array ? asBuffer(request, body) : body;
  return methods[method](request, content);
};

const methods: {
  readonly [M in NonNullable<Call['method']>]: (request: GraphRequest, content: unknown) => Promise<unknown>;
} = {
  GET: (request) => request.get(),
  DELETE: (request) => request.delete(),
  POST: (request, content) => request.post(content),
  PUT: (request, content) => request.put(content),
  PATCH: (request, content) => request.patch(content),
};

/** Of a view on a part of a buffer the client sends the whole buffer, and it calls bytes JSON. */
const asBuffer = (request: GraphRequest, { buffer, byteOffset, byteLength }: Uint8Array): Buffer => {
  request.header('Content-Type', 'application/octet-stream');
  return Buffer.from(buffer, byteOffset, byteLength);
};
