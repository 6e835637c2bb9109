/** Whether there is a PostgreSQL that answers: that of the settings, or the one that comes along. */
import { majorVersion } from '../../store/database/postgres.ts';
import { good, type Check } from '../check.ts';

export const database: Check = {
  id: 'database',
  needs: ['data-folder'],
  run: async (patient) => [
    good('database-right', {
      version: await majorVersion(await patient.database()),
      embedded: patient.data().databaseUrl === undefined,
    }),
  ],
};
