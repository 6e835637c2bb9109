/**
 * Workers that last. One of graphile-worker gives up for good when it cannot tell the database that its job ended, such as when
 * the database falls over, and nothing takes its place. So when one does, a new shift begins, and the old one goes home when it
 * is ready.
 */
import { setTimeout as sleep } from 'node:timers/promises';

import type { Runner } from 'graphile-worker';

import type { AliveWorkers } from './alive.ts';

const AGAIN_MS = 250;

export interface Shift {
  readonly runner: Runner;
  /** Resolves when one of the workers gave up. */
  readonly oneGaveUp: Promise<void>;
}

export class Lasting {
  readonly #start: () => Promise<Shift>;
  readonly #alive: AliveWorkers;
  #runner: Runner;
  #stopping = false;
  #changing: Promise<void> = Promise.resolve();

  private constructor(start: () => Promise<Shift>, alive: AliveWorkers, shift: Shift) {
    this.#start = start;
    this.#alive = alive;
    this.#runner = shift.runner;
    this.#watch(shift);
  }

  /** @throws what `start` throws, the first time; later it is tried again. */
  static async begin(start: () => Promise<Shift>, alive: AliveWorkers): Promise<Lasting> {
    return new Lasting(start, alive, await start());
  }

  /** Ends what runs, without beginning anything new. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#changing;
    await this.#runner.stop();
  }

  #watch({ oneGaveUp }: Shift): void {
    void oneGaveUp.then(() => {
      this.#changing = this.#change();
    });
  }

  async #change(): Promise<void> {
    const old = this.#runner;
    while (!this.#stopping)
      try {
        const shift = await this.#start();
        this.#runner = shift.runner;
        this.#watch(shift);
        await old.stop().catch(() => undefined);
        // What the old ones could not end.
        await this.#alive.release().catch(() => undefined);
        return;
      } catch {
        // The database is still away.
        await sleep(AGAIN_MS);
      }
  }
}
