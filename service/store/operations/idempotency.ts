/**
 * Requests that were answered, by the key that the client gave them: the same request again gets the same answer, and the
 * same key with another request is refused.
 */
import type { Queryable } from '../database/database.ts';

export interface KeyedRequest {
  readonly actor: string;
  readonly key: string;
  /** SHA-256 of what was asked. */
  readonly request: string;
}

export interface KeptAnswer {
  readonly status: number;
  readonly answer: unknown;
}

export type Claim =
  | { readonly claimed: true }
  /** `answer` is null while the first request is still being answered. */
  | { readonly claimed: false; readonly sameRequest: boolean; readonly answer: KeptAnswer | null };

export interface ClaimTimes {
  readonly now: Date;
  /** Who began before this and has not answered is taken to have stopped half-way. */
  readonly abandonedBefore: Date;
}

/** Takes the key for this request, or tells what became of the request that has it. */
export const claimKey = async (
  tables: Queryable,
  { actor, key, request }: KeyedRequest,
  { now, abandonedBefore }: ClaimTimes,
): Promise<Claim> => {
  const taken = await tables.query(
    `insert into idempotency_key as known (actor, key, request, at) values ($1, $2, $3, $4)
     on conflict (actor, key) do update set at = excluded.at
       where known.status is null and known.request = excluded.request and known.at < $5
     returning key`,
    [actor, key, request, now, abandonedBefore],
  );
  if (taken.length > 0) return { claimed: true };
  const [known] = await tables.query<{ request: string; status: number | null; answer: unknown }>(
    `select request, status, answer from idempotency_key where actor = $1 and key = $2`,
    [actor, key],
  );
  // Forgotten between the two statements.
  if (!known) return claimKey(tables, { actor, key, request }, { now, abandonedBefore });
  const { status, answer } = known;
  return {
    claimed: false,
    sameRequest: known.request === request,
    answer: status === null ? null : { status, answer },
  };
};

export const keepAnswer = async (
  tables: Queryable,
  { actor, key }: KeyedRequest,
  { status, answer }: KeptAnswer,
): Promise<void> => {
  await tables.query(`update idempotency_key set status = $3, answer = $4 where actor = $1 and key = $2`, [
    actor,
    key,
    status,
    JSON.stringify(answer),
  ]);
};

/** Gives a key back when its request failed, so that it can be tried again. */
export const releaseKey = async (tables: Queryable, { actor, key }: KeyedRequest): Promise<void> => {
  await tables.query(`delete from idempotency_key where actor = $1 and key = $2 and status is null`, [
    actor,
    key,
  ]);
};

export const forgetKeys = async (tables: Queryable, before: Date): Promise<void> => {
  await tables.query(`delete from idempotency_key where at < $1`, [before]);
};
