/** Schools that hand in while the service comes and goes: each asks the same again until it has an answer, as people do. */
import { setTimeout as sleep } from 'node:timers/promises';

import { RefusedAsk, type AskAs } from '../../demo/people-at-work.ts';
import { dossierOf } from '../../demo/round.ts';
import type { SampleSchool } from '../../samples/school.ts';
import { each } from '../stage.ts';

/** By BRIN6, what each director asks, and with which content. */
export type Directors = ReadonlyMap<string, { readonly ask: AskAs; readonly content: string }>;

export interface Asking {
  asked: number;
  answered: number;
  /** What was answered instead of a receipt, by status, with the last sentence. */
  readonly refused: Map<number, { times: number; sentence: string }>;
}

export const noAsking = (): Asking => ({ asked: 0, answered: 0, refused: new Map() });

/** Some press the button at the same moment; many more than these would only wait for each other. */
const AT_ONCE = 5;
const PAUSE_MS = 50;

export const handInAll = (
  schools: readonly SampleSchool[],
  directors: Directors,
  asking: Asking,
  signal: AbortSignal,
): Promise<void> =>
  each(schools, AT_ONCE, async (school) => {
    while (!signal.aborted && !(await handInOnce(school, directors, asking))) await sleep(PAUSE_MS);
  });

const handInOnce = async (school: SampleSchool, directors: Directors, asking: Asking): Promise<boolean> => {
  const { ask, content } = directors.get(school.brin6)!;
  asking.asked += 1;
  try {
    const body = { content, acceptsWayOut: true };
    await ask('POST', `/api/dossiers/${dossierOf(school)}/hand-in`, body);
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
