/** The conversation in the team, before anything is asked of council and board. */
import { event } from '../../events/event.ts';
import { once, requireOpen, requirePast, type Context, type DossierEvent } from '../command.ts';
import type { Dossier } from '../model.ts';

/** @throws Problem `already-handed-in` or `day-ahead`. */
export const decideTeamConsulted = (
  dossier: Dossier,
  { on }: { readonly on: string },
  context: Context,
): DossierEvent[] => {
  requireOpen(dossier);
  requirePast(on, context);
  return once(dossier, event('team-consulted', { dossier: dossier.id, on }));
};
