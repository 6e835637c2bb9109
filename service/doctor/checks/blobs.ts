/** Whether everything that the journal refers to is there and whole, but for what may be erased. */
import { isProblem } from '#templates/problem.ts';

import type { BlobHash } from '../../events/blob.ts';
import type { Event } from '../../events/event.ts';
import { keptBy } from '../../events/kept.ts';
import { openBlobs, type Blobs } from '../../store/blobs/blobs.ts';
import type { ReadableJournal } from '../../store/journal/journal.ts';
import { erasableBlobs } from '../../store/queries/erasable.ts';
import { placesIn } from '../../store/store.ts';
import { good, wrong, type Check } from '../check.ts';
import { onTables } from './on-tables.ts';

const SHOWN = 5;

/** By hash, whether only people are in it. What is kept for several events is needed when one of them needs it. */
const keptIn = async (journal: ReadableJournal): Promise<ReadonlyMap<BlobHash, boolean>> => {
  const kept = new Map<BlobHash, boolean>();
  for await (const record of journal.read(1))
    for (const { hash, people } of keptBy(record as unknown as Event))
      kept.set(hash, people && (kept.get(hash) ?? true));
  return kept;
};

type Condition = 'there' | 'blob-missing' | 'blob-damaged';

const conditionOf = async (blobs: Blobs, hash: BlobHash): Promise<Condition> => {
  try {
    await blobs.get(hash);
    return 'there';
  } catch (error) {
    if (isProblem(error) && (error.code === 'blob-missing' || error.code === 'blob-damaged'))
      return error.code;
    throw error;
  }
};

export const blobs: Check = {
  id: 'blobs',
  needs: ['tables', 'journal'],
  run: (patient) =>
    onTables(patient, async (database) => {
      const kept = await keptIn(patient.journal());
      const ofRemovedRounds = new Set(await erasableBlobs(database));
      const folder = openBlobs(placesIn(patient.data().data).blobs);
      const missing: BlobHash[] = [];
      const damaged: BlobHash[] = [];
      let erased = 0;
      for (const [hash, people] of kept) {
        const condition = await conditionOf(folder, hash);
        if (condition === 'blob-damaged') damaged.push(hash);
        if (condition !== 'blob-missing') continue;
        if (people || ofRemovedRounds.has(hash)) erased++;
        else missing.push(hash);
      }
      const told = (hashes: readonly BlobHash[]) => ({
        count: hashes.length,
        hashes: hashes.slice(0, SHOWN),
      });
      return [
        ...(missing.length > 0 ? [wrong('blobs-missing', told(missing))] : []),
        ...(damaged.length > 0 ? [wrong('blobs-damaged', told(damaged))] : []),
        ...(missing.length + damaged.length === 0
          ? [good('blobs-there', { count: kept.size - erased, erased })]
          : []),
      ];
    }),
};
