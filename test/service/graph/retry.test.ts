import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  nextWait,
  retryAfterMs,
  STANDARD_POLICY,
  type Idempotency,
  type Outcome,
} from '#service/graph/retry.ts';

const policy = { tries: 5, budgetMs: 10_000, firstWaitMs: 100, longestWaitMs: 1_000 };
const now = Date.parse('2024-11-05T09:30:00Z');

const answered = (
  status: number,
  headers: Record<string, string> = {},
  codes: string[] = [],
  namesState = true,
): Outcome => ({ answer: { status, headers: new Headers(headers) }, codes, namesState });
const lost: Outcome = { noAnswer: { mayHaveArrived: true } };
const refused: Outcome = { noAnswer: { mayHaveArrived: false } };

const waitFor = (outcome: Outcome, idempotency: Idempotency = 'idempotent', tries = 1, elapsedMs = 0) =>
  nextWait(policy, idempotency, outcome, { tries, elapsedMs }, 0.5, now);
const triesAgain = (outcome: Outcome, idempotency: Idempotency): boolean =>
  waitFor(outcome, idempotency) !== undefined;

describe('whether to try again', () => {
  it.each([408, 429, 500, 502, 503, 504])('what may be repeated, after %i', (status) => {
    expect(triesAgain(answered(status), 'safe')).toBe(true);
    expect(triesAgain(answered(status), 'idempotent')).toBe(true);
  });

  it.each([200, 302, 400, 401, 403, 404, 409, 410, 412, 416, 423, 501, 507])('nothing after %i', (status) => {
    for (const idempotency of ['safe', 'idempotent', 'once'] as const)
      expect(triesAgain(answered(status), idempotency)).toBe(false);
  });

  it('a 409 only while SharePoint is still at work on the file', () => {
    expect(triesAgain(answered(409, {}, ['nameAlreadyExists']), 'idempotent')).toBe(false);
    expect(triesAgain(answered(409, {}, ['conflict', 'resourceModified']), 'idempotent')).toBe(true);
  });

  it('a 412 only when the request named no state, so that SharePoint is at work on it', () => {
    expect(triesAgain(answered(412, {}, ['resourceModified'], true), 'idempotent')).toBe(false);
    expect(triesAgain(answered(412, {}, ['resourceModified'], false), 'idempotent')).toBe(true);
    expect(triesAgain(answered(412, {}, ['resourceModified'], false), 'once')).toBe(false);
  });

  it('what may be repeated, when the connection was lost or the answer came too late', () => {
    expect(triesAgain(lost, 'safe')).toBe(true);
    expect(triesAgain(lost, 'idempotent')).toBe(true);
  });

  it('what must happen once, only when it surely did not happen', () => {
    expect(triesAgain(refused, 'once')).toBe(true);
    expect(triesAgain(answered(429), 'once')).toBe(true);
    expect(triesAgain(lost, 'once')).toBe(false);
    for (const status of [408, 500, 502, 503, 504])
      expect(triesAgain(answered(status), 'once'), String(status)).toBe(false);
  });

  it('no more often than the policy says', () => {
    expect(waitFor(lost, 'safe', 4)).toBeDefined();
    expect(waitFor(lost, 'safe', 5)).toBeUndefined();
  });
});

describe('how long to wait', () => {
  it('anywhere below a bound that doubles until it is long enough', () => {
    const bounds = [1, 2, 3, 4].map((tries) =>
      nextWait(policy, 'safe', lost, { tries, elapsedMs: 0 }, 0.999999, now),
    );
    expect(bounds.map((ms) => Math.round(ms ?? NaN))).toEqual([100, 200, 400, 800]);
    const long = { ...policy, tries: 99 };
    expect(Math.round(nextWait(long, 'safe', lost, { tries: 20, elapsedMs: 0 }, 0.999999, now) ?? NaN)).toBe(
      1000,
    );
    expect(nextWait(policy, 'safe', lost, { tries: 1, elapsedMs: 0 }, 0, now)).toBe(0);
  });

  it('never shorter than Retry-After asks, in seconds or as a date', () => {
    expect(waitFor(answered(429, { 'retry-after': '3' }))).toBe(3_050);
    expect(waitFor(answered(503, { 'retry-after': 'Tue, 05 Nov 2024 09:30:02 GMT' }))).toBe(2_050);
  });

  it('not at all when the wait would end beyond the budget', () => {
    expect(waitFor(answered(429, { 'retry-after': '315' }))).toBeUndefined();
    expect(waitFor(answered(429, { 'retry-after': '3' }), 'safe', 2, 8_000)).toBeUndefined();
  });

  it('so that everything together stays within the budget and the tries, whatever happens', () => {
    const outcome = fc.oneof(
      fc.constantFrom(lost, refused),
      fc
        .tuple(fc.constantFrom(429, 500, 503, 504), fc.option(fc.nat(40)))
        .map(([status, after]) => answered(status, after === null ? {} : { 'retry-after': String(after) })),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(outcome, fc.double({ min: 0, max: 0.999, noNaN: true }))), (rounds) => {
        let elapsedMs = 0;
        let tries = 0;
        for (const [what, random] of rounds) {
          tries += 1;
          const wait = nextWait(STANDARD_POLICY, 'safe', what, { tries, elapsedMs }, random, now);
          if (wait === undefined) break;
          elapsedMs += wait;
        }
        expect(elapsedMs).toBeLessThanOrEqual(STANDARD_POLICY.budgetMs);
        expect(tries).toBeLessThanOrEqual(STANDARD_POLICY.tries);
      }),
    );
  });
});

describe('Retry-After', () => {
  const after = (value: string) => retryAfterMs(new Headers({ 'retry-after': value }), now);

  it('is read as seconds or as a date', () => {
    expect(after('0')).toBe(0);
    expect(after('41')).toBe(41_000);
    expect(after('Tue, 05 Nov 2024 09:31:00 GMT')).toBe(60_000);
  });

  it('asks for nothing when its date has passed', () => {
    expect(after('Tue, 05 Nov 2024 09:00:00 GMT')).toBe(0);
  });

  it('is left aside when it says nothing that can be read', () => {
    for (const value of ['', 'soon', '-5', '1.5', 'Tue, nonsense'])
      expect(after(value), value).toBeUndefined();
    expect(retryAfterMs(new Headers(), now)).toBeUndefined();
  });
});
