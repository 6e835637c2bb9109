/** Whether this clock agrees with that of Microsoft 365: with a clock that is off no token is accepted. */
import { good, warning, type Check } from '../check.ts';

const TOLERATED_MS = 2 * 60 * 1000;

export const clock: Check = {
  id: 'clock',
  needs: ['settings'],
  run: async (patient) => {
    const ahead = await patient.probe().clockAhead();
    if (ahead === null) return [warning('clock-unknown', {})];
    const off = Math.abs(ahead);
    return [
      off > TOLERATED_MS
        ? warning('clock-off', { minutes: Math.round(off / 60_000), ahead: ahead > 0 })
        : good('clock-right', { seconds: Math.round(off / 1000) }),
    ];
  },
};
