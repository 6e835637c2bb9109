/** Who does what: an operator who hands out until all have their document, and schools that do not wait for that. */
import { setTimeout as sleep } from 'node:timers/promises';

import { consortiumCodes } from '../../demo/people.ts';
import { handOutIn, type HandedOutTold } from '../../demo/round.ts';
import type { SampleSchool } from '../../samples/school.ts';
import type { Stage } from '../stage.ts';
import { Desk, type Shelf } from './desk.ts';

export interface Work {
  asked: number;
  answered: number;
  /** For schools, by the code of the problem. */
  readonly refused: Map<string, number>;
  /** BRIN6 of those whose document was told to be there. */
  readonly handedOut: Set<string>;
  saves: number;
  /** Renamed, moved, taken away, put back. */
  moves: number;
  finished: number;
  resyncs: number;
  /** By BRIN6. */
  readonly desks: Map<string, Desk>;
}

export const noWork = (): Work => ({
  asked: 0,
  answered: 0,
  refused: new Map(),
  handedOut: new Set(),
  saves: 0,
  moves: 0,
  finished: 0,
  resyncs: 0,
  desks: new Map(),
});

const PAUSE_MS = 50;
const RESYNC_EVERY_MS = 1_500;

interface Working {
  readonly stage: Stage;
  readonly shelfOf: (school: SampleSchool) => Shelf;
  readonly random: () => number;
  readonly work: Work;
  readonly signal: AbortSignal;
}

/** Until everybody has done everything. */
export const workTogether = async (working: Working): Promise<void> => {
  const { stage, work, signal } = working;
  const handingOut = handOutToAll(working);
  const over = new AbortController();
  const resyncing = forgetChanges(working, AbortSignal.any([over.signal, signal]));
  await Promise.all([
    handingOut,
    ...stage.schools.map((school, at) => workAt(working, school, at, () => handingOut)),
  ]);
  work.finished = stage.schools.length;
  over.abort();
  await resyncing;
};

/** Asks for one consortium after the other, and again where no answer came or a school has no document yet. */
const handOutToAll = async ({ stage, work, signal }: Working): Promise<void> => {
  for (const code of consortiumCodes)
    for (let all = false; !all && !signal.aborted;) {
      await sleep(PAUSE_MS);
      work.asked += 1;
      // Whoever got no answer knows nothing of what was done, and asks again.
      const report = await handOutIn(stage.operator, code).catch(() => undefined);
      if (!report) continue;
      work.answered += 1;
      all = note(work, report);
    }
};

const note = ({ handedOut, refused }: Work, { schools }: HandedOutTold): boolean => {
  for (const { school, problem } of schools)
    if (problem) refused.set(problem.code, (refused.get(problem.code) ?? 0) + 1);
    else handedOut.add(school);
  return schools.every(({ problem }) => problem === null);
};

/** The tenant says now and then that it no longer knows what changed. */
const forgetChanges = async ({ stage, work, shelfOf, random }: Working, over: AbortSignal): Promise<void> => {
  const drives = [...new Set(stage.schools.map((school) => shelfOf(school).drive))];
  while (!over.aborted) {
    await sleep(RESYNC_EVERY_MS, undefined, { signal: over }).catch(() => undefined);
    await stage.steer('POST', `expire-tokens/${drives[Math.floor(random() * drives.length)]}`);
    work.resyncs += 1;
  }
};

/** What a school does with its file besides saving it. */
type Habit = (desk: Desk, wait: () => number, text: string) => Promise<void> | void;

const habits: readonly Habit[] = [
  (desk) => desk.rename(`Definitief ${desk.name}`),
  async (desk, wait, text) => {
    desk.moveInto('Concept');
    await sleep(wait());
    desk.save(text);
    await sleep(wait());
    desk.moveOut();
  },
  (desk, wait) => desk.takeAway(wait(), `Teruggezet ${desk.name}`),
  (desk, wait, text) => desk.goOnInCopy(wait(), text),
  (desk, wait) => desk.takeAway(wait(), desk.name),
  () => undefined,
];

const workAt = async (
  { stage, shelfOf, random, work, signal }: Working,
  school: SampleSchool,
  at: number,
  handedOut: () => Promise<void>,
): Promise<void> => {
  const desk = new Desk(school, shelfOf(school), stage.graph);
  work.desks.set(school.brin6, desk);
  const wait = (): number => 100 + random() * 500;
  const text = (turn: number): string => `046 ${100 + at} ${String(turn).padStart(4, '0')}`;
  const save = async (turn: number): Promise<void> => {
    work.saves += 1;
    if ((at + turn) % 3 === 0) await desk.saveThroughGraph(text(turn), signal);
    else desk.save(text(turn));
    await sleep(wait());
  };
  if (!(await desk.untilThere(signal))) return;
  // Some find the document before the service has recorded where it is.
  if (at % 3 === 0) desk.rename(`Ons profiel ${school.brin6}.docx`);
  if (at % 3 === 1) await save(1);
  await handedOut();
  // A school that has nothing to write in would get another document.
  await save(2);
  if (signal.aborted) return;
  await habits[at % habits.length]!(desk, wait, text(3));
  work.moves += 1;
  await sleep(wait());
  await save(4);
  work.finished += 1;
};
