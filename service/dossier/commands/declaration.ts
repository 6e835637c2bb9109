/** The director declares that advice and adoption have happened, and that nothing leads to a pupil. */
import { event } from '../../events/event.ts';
import {
  contentSeen,
  once,
  requiredLine,
  requireNotBefore,
  requireNothing,
  requireOpen,
  requirePast,
  type AboutContent,
  type Context,
  type DossierEvent,
} from '../command.ts';
import { addDays } from '../days.ts';
import { missingForDeclaration } from '../missing.ts';
import type { Dossier } from '../model.ts';
import { routeOf } from '../route.ts';

interface Declare extends AboutContent {
  readonly declaredOn: string;
  readonly director: string;
}

/** @throws Problem of a closed dossier, of another content, of days or texts; `sign-off-missing`. */
export const decideDeclaration = (dossier: Dossier, command: Declare, context: Context): DossierEvent[] => {
  requireOpen(dossier);
  const { hash: content } = contentSeen(dossier, command);
  const route = routeOf(dossier, context);
  requireNothing(missingForDeclaration(route));
  const { declaredOn } = command;
  requirePast(declaredOn, context);
  if (route.decision) requireNotBefore(declaredOn, route.decision.on, 'adoption');
  if (route.suspension?.outcome === 'elapsed')
    requireNotBefore(declaredOn, addDays(route.suspension.until, 1), 'suspension');
  const director = requiredLine('director', command.director);
  return once(dossier, event('declared', { dossier: dossier.id, content, declaredOn, director }));
};
