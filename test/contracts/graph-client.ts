/**
 * The real client of Microsoft Graph, pointed at an address of choice: only the last part of its chain, which does the HTTP, is
 * another one. It maps scheme and host of every address, as the endpoint map of the service does.
 */
import {
  AuthenticationHandler,
  Client,
  RedirectHandler,
  RedirectHandlerOptions,
  RetryHandler,
  RetryHandlerOptions,
  TelemetryHandler,
  type Context,
  type Middleware,
} from '@microsoft/microsoft-graph-client';

export type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

/** Every public host at this origin; without one the public hosts themselves. */
export const fetchAt =
  (origin?: string): Fetch =>
  async (address, init) =>
    await fetch(origin === undefined ? address : address.replace(/^https:\/\/[^/]+/, origin), init);

class Transport implements Middleware {
  readonly #fetch: Fetch;

  constructor(fetchThere: Fetch) {
    this.#fetch = fetchThere;
  }

  async execute(context: Context): Promise<void> {
    const address = typeof context.request === 'string' ? context.request : context.request.url;
    const response = await this.#fetch(address, context.options);
    Object.defineProperty(response, 'url', { value: address });
    context.response = response;
  }
}

/** @param retries what the client itself tries again on 429, 503 and 504 */
export const graphClient = (fetchThere: Fetch, token: () => Promise<string>, retries = 0): Client => {
  const chain = [
    new AuthenticationHandler({ getAccessToken: token }),
    new RetryHandler(new RetryHandlerOptions(1, retries)),
    new RedirectHandler(new RedirectHandlerOptions()),
    new TelemetryHandler(),
    new Transport(fetchThere),
  ];
  chain.forEach((middleware: Middleware, at) => {
    const next = chain[at + 1];
    if (next) middleware.setNext?.(next);
  });
  return Client.initWithMiddleware({ middleware: chain[0]! });
};

/** A token of an application by itself, for Graph. */
export const applicationToken = async (
  fetchThere: Fetch,
  { tenantId, clientId, secret }: { tenantId: string; clientId: string; secret: string },
): Promise<string> => {
  const answer = await fetchThere(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: secret,
      scope: 'https://graph.microsoft.com/.default',
    }).toString(),
  });
  const body = (await answer.json()) as { access_token?: string; error_description?: string };
  if (body.access_token === undefined) throw new Error(body.error_description);
  return body.access_token;
};
