/**
 * Bestuurlijk overleg: boards agree before a school carries out a change of the groups that it teaches. The flag stands in the
 * way of carrying out and of nothing else.
 */
import { Problem } from '#templates/problem.ts';

import { event } from '../../events/event.ts';
import { requiredText, requirePast, type Context, type DossierEvent } from '../command.ts';
import type { Consultation, Dossier } from '../model.ts';

export const openConsultation = ({ consultations }: Dossier): Consultation | undefined =>
  consultations.find(({ settled }) => settled === null);

/**
 * Nothing when it is needed already for that reason.
 * @throws Problem of a text.
 */
export const decideConsultationNeeded = (
  dossier: Dossier,
  command: { readonly reason: string; readonly by: 'school' | 'changes' },
): DossierEvent[] => {
  const reason = requiredText('reason', command.reason);
  const known = dossier.consultations.some((one) => one.settled === null && one.reason === reason);
  return known ? [] : [event('consultation-needed', { dossier: dossier.id, reason, by: command.by })];
};

/**
 * What a text that was collected calls for: the reason, or null. Said once for as long as the text goes on to call for it, so
 * that what the consortium settled stays settled.
 * @param before what the text before it called for
 */
export const decideConsultationCalledFor = (
  dossier: Dossier,
  { before, now }: { readonly before: string | null; readonly now: string | null },
): DossierEvent[] => {
  const told = dossier.consultations.some(({ by, reason }) => by === 'changes' && reason === now);
  return now === null || (told && before === now)
    ? []
    : decideConsultationNeeded(dossier, { reason: now, by: 'changes' });
};

/** @throws Problem `no-consultation-open`, of a day or of a text. */
export const decideConsultationSettled = (
  dossier: Dossier,
  command: { readonly on: string; readonly decision: string },
  context: Context,
): DossierEvent[] => {
  if (!openConsultation(dossier)) throw new Problem('no-consultation-open', {});
  requirePast(command.on, context);
  const decision = requiredText('decision', command.decision);
  return [event('consultation-settled', { dossier: dossier.id, on: command.on, decision })];
};
