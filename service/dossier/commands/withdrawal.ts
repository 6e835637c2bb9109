/** The school takes back what it handed in, as long as the consortium has not accepted it. */
import { Problem } from '#templates/problem.ts';

import { event } from '../../events/event.ts';
import { requiredText, type DossierEvent } from '../command.ts';
import { standingHandIn } from '../dossier.ts';
import type { Dossier } from '../model.ts';

/** @throws Problem `not-handed-in`, `already-accepted` or of a text. */
export const decideWithdrawal = (dossier: Dossier, command: { readonly reason: string }): DossierEvent[] => {
  const handIn = standingHandIn(dossier);
  if (!handIn) {
    // Who asks it twice has what they asked for.
    if (dossier.handIns.length > 0) return [];
    throw new Problem('not-handed-in', {});
  }
  if (handIn.acceptedOn !== null) throw new Problem('already-accepted', { on: handIn.acceptedOn });
  const reason = requiredText('reason', command.reason);
  return [event('withdrawn', { dossier: dossier.id, reason })];
};
