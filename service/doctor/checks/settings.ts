/** All settings together. */
import { good, type Check } from '../check.ts';

export const settings: Check = {
  id: 'settings',
  needs: [],
  run: (patient) => {
    patient.settings();
    return [good('settings-right', {})];
  },
};
