/**
 * What is done after handing in, after what changes who may write, and when a change between rounds begins: the tasks for the
 * job runner, by name. Which follows from what stands in `follow-ups.ts`.
 */
import { decidePublished } from '../dossier/commands/publication.ts';
import { isOpen, standingHandIn } from '../dossier/dossier.ts';
import { handOutChange } from '../hand-out/hand-out-change.ts';
import type { Task } from '../store/jobs/runner.ts';
import { dossierById } from '../store/queries/dossiers.ts';
import type { World } from '../world.ts';
import { settleAccess } from './access.ts';
import { Archive } from './archive.ts';
import {
  ACCESS_TASK,
  HAND_OUT_CHANGE_TASK,
  PUBLISH_TASK,
  stepTaskName,
  type DossierPayload,
} from './follow-ups.ts';
import { patiently } from './pauses.ts';
import type { Press } from './press/press.ts';
import { recordStep, stepTask } from './step.ts';
import { lockDocument } from './steps/lock.ts';
import { sendReceipt } from './steps/receipt.ts';
import { compareStored } from './steps/register.ts';
import { storeCopies } from './steps/store.ts';

export interface FinishOptions {
  /** Threads (`assemblePress`), or this one (`pressWith`). */
  readonly press: Press;
  /** Makes of an address in Microsoft 365 the one that a person follows. */
  readonly link: (url: string) => string;
}

/** The tasks for `startRunner`. */
export const finishTasks = (
  world: World,
  { press, link }: FinishOptions,
): { readonly [name: string]: Task } => {
  const archive = new Archive(world.graph);
  return {
    [stepTaskName('store')]: stepTask(world, 'store', storeCopies(world, archive, press)),
    [stepTaskName('register')]: stepTask(world, 'register', compareStored(world)),
    [stepTaskName('receipt')]: stepTask(world, 'receipt', sendReceipt(world, archive, link)),
    [stepTaskName('lock')]: stepTask(world, 'lock', lockDocument(world)),
    [stepTaskName('close')]: stepTask(world, 'close', () => Promise.resolve([])),
    [HAND_OUT_CHANGE_TASK]: changeTask(world),
    [ACCESS_TASK]: accessTask(world),
    [PUBLISH_TASK]: publishTask(world),
  };
};

/** Once: a document that went astray later may come back, and is asked for by people. */
const changeTask = (world: World): Task =>
  patiently(async (payload) => {
    const { dossier: id } = payload as DossierPayload;
    const dossier = await dossierById(world.database, id);
    if (dossier?.document === null) await handOutChange(world, { dossier: id });
  });

const accessTask = (world: World): Task =>
  patiently(async (payload) => {
    const { dossier: id } = payload as DossierPayload;
    const known = await dossierById(world.database, id);
    if (!known) return;
    const dossier = await settleAccess(world, known);
    // Answering a question in words closes what could not be locked while it was open.
    const handIn = isOpen(dossier) ? undefined : standingHandIn(dossier);
    if (handIn?.steps.includes('receipt') === true && !handIn.steps.includes('lock'))
      await recordStep(world, { dossier: id, handIn: handIn.id }, 'lock', []);
  });

const publishTask = (world: World): Task =>
  patiently(async (payload) => {
    const { dossier: id } = payload as DossierPayload;
    await world.record({
      by: { type: 'service' },
      about: `dossier ${id}`,
      decide: async (tables) => {
        const dossier = await dossierById(tables, id);
        return dossier ? decidePublished(dossier) : [];
      },
    });
  });
