/** Whether the service is let in by Microsoft 365. */
import { good, type Check } from '../check.ts';

export const signIn: Check = {
  id: 'sign-in',
  needs: ['settings'],
  run: async (patient) => {
    await patient.probe().signIn();
    return [good('sign-in-right', {})];
  },
};
