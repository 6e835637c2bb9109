/** "Ontvangen, geen vragen": the consortium does not approve a profile, it only has nothing to ask. */
import { Problem } from '#templates/problem.ts';

import { event } from '../../events/event.ts';
import type { DossierEvent } from '../command.ts';
import { openQuestion, standingHandIn } from '../dossier.ts';
import type { Dossier } from '../model.ts';

/** @throws Problem `not-handed-in` or `question-open`. */
export const decideAcceptance = (dossier: Dossier): DossierEvent[] => {
  const handIn = standingHandIn(dossier);
  if (!handIn) throw new Problem('not-handed-in', {});
  if (handIn.acceptedOn !== null) return [];
  if (openQuestion(dossier)) throw new Problem('question-open', {});
  return [event('accepted', { dossier: dossier.id })];
};
