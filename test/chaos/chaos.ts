/**
 * The whole of a kill test: people are at work, the tenant fails at random, the service is killed, and then all is looked at
 * from outside. What people do and what must be true afterwards is the play; the rest is the same for each.
 */
import { setTimeout as sleep } from 'node:timers/promises';

import type { JournalRecord } from '#service/store/journal/journal.ts';
import { randomFrom } from '#service/tenant/faults.ts';

import { end } from '../demo/programs.ts';
import type { SampleSchool } from '../samples/school.ts';
import { noFindings, type Findings } from './findings.ts';
import { inspectJournal, inspectTables } from './inspect-data.ts';
import { killAgainAndAgain, noKills, type Killed } from './killing.ts';
import { openPlace } from './place.ts';
import { setStage, type Stage } from './stage.ts';

export interface ChaosOptions {
  readonly schools: number;
  readonly seed: number;
  /** Which part of the requests to the tenant meets a fault. */
  readonly rate: number;
  readonly progress: (line: string) => void;
  /** Told at once how to clear all of it away, for who breaks it off. */
  readonly onPlace?: (clear: () => Promise<void>) => void;
}

/** A line of the table of the outcome. */
export type Row = readonly [what: string, value: string | number];

/** What people do, and what came of it. */
export interface Play {
  /** Folders of the tenant in which it shows what the service does. */
  readonly effects: readonly string[];
  /** Until everybody has done everything, or the signal says that it is over. */
  readonly act: (signal: AbortSignal) => Promise<void>;
  /** Between 0 and 1, how far they are. */
  readonly part: () => number;
  readonly progress: () => string;
  /** Whether somebody was told that the disk is full; null when nobody would be, so that it is not filled. */
  readonly toldOfFullDisk: (() => boolean) | null;
  /** Whether the service has done most of what follows, so that killing it shows nothing more. */
  readonly mostlyDone: () => Promise<boolean>;
  /** Whether the service that runs undisturbed now has nothing left to do. */
  readonly isSettled: () => Promise<boolean>;
  /** So long that is waited for. */
  readonly patienceMs: number;
  /** Looks at the tenant, and at what the running service tells. */
  readonly inspect: (findings: Findings) => Promise<void>;
  /** Looks at what was recorded. */
  readonly inspectRecords: (records: readonly JournalRecord[], findings: Findings) => void;
  readonly rows: () => readonly Row[];
}

export interface Scenario<P extends Play> {
  readonly schools: (count: number) => readonly SampleSchool[];
  /** While the service runs undisturbed. */
  readonly prepare: (stage: Stage, options: ChaosOptions) => Promise<P>;
}

export interface Outcome<P extends Play = Play> {
  readonly options: ChaosOptions;
  readonly play: P;
  readonly killed: Killed;
  readonly faults: Readonly<Record<string, number>>;
  readonly findings: Findings;
  /** Whether there was a disk to fill. */
  readonly ownDisk: boolean;
  readonly seconds: { readonly killing: number; readonly settling: number };
}

/** The killing goes on for so long at most after everybody has done everything. */
const AFTERWARDS_MS = 30_000;

export const chaos = async <P extends Play>(
  scenario: Scenario<P>,
  options: ChaosOptions,
): Promise<Outcome<P>> => {
  const { seed, rate, progress } = options;
  const place = openPlace();
  options.onPlace?.(place.clear);
  try {
    let play: P | undefined;
    const stage = await setStage(place, scenario.schools(options.schools), async (set) => {
      play = await scenario.prepare(set, options);
    });
    if (!play) throw new Error('nothing was prepared');
    progress('De dienst wordt steeds gedood …');
    await stage.steer('PUT', 'chaos', { seed, rate });
    const killed = noKills();
    const began = Date.now();
    await whileKilled(stage, play, options, killed);
    const killing = Date.now() - began;
    const faults = (await stage.steer('GET', 'faults/given')) as Record<string, number>;
    await stage.steer('DELETE', 'faults');
    progress('Nu wordt de dienst met rust gelaten …');
    const findings = noFindings();
    const settling = await settle(stage, play, findings);
    return {
      options,
      play,
      killed,
      faults,
      findings,
      ownDisk: place.ownDisk,
      seconds: { killing: killing / 1000, settling: settling / 1000 },
    };
  } finally {
    await place.clear();
  }
};

const whileKilled = async (
  stage: Stage,
  play: Play,
  { seed, progress }: ChaosOptions,
  killed: Killed,
): Promise<void> => {
  const over = new AbortController();
  let told = '';
  const telling = setInterval(() => {
    if (play.progress() === told) return;
    told = play.progress();
    progress(`  ${told}, ${killed.starts} keer gestart`);
  }, 5_000);
  try {
    const acting = play.act(over.signal);
    let since: number | undefined;
    acting.then(
      () => (since = Date.now()),
      () => (since = 0),
    );
    // What waits for a later try is not waited for.
    const done = async (): Promise<boolean> =>
      since !== undefined && (Date.now() - since > AFTERWARDS_MS || (await play.mostlyDone()));
    await killAgainAndAgain(
      {
        stage,
        effects: play.effects,
        random: randomFrom(seed),
        done,
        killDatabase: () => play.part() >= 1 / 3,
        // When everybody is ready there is nobody to hear of it.
        fillDisk: () => play.toldOfFullDisk !== null && play.part() >= 1 / 2 && play.part() < 1,
        toldOfFullDisk: () => play.part() === 1 || (play.toldOfFullDisk?.() ?? true),
      },
      killed,
    );
    await acting;
  } finally {
    over.abort();
    clearInterval(telling);
  }
};

/** Starts the service a last time, and looks when it has nothing left to do; milliseconds that it took. */
const settle = async (stage: Stage, play: Play, findings: Findings): Promise<number> => {
  const began = Date.now();
  const { child, up } = stage.startService();
  try {
    await up;
    while (!(await play.isSettled()) && Date.now() - began < play.patienceMs) await sleep(250);
    const settling = Date.now() - began;
    await play.inspect(findings);
    await end(child);
    play.inspectRecords(await inspectJournal(stage.data, findings), findings);
    await inspectTables(stage.data, findings);
    return settling;
  } finally {
    await end(child, 'SIGKILL');
  }
};
