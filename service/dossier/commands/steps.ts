/** The steps after handing in; a step that is done twice is recorded once. */
import type { Step, StoredFile } from '../../events/dossier-events.ts';
import { event } from '../../events/event.ts';
import type { DossierEvent } from '../command.ts';
import type { Dossier } from '../model.ts';

interface StepDone {
  readonly handIn: string;
  readonly step: Step;
  readonly files: readonly StoredFile[];
}

/** Closing makes the profile final. Nothing for a hand-in that this dossier does not have. */
export const decideStepDone = (dossier: Dossier, { handIn: id, step, files }: StepDone): DossierEvent[] => {
  const handIn = dossier.handIns.find((one) => one.id === id);
  if (!handIn) return [];
  const about = { dossier: dossier.id, handIn: id };
  return [
    ...(handIn.steps.includes(step) ? [] : [event('step-done', { ...about, step, files })]),
    ...(step === 'close' && handIn.finalOn === null ? [event('made-final', about)] : []),
  ];
};
