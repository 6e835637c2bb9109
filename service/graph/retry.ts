/**
 * When to try again, and how long to wait. Pure: what happened goes in, a decision comes out.
 *
 * Two things are weighed: whether trying again could help, and whether it could do harm. A request may have had its effect
 * although its answer says otherwise (a 504 comes from a gateway that waited too long, not from the one that did the work),
 * so what must not happen twice is only tried again when it surely did not happen.
 *
 * The waits are "full jitter": anywhere between nothing and a bound that doubles, so that many who failed together do not come
 * back together (Marc Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015).
 */
import type { Answer, NoAnswer } from './wire.ts';

/** *safe* only reads; *idempotent* ends the same however often it runs; *once* must not be repeated blindly. */
export type Idempotency = 'safe' | 'idempotent' | 'once';

export interface RetryPolicy {
  readonly tries: number;
  /** For everything together, from the first try on. */
  readonly budgetMs: number;
  /** The bound of the first wait; it doubles with each. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
}

/** Long enough to sit out a short throttle; after a longer one the queue comes back when it is told to. */
export const STANDARD_POLICY: RetryPolicy = {
  tries: 6,
  budgetMs: 60_000,
  firstWaitMs: 300,
  longestWaitMs: 8_000,
};

/** For somebody who waits for the answer on a screen: who is told soon can try again later. */
export const PERSON_POLICY: RetryPolicy = { ...STANDARD_POLICY, tries: 4, budgetMs: 10_000 };

/** What a try ended with. */
export type Outcome =
  | {
      readonly answer: Pick<Answer, 'status' | 'headers'>;
      readonly codes: readonly string[];
      /** The request said which state it was about (`If-Match`), so that an answer may be about that. */
      readonly namesState: boolean;
    }
  | { readonly noAnswer: Pick<NoAnswer, 'mayHaveArrived'> };

export interface Spent {
  /** Tries so far, the one that just ended included. */
  readonly tries: number;
  readonly elapsedMs: number;
}

/** Answers that say "not now". Of these only 429 says for sure that nothing was done. */
const PASSING: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/**
 * How long to wait before the next try, in milliseconds; undefined when this is how it ends.
 * @param random from 0 up to 1
 * @param now in milliseconds; a Retry-After may be a date
 */
export const nextWait = (
  policy: RetryPolicy,
  idempotency: Idempotency,
  outcome: Outcome,
  spent: Spent,
  random: number,
  now: number,
): number | undefined => {
  if (!couldHelp(outcome) || (idempotency === 'once' && mayHaveHappened(outcome))) return undefined;
  if (spent.tries >= policy.tries) return undefined;
  const bound = Math.min(policy.longestWaitMs, policy.firstWaitMs * 2 ** (spent.tries - 1));
  const asked = 'answer' in outcome ? retryAfterMs(outcome.answer.headers, now) : undefined;
  // Never earlier than asked, and not all at that moment.
  const wait = asked === undefined ? random * bound : asked + random * policy.firstWaitMs;
  return spent.elapsedMs + wait <= policy.budgetMs ? wait : undefined;
};

const couldHelp = (outcome: Outcome): boolean => {
  if ('noAnswer' in outcome) return true;
  const { answer, codes, namesState } = outcome;
  // SharePoint is still at work on what was just stored or shared.
  const atWork =
    (answer.status === 412 && !namesState) || (answer.status === 409 && codes.includes('resourceModified'));
  return PASSING.has(answer.status) || atWork;
};

const mayHaveHappened = (outcome: Outcome): boolean =>
  'noAnswer' in outcome ? outcome.noAnswer.mayHaveArrived : outcome.answer.status !== 429;

/** What `Retry-After` asks for, in seconds or as a date; undefined when it asks nothing that can be read. */
export const retryAfterMs = (headers: Headers, now: number): number | undefined => {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = /^[A-Z][a-z]{2},/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
};
