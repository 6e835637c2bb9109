/**
 * Faults that the tenant plays when told so: by a rule, or at random from a seed. The most telling one is `afterEffect`: the
 * request is carried out, and then answered as failed.
 */
import { randomUUID } from 'node:crypto';

export interface FaultRule {
  /** A regular expression, searched in path and query of the request, such as `/content` or `/sendMail$`. */
  readonly match: string;
  /** Any method when not given. */
  readonly method?: string;
  /** How often; without end when not given. */
  readonly times?: number;
  /** Without a status the request is answered as usual, after the delay. */
  readonly status?: number;
  /** The code in the error, when it is not the usual one of the status. */
  readonly code?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** In milliseconds. */
  readonly delay?: number;
  readonly afterEffect?: boolean;
  /** The connection breaks without an answer. */
  readonly cut?: boolean;
}

export interface Chaos {
  readonly seed: number;
  /** Between 0 and 1: which part of the requests meets a fault. */
  readonly rate: number;
}

export interface ListedFault extends FaultRule {
  readonly id: string;
  readonly times: number;
}

export class Faults {
  #rules: ListedFault[] = [];
  #random: (() => number) | undefined;
  #rate = 0;
  readonly #given = new Map<string, number>();

  constructor(rules: readonly FaultRule[] = [], chaos?: Chaos) {
    for (const rule of rules) this.add(rule);
    if (chaos) this.chaos(chaos);
  }

  /** @throws SyntaxError when `match` is no regular expression. */
  add(rule: FaultRule): ListedFault {
    new RegExp(rule.match);
    const listed = { ...rule, id: randomUUID(), times: rule.times ?? Infinity };
    this.#rules.push(listed);
    return listed;
  }

  list(): readonly ListedFault[] {
    return this.#rules;
  }

  clear(): void {
    this.#rules = [];
    this.#random = undefined;
  }

  chaos({ seed, rate }: Chaos): void {
    this.#random = randomFrom(seed);
    this.#rate = rate;
  }

  /** How often each sort of fault was played since the start. */
  given(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#given].toSorted(([one], [other]) => (one < other ? -1 : 1)));
  }

  /** The fault that this request meets; a rule counts it. */
  take(method: string, target: string): FaultRule | undefined {
    const fault = this.#find(method, target);
    if (fault) this.#given.set(sortOf(fault), (this.#given.get(sortOf(fault)) ?? 0) + 1);
    return fault;
  }

  #find(method: string, target: string): FaultRule | undefined {
    const rule = this.#rules.find(
      ({ match, method: only, times }) =>
        times > 0 && (only === undefined || only.toUpperCase() === method) && new RegExp(match).test(target),
    );
    if (!rule) return this.#chance(method, target);
    this.#rules = this.#rules
      .map((other) => (other === rule ? { ...rule, times: rule.times - 1 } : other))
      .filter(({ times }) => times > 0);
    return rule;
  }

  #chance(method: string, target: string): FaultRule | undefined {
    const random = this.#random;
    if (!random || random() >= this.#rate) return undefined;
    const fitting = possible.filter(({ when }) => when(method, target));
    return fitting[Math.floor(random() * fitting.length)]?.fault;
  }
}

/** Such as `429`, `504 after the effect`, `cut` or `slow`. */
const sortOf = ({ status, cut, afterEffect }: FaultRule): string =>
  `${cut ? 'cut' : (status ?? 'slow')}${afterEffect ? ' after the effect' : ''}`;

const changes = (method: string): boolean => method !== 'GET';
const onItem = (method: string, target: string): boolean =>
  /\/(items|root)/.test(target) && ['PUT', 'PATCH', 'DELETE'].includes(method);

/**
 * SharePoint works on what was just stored or shared, and says then that it was modified, also to who named no state or the
 * right one: at storing, renaming, removing, taking a permission away, and beginning an upload in pieces.
 *
 * Source: github.com/OneDrive/onedrive-api-docs issues 282, 1414, 1415 and 1716, github.com/skilion/onedrive issue 366.
 */
const whileAtWork = (method: string, target: string): boolean =>
  onItem(method, target) || target.endsWith('/createUploadSession');

const possible: readonly {
  readonly fault: FaultRule;
  readonly when: (method: string, target: string) => boolean;
}[] = [
  { fault: { match: '', status: 429, headers: { 'retry-after': '1' } }, when: () => true },
  { fault: { match: '', status: 503 }, when: () => true },
  { fault: { match: '', status: 500 }, when: () => true },
  { fault: { match: '', status: 504, afterEffect: true }, when: changes },
  { fault: { match: '', delay: 250 }, when: () => true },
  { fault: { match: '', cut: true }, when: () => true },
  { fault: { match: '', cut: true, afterEffect: true }, when: changes },
  { fault: { match: '', status: 423 }, when: onItem },
  { fault: { match: '', status: 409, code: 'resourceModified' }, when: whileAtWork },
  { fault: { match: '', status: 412 }, when: whileAtWork },
  { fault: { match: '', status: 410 }, when: (_, target) => /\/delta\b.*token=/.test(target) },
];

/** The same numbers for the same seed (mulberry32), evenly between 0 and 1. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** The usual code of a status, as Graph says it. */
export const codeOfStatus = (status: number): string =>
  (
    ({
      400: 'invalidRequest',
      401: 'InvalidAuthenticationToken',
      403: 'accessDenied',
      404: 'itemNotFound',
      409: 'nameAlreadyExists',
      410: 'resyncChangesApplyDifferences',
      412: 'resourceModified',
      423: 'resourceLocked',
      429: 'activityLimitReached',
      500: 'generalException',
      503: 'serviceNotAvailable',
      504: 'gatewayTimeout',
    }) as Readonly<Record<number, string>>
  )[status] ?? 'generalException';
