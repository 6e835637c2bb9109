/** Schools that hand in while the service comes and goes: each asks the same again until it has an answer, as people do. */
import { setTimeout as sleep } from 'node:timers/promises';

import { RefusedAsk } from '../demo/people-at-work.ts';
import { dossierOf } from '../demo/round.ts';
import type { SampleSchool } from '../samples/school.ts';
import { each, type Stage } from './stage.ts';

export interface Asking {
  asked: number;
  answered: number;
  /** What was answered instead of a receipt, by status, with the last sentence. */
  readonly refused: Map<number, { times: number; sentence: string }>;
  /** By BRIN6 the name of the hand-in on the receipt. */
  readonly receipts: Map<string, string>;
}

export const noAsking = (): Asking => ({ asked: 0, answered: 0, refused: new Map(), receipts: new Map() });

/** Some press the button at the same moment; many more than these would only wait for each other. */
const AT_ONCE = 5;
const PAUSE_MS = 50;

export const handInAll = (stage: Stage, asking: Asking, signal: AbortSignal): Promise<void> =>
  each(stage.schools, AT_ONCE, async (school) => {
    while (!signal.aborted && !(await handInOnce(stage, school, asking))) await sleep(PAUSE_MS);
  });

const handInOnce = async (stage: Stage, school: SampleSchool, asking: Asking): Promise<boolean> => {
  const { ask, content } = stage.directors.get(school.brin6)!;
  asking.asked += 1;
  try {
    const body = { content, acceptsWayOut: true };
    const receipt = await ask('POST', `/api/dossiers/${dossierOf(school)}/hand-in`, body);
    asking.receipts.set(school.brin6, (receipt as { handIn: string }).handIn);
    asking.answered += 1;
    return true;
  } catch (error) {
    // Whoever got no answer at all knows nothing of the service, and asks again.
    if (!(error instanceof RefusedAsk)) return false;
    const { times = 0 } = asking.refused.get(error.status) ?? {};
    asking.refused.set(error.status, { times: times + 1, sentence: error.detail });
    return false;
  }
};
