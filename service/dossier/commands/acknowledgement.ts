/** "Gezien": a person has looked at a finding and found that the text may stay. */
import type { Finding } from '#templates/finding.ts';
import type { Answers } from '#templates/format.ts';
import { Problem } from '#templates/problem.ts';
import { isAcknowledgeable, textHash } from '#templates/seen.ts';

import { event } from '../../events/event.ts';
import { contentSeen, requireOpen, type AboutContent, type DossierEvent } from '../command.ts';
import type { Dossier } from '../model.ts';

interface Acknowledge extends AboutContent {
  readonly finding: Finding;
  /** Of the same content. */
  readonly answers: Answers;
}

/** @throws Problem of a closed dossier, of another content; `not-acknowledgeable`. */
export const decideAcknowledgement = (dossier: Dossier, command: Acknowledge): DossierEvent[] => {
  requireOpen(dossier);
  contentSeen(dossier, command);
  const { code, field } = command.finding;
  if (field === null || !isAcknowledgeable(command.finding))
    throw new Problem('not-acknowledgeable', { code });
  const text = textHash(command.answers, field);
  const known = dossier.acknowledgements.some(
    (one) => one.code === code && one.field === field && one.text === text,
  );
  return known ? [] : [event('acknowledged', { dossier: dossier.id, code, field, text })];
};
