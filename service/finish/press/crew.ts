/** The threads that print for the service, so that it goes on answering meanwhile and every core works. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

import { Piscina } from 'piscina';

import { valueOf, type Result } from '../../across-threads.ts';
import type { Order, Press } from './press.ts';

/** More compilers than this cost more memory than they win time. */
const MOST_THREADS = 4;

export interface PressCrew {
  readonly press: Press;
  /** Ends the threads; what they print is lost. */
  readonly dismiss: () => Promise<void>;
}

/** Each thread reads the settings itself, and so has the same seal. */
export const assemblePress = (): PressCrew => {
  const threads = Math.max(1, Math.min(availableParallelism(), MOST_THREADS));
  const pool = new Piscina<Order, Result<Uint8Array>>({
    // The bundle of worker.ts, which lies beside that of this file.
    filename: fileURLToPath(new URL('press-worker.js', import.meta.url)),
    // A thread that waits a moment is not sent away: its compiler and fonts take a second to load again.
    minThreads: threads,
    maxThreads: threads,
  });
  return { press: async (order) => valueOf(await pool.run(order)), dismiss: () => pool.destroy() };
};
