/**
 * A step after handing in, as a job: it reads anew what it needs, does its effect, which is the same when it is done twice, and
 * records that it is done, from which the next step follows. What goes wrong is tried again, later each time, and is seen
 * meanwhile in the list of jobs that wait.
 */
import type { Dossier } from '../dossier/dossier.ts';
import { decideStepDone } from '../dossier/commands/steps.ts';
import type { HandIn } from '../dossier/model.ts';
import type { Step, StoredFile } from '../events/dossier-events.ts';
import type { JobRun, Task } from '../store/jobs/runner.ts';
import { dossierById } from '../store/queries/dossiers.ts';
import type { World } from '../world.ts';
import type { StepPayload } from './follow-ups.ts';
import { patiently } from './pauses.ts';

export interface StepCase {
  readonly dossier: Dossier;
  readonly handIn: HandIn;
  readonly run: JobRun;
}

/** What came of the effect: files that were stored for good, or `unwanted` when the dossier has moved on and asks for it no more. */
export type Effect = readonly StoredFile[] | 'unwanted';

export const stepTask = (world: World, step: Step, work: (at: StepCase) => Promise<Effect>): Task =>
  patiently(async (payload, run) => {
    const { dossier: id, handIn: name } = payload as StepPayload;
    const dossier = await dossierById(world.database, id);
    const handIn = dossier?.handIns.find((one) => one.id === name);
    // The dossier of a round to practise with may be gone.
    if (!dossier || !handIn || handIn.withdrawn || handIn.steps.includes(step)) return;
    const files = await work({ dossier, handIn, run });
    if (files !== 'unwanted') await recordStep(world, { dossier: id, handIn: name }, step, files);
  });

export const recordStep = async (
  world: World,
  { dossier: id, handIn }: StepPayload,
  step: Step,
  files: readonly StoredFile[],
): Promise<void> => {
  await world.record({
    by: { type: 'service' },
    about: `dossier ${id}`,
    decide: async (tables) => {
      const dossier = await dossierById(tables, id);
      return dossier ? decideStepDone(dossier, { handIn, step, files }) : [];
    },
  });
};
