/**
 * An upload in parts, for what is too large for one request. The parts go to a URL with a key in it, in order, each a multiple
 * of 320 KiB; where a part was lost or came twice, the session itself says what it still misses.
 */
import { Problem } from '#templates/problem.ts';

import type { Call, CallGraph } from './client.ts';
import { objectOf } from './item.ts';
import type { Answer } from './wire.ts';

export const LARGEST_SIMPLE_UPLOAD = 4_000_000;

const PART = 12 * 320 * 1024;

interface Session {
  readonly uploadUrl?: string;
  /** Such as `655360-`, the first of which is where to go on. */
  readonly nextExpectedRanges?: readonly string[];
}

/**
 * The last answer: the item, or 409 when something has that name already.
 * @param storing what a simple upload would have done
 */
export const uploadInParts = async (
  call: CallGraph,
  storing: Call,
  to: string,
  bytes: Uint8Array,
): Promise<Answer> => {
  const { operation, name, idempotency } = storing;
  const shared = { operation, name, idempotency, accept: storing.accept ?? [] } as const;
  const opened = await call({
    ...shared,
    method: 'POST',
    to,
    body: { item: { '@microsoft.graph.conflictBehavior': 'fail' } },
  });
  if (opened.status === 409) return opened;
  const { uploadUrl = '' } = objectOf<Session>(opened, storing);
  let at = 0;
  // Every round either gets further or is the last.
  for (let round = 0; round <= 2 * Math.ceil(bytes.length / PART); round += 1) {
    const end = Math.min(at + PART, bytes.length);
    const answer = await call({
      ...shared,
      method: 'PUT',
      to: uploadUrl,
      headers: { 'Content-Range': `bytes ${at}-${end - 1}/${bytes.length}` },
      body: bytes.subarray(at, end),
      carriesFile: true,
      accept: [404, 416, ...shared.accept],
    });
    // Gone: an earlier try of the last part came through, so the name is taken now.
    if (answer.status === 404) return { ...answer, status: 409 };
    if (answer.status !== 202 && answer.status !== 416) return answer;
    const state =
      answer.status === 416 ? await call({ ...shared, to: uploadUrl, idempotency: 'safe' }) : answer;
    at = nextOf(objectOf<Session>(state, storing)) ?? end;
  }
  throw new Problem('graph-unavailable', { operation, status: null, retryAt: null });
};

const nextOf = ({ nextExpectedRanges: [first] = [] }: Session): number | undefined => {
  const start = Number.parseInt(first ?? '', 10);
  return Number.isNaN(start) ? undefined : start;
};
