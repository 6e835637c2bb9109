/** Where a dossier stands, and whose turn it is. Each state has its rule, and the first rule that holds decides. */
import type { AdviceOutcome } from '../events/dossier-events.ts';
import { openQuestion, standingHandIn } from './dossier.ts';
import type { Dossier, HandIn } from './model.ts';
import { routeOf, type Route } from './route.ts';

type Nothing = Record<string, never>;

/** The facts of each state. Days are `yyyy-mm-dd`. */
export interface StateFacts {
  superseded: Nothing;
  expired: { readonly lastDay: string };
  question: { readonly question: string; readonly field: string | null };
  published: Nothing;
  accepted: Nothing;
  final: Nothing;
  'handed-in': { readonly late: boolean };
  withdrawn: { readonly reason: string };
  returned: { readonly reason: string };
  suspended: { readonly until: string };
  adopted: Nothing;
  'at-board': Nothing;
  advised: { readonly outcome: AdviceOutcome };
  'at-council': {
    readonly organ: 'mr' | 'gmr';
    readonly termEnd: string;
    readonly meetsOn: string | null;
    readonly termPassed: boolean;
  };
  complete: Nothing;
  'in-progress': Nothing;
  'not-begun': Nothing;
}

export type StateCode = keyof StateFacts;

/** `since` is the day on which it came to stand so. */
export type State<C extends StateCode = StateCode> = {
  [Code in C]: { readonly code: Code; readonly since: string; readonly facts: StateFacts[Code] };
}[C];

export interface StateContext {
  /** `yyyy-mm-dd`. */
  readonly today: string;
  /** The day from which a later profile of the school holds (`validity.ts`); the dossier itself cannot know. */
  readonly supersededOn?: string | undefined;
}

interface View extends StateContext {
  readonly dossier: Dossier;
  readonly route: Route;
  readonly handIn: HandIn | undefined;
  /** Handed in and nothing is asked, so the route is over. */
  readonly closed: boolean;
}

type Rule<C extends StateCode> = (
  view: View,
) => { readonly since: string; readonly facts: StateFacts[C] } | undefined;

const nothing: Nothing = {};

/** The last step of the route, as a place in the journal; 0 when there is none. */
const lastStep = ({ request, advice, answer, adoptionRequest, decision, declaration }: Dossier): number =>
  Math.max(...[request, advice, answer, adoptionRequest, decision, declaration].map((one) => one?.seq ?? 0));

const whenClosed =
  <C extends StateCode>(rule: (handIn: HandIn) => ReturnType<Rule<C>>): Rule<C> =>
  ({ closed, handIn }) =>
    closed && handIn ? rule(handIn) : undefined;

const on = (since: string | null): { since: string; facts: Nothing } | undefined =>
  since === null ? undefined : { since, facts: nothing };

