/**
 * The body of a request: only one that says what it is, since a form of another site cannot say so, and no larger than a route
 * has use for. It is read when it is known who asks, so that a stranger fills no memory.
 */
import type { Context } from 'hono';

import { Problem } from '#templates/problem.ts';

import type { AppEnv } from '../app.ts';

export const JSON_TYPE = 'application/json';

/** All that people write in one go is far below this; a school list of the whole country is some megabytes. */
const MOST_JSON_MEGABYTES = 1;
const MOST_FILE_MEGABYTES = 16;

/**
 * What a JSON body says, or the bytes of another.
 * @param bodyType the one media type of a body that is not JSON
 * @throws Problem `request-type`, `request-too-large`, `request-unreadable` or `request-wrong`
 */
export const bodyOf = async (c: Context<AppEnv>, bodyType: string | undefined): Promise<unknown> => {
  const expected = bodyType ?? JSON_TYPE;
  const [type] = (c.req.header('content-type') ?? '').split(';');
  if (type?.trim().toLowerCase() !== expected) throw new Problem('request-type', { expected });
  const bytes = await bytesOf(c, bodyType === undefined ? MOST_JSON_MEGABYTES : MOST_FILE_MEGABYTES);
  return bodyType === undefined ? jsonIn(bytes) : bytes;
};

const bytesOf = async (c: Context<AppEnv>, megabytes: number): Promise<Uint8Array> => {
  const most = megabytes * 1024 * 1024;
  if (Number(c.req.header('content-length') ?? 0) > most)
    throw new Problem('request-too-large', { megabytes });
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of partsOf(c)) {
    size += part.length;
    if (size > most) throw new Problem('request-too-large', { megabytes });
    parts.push(part);
  }
  return Buffer.concat(parts);
};

async function* partsOf(c: Context<AppEnv>): AsyncGenerator<Uint8Array> {
  const reader = c.req.raw.body?.getReader();
  for (;;) {
    // Whoever sends it may go away before its end.
    const part = await reader?.read().catch((error: unknown) => {
      throw new Problem('request-unreadable', {}, { cause: error });
    });
    if (part === undefined || part.done) return;
    yield part.value;
  }
}

const jsonIn = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new Problem('request-wrong', { at: [{ place: 'verzoek', expected: 'geldige JSON in UTF-8' }] });
  }
};
