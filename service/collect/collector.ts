/**
 * Collecting all the time: each library by itself, so that one that is slow or gone keeps no other waiting. A hint, such as a
 * change notification or a person who asks, wakes it early; without any it looks again after the interval.
 */
import { isProblem } from '#templates/problem.ts';

import { allConsortia } from '../store/queries/consortia.ts';
import { wholeAt } from '../store/operations/cursors.ts';
import type { World } from '../world.ts';
import { collectDrive } from './collect.ts';
import { eraseRemoved } from './erase-removed.ts';
import type { CollectReport } from './report.ts';

export interface CollectorOptions {
  readonly everyMs?: number;
  /** How often everything is looked at, for what no change told. */
  readonly everythingEveryMs?: number;
  /** Told after each run that did something or met trouble. */
  readonly onReport?: (report: CollectReport) => void;
  /** Told of what no run could report, such as a database that is away; collecting goes on. */
  readonly onError?: (error: unknown) => void;
}

export interface Collector {
  /** Look now. */
  readonly hint: () => void;
  /** Resolves when the runs that go on have come to an end. */
  readonly stop: () => Promise<void>;
}

/** `notify` on this channel wakes the collector of every instance. */
export const COLLECT_CHANNEL = 'collect';

const EVERY_MS = 60_000;
const EVERYTHING_EVERY_MS = 24 * 60 * 60 * 1000;

export const startCollector = (world: World, options: CollectorOptions = {}): Collector => {
  const loop = new Loop(world, options);
  const listening = world.database
    .listen(COLLECT_CHANNEL, () => loop.wake())
    .catch((error: unknown) => {
      options.onError?.(error);
      return () => Promise.resolve();
    });
  const running = loop.run();
  return {
    hint: () => loop.wake(),
    stop: async () => {
      loop.end();
      await running;
      await (
        await listening
      )();
    },
  };
};

class Loop {
  readonly #world: World;
  readonly #options: CollectorOptions;
  readonly #ending = new AbortController();
  /** By drive the run that goes on. */
  readonly #runs = new Map<string, Promise<void>>();
  /** By drive: not before then, because the library asked so. In milliseconds. */
  readonly #notBefore = new Map<string, number>();
  /** Drives of which something was told while a run of them went on. */
  readonly #again = new Set<string>();
  #hinted = false;
  #wake: () => void = () => undefined;

  constructor(world: World, options: CollectorOptions) {
    this.#world = world;
    this.#options = options;
  }

  wake(): void {
    this.#hinted = true;
    this.#wake();
  }

  end(): void {
    this.#ending.abort();
    this.wake();
  }

  async run(): Promise<void> {
    // Whoever removed a round may have been stopped before its end.
    await eraseRemoved(this.#world).catch((error: unknown) => this.#options.onError?.(error));
    while (!this.#ending.signal.aborted) {
      const hinted = this.#hinted;
      this.#hinted = false;
      await this.#begin(hinted).catch((error: unknown) => this.#options.onError?.(error));
      await this.#rest();
    }
    await Promise.all(this.#runs.values());
  }

  async #begin(hinted: boolean): Promise<void> {
    const drives = new Set((await allConsortia(this.#world.database)).map(({ schools }) => schools.drive));
    for (const drive of drives) {
      // The run that goes on may be past what the hint was about.
      if (this.#runs.has(drive) && hinted) this.#again.add(drive);
      if (this.#runs.has(drive) || this.#now() < (this.#notBefore.get(drive) ?? 0)) continue;
      const run = this.#collect(drive)
        .catch((error: unknown) => this.#options.onError?.(error))
        .finally(() => {
          this.#runs.delete(drive);
          if (this.#again.delete(drive)) this.wake();
        });
      this.#runs.set(drive, run);
    }
  }

  async #collect(drive: string): Promise<void> {
    const { everythingEveryMs = EVERYTHING_EVERY_MS, onReport } = this.#options;
    const last = await wholeAt(this.#world.database, drive);
    const everything = last === null || this.#now() >= Date.parse(last) + everythingEveryMs;
    const report = await collectDrive(this.#world, drive, { everything, signal: this.#ending.signal });
    const { stopped } = report;
    const until =
      stopped && isProblem(stopped) && stopped.code === 'graph-unavailable' ? retryAt(stopped.facts) : null;
    if (until === null) this.#notBefore.delete(drive);
    else this.#notBefore.set(drive, until);
    if (saysSomething(report)) onReport?.(report);
  }

  /** Until the interval is over or somebody wakes it. */
  async #rest(): Promise<void> {
    if (this.#hinted || this.#ending.signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.#options.everyMs ?? EVERY_MS);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = () => undefined;
  }

  #now(): number {
    return this.#world.now().getTime();
  }
}

const retryAt = (facts: unknown): number | null => {
  const at = (facts as { readonly retryAt: string | null }).retryAt;
  return at === null ? null : Date.parse(at);
};

const saysSomething = ({ collected, unreadable, moved, gone, failed, stopped }: CollectReport): boolean =>
  stopped !== null || [collected, unreadable, moved, gone, failed].some(({ length }) => length > 0);
