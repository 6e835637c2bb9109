/**
 * The internal route as it counts for the text of now: request, advice, the board's answer, its decision, a suspension and
 * the declaration, each only as far as what it rests on still counts.
 *
 * The law behind it (Wet medezeggenschap op scholen): the council advises before the decision (art. 11), the board answers
 * in writing what it did with the advice (art. 17), and carrying out a decision against the advice is suspended for six weeks
 * unless the council has no objection (art. 34).
 */
import { addWeeks } from './days.ts';
import type {
  AdoptionRequest,
  Advice,
  AdviceRequest,
  BoardAnswer,
  Decision,
  Declaration,
  Dossier,
  Organ,
} from './model.ts';
import { judgedBetween, standing, type Calendar, type SignOff, type Standing } from './sign-off.ts';

const SUSPENSION_WEEKS = 6;

export interface Suspension {
  /** The last day. */
  readonly until: string;
  readonly outcome: 'running' | 'elapsed' | 'no-objection';
}

/** An organ that may still object to an editorial change, `until` included. */
export interface Window {
  readonly organ: Organ;
  readonly until: string;
  readonly fields: readonly string[];
}

export type RouteStep = 'request' | 'advice' | 'decision' | 'declaration';

export interface Route {
  readonly request: AdviceRequest | null;
  readonly advice: Advice | null;
  readonly answer: BoardAnswer | null;
  readonly adoptionRequest: AdoptionRequest | null;
  readonly decision: Decision | null;
  readonly suspension: Suspension | null;
  readonly declaration: Declaration | null;
  readonly windows: readonly Window[];
  /** Steps that were taken and count no more. */
  readonly voided: readonly RouteStep[];
}

/** The route for a content; without one (nothing was collected) nothing counts. */
export const routeFor = (dossier: Dossier, content: string | undefined, calendar: Calendar): Route => {
  const worth = (signOff: SignOff | null, organ: Organ): Standing | undefined =>
    signOff && content !== undefined
      ? standing(dossier, { ...signOff, organ }, content, calendar)
      : undefined;
  const counted = <T extends SignOff>(signOff: T | null, organ: Organ): T | null =>
    (worth(signOff, organ)?.code ?? 'voided') === 'voided' ? null : signOff;

  const request = counted(dossier.request, 'council');
  const advice = request && counted(dossier.advice, 'council');
  const answer = advice && dossier.answer?.content === advice.content ? dossier.answer : null;
  const decision = advice && counted(dossier.decision, 'board');
  const suspension = suspensionOf(dossier, advice, decision, calendar.today);
  const declaration = decision?.adopted === true ? declarationFor(dossier, content) : null;
  const voided: readonly RouteStep[] = [
    ...(dossier.request && !request ? ['request' as const] : []),
    ...(dossier.advice && !advice ? ['advice' as const] : []),
    ...(dossier.decision && !decision ? ['decision' as const] : []),
    ...(dossier.declaration && !declaration ? ['declaration' as const] : []),
  ];
  const windows = [
    { organ: 'council' as const, worth: worth(advice, 'council') },
    { organ: 'board' as const, worth: worth(decision, 'board') },
  ].flatMap(({ organ, worth: of }) =>
    of?.code === 'editorial-window' ? [{ organ, until: of.until, fields: of.fields }] : [],
  );
  const adoptionRequest = advice && dossier.adoptionRequest;
  return { request, advice, answer, adoptionRequest, decision, suspension, declaration, windows, voided };
};

/** The route for what was collected last. */
export const routeOf = (dossier: Dossier, calendar: Calendar): Route =>
  routeFor(dossier, dossier.content?.hash, calendar);

const suspensionOf = (
  dossier: Dossier,
  advice: Advice | null,
  decision: Decision | null,
  today: string,
): Suspension | null => {
  if (advice?.outcome !== 'negative' || decision?.adopted !== true) return null;
  const until = addWeeks(decision.on, SUSPENSION_WEEKS);
  if (dossier.suspensionLiftedOn !== null) return { until, outcome: 'no-objection' };
  return { until, outcome: today > until ? 'elapsed' : 'running' };
};

/** A director declares about the text itself, so only the school's own particulars may change after it. */
const declarationFor = (dossier: Dossier, content: string | undefined): Declaration | null => {
  const { declaration } = dossier;
  if (!declaration || content === undefined) return null;
  const change = judgedBetween(dossier, declaration.content, content);
  return declaration.content === content || change?.changeClass === 'contact' ? declaration : null;
};

/** The board must answer an advice that asks for something. */
export const needsAnswer = ({ outcome }: Advice): boolean =>
  outcome === 'negative' || outcome === 'positive-with-remarks';
