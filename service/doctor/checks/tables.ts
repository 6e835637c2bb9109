/** Whether the tables are those of this program. */
import { good, warning, type Check } from '../check.ts';

export const tables: Check = {
  id: 'tables',
  needs: ['database'],
  run: async (patient) => {
    const steps = await patient.stepsToTake();
    if (steps === null) return [good('tables-not-yet', {})];
    return [steps === 0 ? good('tables-right', {}) : warning('tables-older', { steps })];
  },
};
