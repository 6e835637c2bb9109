/** How far the tables are, and whether they follow from this journal. */
import { Problem } from '#templates/problem.ts';

import type { Queryable } from '../database/database.ts';
import { EMPTY, type Head, type ReadableJournal } from '../journal/journal.ts';

/** The last record that was applied; with `hold` nobody else applies until the transaction ends. */
export const appliedIn = async (transaction: Queryable, hold = false): Promise<Head> => {
  const [row] = await transaction.query<Head>(
    `select seq, hash from service.applied ${hold ? 'for update' : ''}`,
  );
  return row ?? EMPTY;
};

export const noteApplied = async (transaction: Queryable, { seq, hash }: Head): Promise<void> => {
  await transaction.query('update service.applied set seq = $1, hash = $2', [seq, hash]);
};

/** @throws Problem `journal-behind` when the tables know of what the journal does not hold. */
export const refuseOtherJournal = async (applied: Head, journal: ReadableJournal): Promise<void> => {
  if (applied.seq === 0) return;
  const head = await journal.head();
  if (head.seq >= applied.seq)
    for await (const { hash } of journal.read(applied.seq)) {
      if (hash === applied.hash) return;
      break;
    }
  throw new Problem('journal-behind', { applied: applied.seq, head: head.seq });
};
