/** Tries again as `retry.ts` decides. Time and chance come from outside, so that a test does not wait. */
import { codesOf } from './error-codes.ts';
import { nextWait, type Idempotency, type RetryPolicy } from './retry.ts';
import { NoAnswer, type Answer, type Send, type WireRequest } from './wire.ts';

export interface Surroundings {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
}

export const realSurroundings: Surroundings = {
  now: Date.now,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
};

export type SendRetrying = (request: WireRequest, idempotency: Idempotency) => Promise<Answer>;

/** Ends with the last answer, whatever it is, or with the last `NoAnswer`. */
export const retrying =
  (send: Send, policy: RetryPolicy, { now, sleep, random }: Surroundings): SendRetrying =>
  async (request, idempotency) => {
    const start = now();
    for (let tries = 1; ; tries += 1) {
      const outcome = await attempt(send, {
        ...request,
        timeoutMs: Math.min(request.timeoutMs, Math.max(1, start + policy.budgetMs - now())),
      });
      const spent = { tries, elapsedMs: now() - start };
      const wait = nextWait(policy, idempotency, outcome, spent, random(), now());
      if (wait !== undefined) await sleep(wait);
      else if ('noAnswer' in outcome) throw outcome.noAnswer;
      else return outcome.answer;
    }
  };

type Attempt =
  | { readonly answer: Answer; readonly codes: readonly string[]; readonly namesState: boolean }
  | { readonly noAnswer: NoAnswer };

const attempt = async (send: Send, request: WireRequest): Promise<Attempt> => {
  try {
    const answer = await send(request);
    const namesState = new Headers(request.headers).has('if-match');
    return { answer, codes: codesOf(answer), namesState };
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return { noAnswer: error };
  }
};
