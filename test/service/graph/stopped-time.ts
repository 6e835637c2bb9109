/** Time that stands still but for the waits, so that no test waits and only what is waited for counts. */
import type { Surroundings } from '#service/graph/retrying.ts';

/** @param waits where every wait is noted, in milliseconds */
export const stoppedTime = (waits: number[] = []): Surroundings => {
  let time = Date.parse('2024-11-05T09:30:00Z');
  return {
    now: () => time,
    random: () => 0.5,
    sleep: (ms) => {
      waits.push(ms);
      time += ms;
      return Promise.resolve();
    },
  };
};
