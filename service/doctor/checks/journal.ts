/** Whether the record of what happened is whole. */
import { Problem } from '#templates/problem.ts';

import { placesIn } from '../../store/store.ts';
import { good, type Check } from '../check.ts';

export const journal: Check = {
  id: 'journal',
  needs: ['data-folder'],
  run: async (patient) => {
    const { records, head, fault } = await patient.journal().verify();
    if (fault) throw new Problem('journal-broken', fault);
    return [
      records === 0
        ? good('journal-empty', { path: placesIn(patient.data().data).journal })
        : good('journal-whole', { records, hash: head.hash }),
    ];
  },
};
