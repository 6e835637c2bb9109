/** The council: the request, its advice of four kinds, and the board's written answer. */
import { Problem } from '#templates/problem.ts';

import type { AdviceOutcome } from '../../events/dossier-events.ts';
import { event } from '../../events/event.ts';
import {
  contentSeen,
  once,
  requiredText,
  requireNotBefore,
  requireOpen,
  requirePast,
  type AboutContent,
  type Context,
  type DossierEvent,
} from '../command.ts';
import { addWeeks } from '../days.ts';
import { missingForDecision } from '../missing.ts';
import type { Dossier } from '../model.ts';
import { routeOf } from '../route.ts';

/** The last day of a term, when a request was made on that day. */
export const termEndOf = (requestedOn: string, weeks: number): string => addWeeks(requestedOn, weeks);

interface RequestAdvice extends AboutContent {
  readonly organ: 'mr' | 'gmr';
  readonly requestedOn: string;
  readonly termEnd: string;
  readonly meetsOn: string | null;
}

/**
 * The text goes to the council as it is, complete or not; asking again is always possible.
 * @throws Problem of a closed dossier, of another content, or of days.
 */
export const decideAdviceRequest = (
  dossier: Dossier,
  command: RequestAdvice,
  context: Context,
): DossierEvent[] => {
  requireOpen(dossier);
  const { hash } = contentSeen(dossier, command);
  const { organ, requestedOn, termEnd, meetsOn } = command;
  requirePast(requestedOn, context);
  requireNotBefore(termEnd, requestedOn, 'request');
  if (meetsOn !== null) requireNotBefore(meetsOn, requestedOn, 'request');
  return once(
    dossier,
    event('advice-requested', { dossier: dossier.id, content: hash, organ, requestedOn, termEnd, meetsOn }),
  );
};

interface RecordAdvice extends AboutContent {
  readonly outcome: AdviceOutcome;
  /** Does not matter when no advice came. */
  readonly givenOn: string;
  readonly remarks: string | null;
}

const mustSayWhy: ReadonlySet<AdviceOutcome> = new Set<AdviceOutcome>(['positive-with-remarks', 'negative']);

/**
 * An advice is about the text that the council was asked about, also when a telephone number changed since.
 * @throws Problem of a closed dossier, of another content, of days or texts; `sign-off-missing` without a request that counts;
 * `advice-term-runs`.
 */
export const decideAdvice = (dossier: Dossier, command: RecordAdvice, context: Context): DossierEvent[] => {
  requireOpen(dossier);
  contentSeen(dossier, command);
  const route = routeOf(dossier, context);
  const { request } = route;
  if (!request)
    throw new Problem('sign-off-missing', {
      missing: missingForDecision(route).filter(({ what }) => what === 'request'),
    });
  const { outcome } = command;
  const about = { dossier: dossier.id, content: request.content, outcome };
  if (outcome === 'no-advice-in-term') {
    const { termEnd } = request;
    if (context.today <= termEnd) throw new Problem('advice-term-runs', { termEnd });
    return once(dossier, event('advice-given', { ...about, givenOn: termEnd, remarks: null }));
  }
  requirePast(command.givenOn, context);
  requireNotBefore(command.givenOn, request.requestedOn, 'request');
  const says = mustSayWhy.has(outcome) || (command.remarks ?? '').trim() !== '';
  const remarks = says ? requiredText('remarks', command.remarks) : null;
  return once(dossier, event('advice-given', { ...about, givenOn: command.givenOn, remarks }));
};

interface AnswerAdvice extends AboutContent {
  readonly givenOn: string;
  readonly text: string;
}

/** @throws Problem of a closed dossier, of another content, of days or texts; `sign-off-missing` without an advice. */
export const decideBoardAnswer = (
  dossier: Dossier,
  command: AnswerAdvice,
  context: Context,
): DossierEvent[] => {
  requireOpen(dossier);
  contentSeen(dossier, command);
  const route = routeOf(dossier, context);
  const { advice } = route;
  if (!advice) throw new Problem('sign-off-missing', { missing: missingForDecision(route) });
  requirePast(command.givenOn, context);
  requireNotBefore(command.givenOn, advice.givenOn, 'advice');
  const text = requiredText('answer', command.text);
  return once(
    dossier,
    event('board-answered', { dossier: dossier.id, content: advice.content, givenOn: command.givenOn, text }),
  );
};
