/** What is asked of a service over HTTP, and what it answers, whatever that is. */

export interface Asked {
  readonly method?: string;
  /** With its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** As JSON, unless it is a text or bytes. */
  readonly body?: unknown;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Of a problem, or what was asked. */
  readonly json: Readonly<Record<string, unknown>>;
  readonly milliseconds: number;
}

const bodyOf = (body: unknown): BodyInit | undefined =>
  body === undefined || typeof body === 'string' || body instanceof Uint8Array
    ? (body as BodyInit | undefined)
    : JSON.stringify(body);

export const askAt = async (
  origin: string,
  { method = 'GET', path, headers, body }: Asked,
): Promise<Answered> => {
  const since = performance.now();
  const given = bodyOf(body);
  const answer = await fetch(`${origin}${path}`, {
    method,
    headers: { ...(given === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(given === undefined ? {} : { body: given }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json') === true && text !== '';
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    json: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
    milliseconds: performance.now() - since,
  };
};
