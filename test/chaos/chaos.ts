/** The whole of the kill test: schools hand in, the tenant fails at random, the service is killed, and then all is looked at. */
import { setTimeout as sleep } from 'node:timers/promises';

import { readFileJournal } from '#service/store/journal/file/read.ts';
import { placesIn } from '#service/store/store.ts';
import { randomFrom } from '#service/tenant/faults.ts';

import { end } from '../demo/programs.ts';
import { dossiersTold, inspectData, inspectTenant, isSettled, noFindings, type Findings } from './inspect.ts';
import { killAgainAndAgain, noKills, type Killed } from './killing.ts';
import { handInAll, noAsking, type Asking } from './schools.ts';
import { setStage, type Stage } from './stage.ts';

export interface ChaosOptions {
  readonly schools: number;
  readonly seed: number;
  /** Which part of the requests to the tenant meets a fault. */
  readonly rate: number;
  readonly progress: (line: string) => void;
}

export interface Outcome {
  readonly options: ChaosOptions;
  readonly killed: Killed;
  readonly asking: Asking;
  readonly faults: Readonly<Record<string, number>>;
  readonly findings: Findings;
  /** Whether there was a disk to fill. */
  readonly ownDisk: boolean;
  readonly seconds: { readonly killing: number; readonly settling: number };
}

/** The killing goes on until most are final, or for so long after the last one handed in. */
const MOSTLY = 0.9;
const AFTERWARDS_MS = 30_000;
const SETTLE_MS = 20 * 60_000;

export const chaos = async (options: ChaosOptions): Promise<Outcome> => {
  const { seed, rate, progress } = options;
  const stage = await setStage(options.schools, progress);
  try {
    progress('Ze dienen in, en de dienst wordt steeds gedood …');
    await steer(stage, 'PUT', 'chaos', { seed, rate });
    const [asking, killed] = [noAsking(), noKills()];
    const began = Date.now();
    await whileKilled(stage, options, asking, killed);
    const killing = Date.now() - began;
    const faults = (await steer(stage, 'GET', 'faults/given')) as Record<string, number>;
    await steer(stage, 'DELETE', 'faults');
    progress('Nu wordt de dienst met rust gelaten …');
    const findings = noFindings();
    const settling = await settle(stage, findings);
    return {
      options,
      killed,
      asking,
      faults,
      findings,
      ownDisk: stage.ownDisk,
      seconds: { killing: killing / 1000, settling: settling / 1000 },
    };
  } finally {
    await stage.clear();
  }
};

const whileKilled = async (
  stage: Stage,
  { schools, seed, progress }: ChaosOptions,
  asking: Asking,
  killed: Killed,
): Promise<void> => {
  const over = new AbortController();
  let told = 0;
  const telling = setInterval(() => {
    if (asking.answered === told) return;
    told = asking.answered;
    progress(`  ${asking.answered} van ${schools} ingediend, ${killed.starts} keer gestart`);
  }, 5_000);
  try {
    const handingIn = handInAll(stage, asking, over.signal);
    const everybody = handingIn.then(
      () => Date.now(),
      () => 0,
    );
    let since: number | undefined;
    void everybody.then((at) => (since = at));
    // What waits for a later try is not waited for.
    const done = async (): Promise<boolean> =>
      since !== undefined &&
      (Date.now() - since > AFTERWARDS_MS || (await finalIn(stage.data)) >= schools * MOSTLY);
    await killAgainAndAgain(
      {
        stage,
        random: randomFrom(seed),
        done,
        killDatabase: () => asking.answered >= schools / 3,
        fillDisk: () => asking.answered >= schools / 2,
        toldOfFullDisk: () => asking.refused.has(507),
      },
      killed,
    );
    await handingIn;
  } finally {
    over.abort();
    clearInterval(telling);
  }
};

/** How many hand-ins the journal calls final. */
const finalIn = async (data: string): Promise<number> => {
  let count = 0;
  for await (const { kind } of readFileJournal(placesIn(data).journal).read(1))
    if (kind === 'made-final') count += 1;
  return count;
};

/** Starts the service a last time, and looks when it has nothing left to do; milliseconds that it took. */
const settle = async (stage: Stage, findings: Findings): Promise<number> => {
  const began = Date.now();
  const { child, up } = stage.startService();
  try {
    await up;
    let told = await dossiersTold(stage);
    while (![...told.values()].every(isSettled) && Date.now() - began < SETTLE_MS) {
      await sleep(500);
      told = await dossiersTold(stage);
    }
    const settling = Date.now() - began;
    await inspectTenant(stage, told, findings);
    await end(child);
    await inspectData(stage, findings);
    return settling;
  } finally {
    await end(child, 'SIGKILL');
  }
};

const steer = async ({ tenant }: Stage, method: string, what: string, body?: unknown): Promise<unknown> => {
  const answer = await fetch(`${tenant}/_tenant/${what}`, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  if (!answer.ok) throw new Error(`the tenant answered ${answer.status} to ${method} ${what}`);
  const text = await answer.text();
  return text === '' ? null : (JSON.parse(text) as unknown);
};

export const isSound = ({ options, findings, asking }: Outcome): boolean =>
  asking.answered === options.schools &&
  findings.mails === options.schools &&
  findings.pdfs === options.schools &&
  findings.documents === options.schools &&
  [findings.lost, findings.twice, findings.wrong].every((list) => list.length === 0);
