/**
 * Which work follows from which event, asked for in the transaction that applies it. A step follows from the step before it, so
 * a service that stops at any moment goes on where it was; and because every step looks first whether it was done, asking
 * again after the tables were made anew repeats nothing.
 */
import type { Step } from '../events/dossier-events.ts';
import type { Event } from '../events/event.ts';
import type { JobRequest } from '../store/jobs/job.ts';
import type { FollowUps } from '../store/record/projection.ts';

/** What a step works on. */
export interface StepPayload {
  readonly dossier: string;
  readonly handIn: string;
}

export interface DossierPayload {
  readonly dossier: string;
}

export const stepTaskName = (step: Step): string => `hand-in-${step}`;
export const HAND_OUT_CHANGE_TASK = 'hand-out-change';
export const ACCESS_TASK = 'dossier-access';
export const PUBLISH_TASK = 'dossier-publish';

const after: { readonly [S in Step]: Step | null } = {
  store: 'register',
  register: 'receipt',
  receipt: 'lock',
  lock: 'close',
  close: null,
};

/** What changes who may write in the document of a dossier is done one at a time. */
const accessQueue = (dossier: string): string => `access ${dossier}`;

const stepJob = (step: Step, { dossier, handIn }: StepPayload): JobRequest => ({
  task: stepTaskName(step),
  key: `${handIn}:${step}`,
  payload: { dossier, handIn } satisfies StepPayload,
  ...(step === 'lock' ? { queue: accessQueue(dossier) } : {}),
});

const accessJob = ({ dossier }: DossierPayload): JobRequest => ({
  task: ACCESS_TASK,
  key: `${dossier}:access`,
  payload: { dossier } satisfies DossierPayload,
  queue: accessQueue(dossier),
});

const publishJob = ({ dossier }: DossierPayload): JobRequest => ({
  task: PUBLISH_TASK,
  key: `${dossier}:publish`,
  payload: { dossier } satisfies DossierPayload,
});

const changeJob = ({ dossier }: DossierPayload): JobRequest => ({
  task: HAND_OUT_CHANGE_TASK,
  key: `${dossier}:hand-out`,
  payload: { dossier } satisfies DossierPayload,
});

export const followUps: FollowUps<Event> = {
  // In a round whoever hands out sees for which school it failed, and asks again.
  'dossier-opened': ({ data }) => (data.amends === null ? [] : [changeJob(data)]),
  'handed-in': ({ data }) => [stepJob('store', data)],
  'step-done': ({ data }) => {
    const next = after[data.step];
    return next === null ? [] : [stepJob(next, data)];
  },
  'made-final': ({ data }) => [publishJob(data)],
  'publication-released': ({ data }) => [publishJob(data)],
  // The council may write its comments as long as its advice is asked.
  'advice-requested': ({ data }) => [accessJob(data)],
  'advice-given': ({ data }) => [accessJob(data)],
  withdrawn: ({ data }) => [accessJob(data)],
  'question-asked': ({ data }) => [accessJob(data)],
  'question-answered': ({ data }) => [accessJob(data)],
};
