/** A question of the consortium opens the dossier again; the school answers in words, or by handing in again. */
import { Problem } from '#templates/problem.ts';

import { event } from '../../events/event.ts';
import { once, requiredText, type DossierEvent } from '../command.ts';
import { openQuestion, standingHandIn } from '../dossier.ts';
import type { Dossier } from '../model.ts';

interface Ask {
  readonly question: string;
  /** Id of the format; null when it is about the profile as a whole. */
  readonly field: string | null;
}

/** @throws Problem `not-handed-in` or of a text. */
export const decideQuestion = (dossier: Dossier, command: Ask): DossierEvent[] => {
  if (!standingHandIn(dossier)) throw new Problem('not-handed-in', {});
  const question = requiredText('question', command.question);
  return once(dossier, event('question-asked', { dossier: dossier.id, question, field: command.field }));
};

/** @throws Problem `no-open-question`, `changed-since-hand-in` or of a text. */
export const decideQuestionAnswer = (
  dossier: Dossier,
  command: { readonly answer: string },
): DossierEvent[] => {
  const handIn = standingHandIn(dossier);
  if (!handIn || !openQuestion(dossier)) throw new Problem('no-open-question', {});
  if (dossier.content?.hash !== handIn.content) throw new Problem('changed-since-hand-in', {});
  const answer = requiredText('question-answer', command.answer);
  return [event('question-answered', { dossier: dossier.id, answer })];
};
