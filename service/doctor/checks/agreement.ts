/** Whether the tables follow from this journal, and how far they are. Also shows when the end of the journal was cut off. */
import { appliedIn, refuseOtherJournal } from '../../store/record/applied.ts';
import { good, warning, type Check } from '../check.ts';
import { onTables } from './on-tables.ts';

export const agreement: Check = {
  id: 'agreement',
  needs: ['tables', 'journal'],
  run: (patient) =>
    onTables(patient, async (database) => {
      const journal = patient.journal();
      // The tables first: a service that runs may go on in between, and then the journal is ahead.
      const applied = await appliedIn(database);
      await refuseOtherJournal(applied, journal);
      const head = await journal.head();
      return [
        head.seq > applied.seq
          ? warning('tables-behind', { applied: applied.seq, head: head.seq })
          : good('tables-agree', { applied: applied.seq }),
      ];
    }),
};
