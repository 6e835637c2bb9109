/** Whether every version of a profile in the tables still says something. */
import { versionsWithoutAnswers } from '../../store/queries/versions.ts';
import { good, wrong, type Check } from '../check.ts';
import { onTables } from './on-tables.ts';

export const versions: Check = {
  id: 'versions',
  needs: ['tables'],
  run: (patient) =>
    onTables(patient, async (database) => {
      const count = await versionsWithoutAnswers(database);
      return [count === 0 ? good('versions-whole', {}) : wrong('versions-empty', { count })];
    }),
};
