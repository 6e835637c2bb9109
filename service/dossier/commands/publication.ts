/** Publication follows by itself when a profile is final, unless the consortium holds it. */
import { Problem } from '#templates/problem.ts';

import { event } from '../../events/event.ts';
import { requiredText, type DossierEvent } from '../command.ts';
import { standingHandIn } from '../dossier.ts';
import type { Dossier, HandIn } from '../model.ts';

/** @throws Problem `already-published` or of a text. */
export const decideHold = (dossier: Dossier, command: { readonly reason: string }): DossierEvent[] => {
  if (dossier.hold) return [];
  const published = standingHandIn(dossier)?.publishedOn;
  if (typeof published === 'string') throw new Problem('already-published', { on: published });
  const reason = requiredText('reason', command.reason);
  return [event('publication-held', { dossier: dossier.id, reason })];
};

export const decideRelease = (dossier: Dossier): DossierEvent[] =>
  dossier.hold ? [event('publication-released', { dossier: dossier.id })] : [];

/** What may be published now and is not yet. */
export const toPublish = (dossier: Dossier): HandIn | undefined => {
  const handIn = standingHandIn(dossier);
  return handIn?.finalOn !== null && handIn?.publishedOn === null && !dossier.hold ? handIn : undefined;
};

/** Harmless to ask again: nothing when there is nothing to publish. */
export const decidePublished = (dossier: Dossier): DossierEvent[] => {
  const handIn = toPublish(dossier);
  return handIn ? [event('published', { dossier: dossier.id, handIn: handIn.id })] : [];
};
