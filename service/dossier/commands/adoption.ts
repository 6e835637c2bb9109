/** The board: what is laid before it, its decision, and a suspension that follows from it. */
import { Problem } from '#templates/problem.ts';

import { event } from '../../events/event.ts';
import {
  contentSeen,
  once,
  requiredLine,
  requiredText,
  requireNotBefore,
  requireNothing,
  requireOpen,
  requirePast,
  type AboutContent,
  type Context,
  type DossierEvent,
} from '../command.ts';
import { addDays } from '../days.ts';
import { missingForDecision } from '../missing.ts';
import type { Content, Dossier } from '../model.ts';
import { routeOf } from '../route.ts';

/** A board decides after the council has said something, or has let its term pass. */
const toDecideOn = (
  dossier: Dossier,
  command: AboutContent & { readonly on: string },
  context: Context,
): Content => {
  requireOpen(dossier);
  const content = contentSeen(dossier, command);
  const route = routeOf(dossier, context);
  requireNothing(missingForDecision(route));
  requirePast(command.on, context);
  const { advice } = route;
  if (advice?.outcome === 'no-advice-in-term')
    requireNotBefore(command.on, addDays(advice.givenOn, 1), 'term-end');
  else if (advice) requireNotBefore(command.on, advice.givenOn, 'advice');
  return content;
};

type On = AboutContent & { readonly on: string };

/** @throws Problem of a closed dossier, of another content, of days; `sign-off-missing` without an advice. */
export const decideAdoptionRequest = (dossier: Dossier, command: On, context: Context): DossierEvent[] => {
  const { hash: content } = toDecideOn(dossier, command, context);
  return once(dossier, event('adoption-requested', { dossier: dossier.id, content, on: command.on }));
};

/** @throws Problem as for a request, and of a text. */
export const decideAdoption = (
  dossier: Dossier,
  command: On & { readonly adoptedBy: string },
  context: Context,
): DossierEvent[] => {
  const { hash: content } = toDecideOn(dossier, command, context);
  const adoptedBy = requiredLine('adopted-by', command.adoptedBy);
  return once(dossier, event('adopted', { dossier: dossier.id, content, adoptedOn: command.on, adoptedBy }));
};

/**
 * The school gets it back, and may lay it before the board again, as it is or changed.
 * @throws Problem as for a request, and of a text.
 */
export const decideRefusal = (
  dossier: Dossier,
  command: On & { readonly reason: string },
  context: Context,
): DossierEvent[] => {
  const { hash: content } = toDecideOn(dossier, command, context);
  const reason = requiredText('reason', command.reason);
  return once(dossier, event('adoption-refused', { dossier: dossier.id, content, on: command.on, reason }));
};

/** @throws Problem of a closed dossier or of days; `not-suspended`. */
export const decideSuspensionLifted = (
  dossier: Dossier,
  { on }: { readonly on: string },
  context: Context,
): DossierEvent[] => {
  requireOpen(dossier);
  const { suspension, decision } = routeOf(dossier, context);
  if (suspension?.outcome === 'no-objection') return [];
  if (!decision || suspension?.outcome !== 'running') throw new Problem('not-suspended', {});
  requirePast(on, context);
  requireNotBefore(on, decision.on, 'adoption');
  return [event('suspension-lifted', { dossier: dossier.id, on })];
};