/** From the last state to the first: who is further is not also where he was before. */
const rules: { readonly [C in StateCode]: Rule<C> } = {
  superseded: ({ handIn, supersededOn }) => (handIn ? on(supersededOn ?? null) : undefined),
  expired: ({ handIn, today }) =>
    handIn && handIn.validUntil < today
      ? { since: handIn.validUntil, facts: { lastDay: handIn.validUntil } }
      : undefined,
  question: ({ dossier, handIn }) => {
    const question = openQuestion(dossier);
    // A school that goes through the route again in order to answer is where it is in the route.
    return handIn && question && lastStep(dossier) < question.seq
      ? { since: question.noted, facts: { question: question.question, field: question.field } }
      : undefined;
  },
  published: whenClosed(({ publishedOn }) => on(publishedOn)),
  accepted: whenClosed(({ acceptedOn }) => on(acceptedOn)),
  final: whenClosed(({ finalOn }) => on(finalOn)),
  'handed-in': whenClosed(({ noted, late }) => ({ since: noted, facts: { late } })),
  withdrawn: ({ dossier }) => {
    const last = dossier.handIns.at(-1);
    const withdrawn = last?.withdrawn;
    return withdrawn && dossier.content?.hash === last.content && lastStep(dossier) < withdrawn.seq
      ? { since: withdrawn.noted, facts: { reason: withdrawn.reason } }
      : undefined;
  },
  returned: ({ route: { decision } }) =>
    decision?.adopted === false ? { since: decision.on, facts: { reason: decision.reason } } : undefined,
  suspended: ({ route: { decision, suspension } }) =>
    decision && suspension?.outcome === 'running'
      ? { since: decision.on, facts: { until: suspension.until } }
      : undefined,
  adopted: ({ route: { decision } }) => on(decision?.on ?? null),
  'at-board': ({ route: { adoptionRequest } }) => on(adoptionRequest?.on ?? null),
  advised: ({ route: { advice } }) =>
    advice ? { since: advice.givenOn, facts: { outcome: advice.outcome } } : undefined,
  'at-council': ({ route: { request }, today }) =>
    request
      ? {
          since: request.requestedOn,
          facts: {
            organ: request.organ,
            termEnd: request.termEnd,
            meetsOn: request.meetsOn,
            termPassed: request.termEnd < today,
          },
        }
      : undefined,
  complete: ({ dossier: { content } }) => (content?.findings.blocking === 0 ? on(content.since) : undefined),
  'in-progress': ({ dossier: { content, document } }) =>
    content && content.hash !== document?.handedOut ? on(content.since) : undefined,
  'not-begun': ({ dossier }) => on(dossier.openedOn),
};

const precedence = Object.keys(rules) as StateCode[];

export const stateOf = (dossier: Dossier, context: StateContext): State => {
  const handIn = standingHandIn(dossier);
  const view: View = {
    ...context,
    dossier,
    handIn,
    closed: handIn !== undefined && openQuestion(dossier) === undefined,
    // Whether an organ may still object does not move a dossier to another state, so no holiday matters here.
    route: routeOf(dossier, { today: context.today, holidays: [] }),
  };
  for (const code of precedence) {
    const found = rules[code](view);
    if (found) return { code, ...found } as State;
  }
  // The last rule always holds.
  throw new Error(`Dossier ${dossier.id} is in no state`);
};

export type Party = 'school' | 'council' | 'board' | 'consortium' | 'service';

export interface Turn {
  /** Null when nobody has to do anything. */
  readonly who: Party | null;
  readonly since: string;
  /** The meeting in which the council discusses it, while that lies ahead. */
  readonly meeting: { readonly organ: 'mr' | 'gmr'; readonly on: string } | null;
}

const turns: { readonly [C in StateCode]: (facts: StateFacts[C]) => Party | null } = {
  superseded: () => null,
  expired: () => null,
  question: () => 'school',
  published: () => null,
  accepted: () => null,
  final: () => 'consortium',
  'handed-in': () => 'service',
  withdrawn: () => 'school',
  returned: () => 'school',
  suspended: () => null,
  adopted: () => 'school',
  'at-board': () => 'board',
  advised: () => 'school',
  // After the term the school records that no advice came, and goes on.
  'at-council': ({ termPassed }) => (termPassed ? 'school' : 'council'),
  complete: () => 'school',
  'in-progress': () => 'school',
  'not-begun': () => 'school',
};

const partyIn = <C extends StateCode>(code: C, facts: unknown): Party | null =>
  turns[code](facts as StateFacts[C]);

/** Whose turn it is, since when. */
export const turnOf = (state: State, { today }: { readonly today: string }): Turn => {
  return { who: partyIn(state.code, state.facts), since: state.since, meeting: meetingAhead(state, today) };
};

const meetingAhead = (state: State, today: string): Turn['meeting'] => {
  if (state.code !== 'at-council') return null;
  const { organ, meetsOn } = state.facts;
  return meetsOn !== null && meetsOn >= today ? { organ, on: meetsOn } : null;
};
