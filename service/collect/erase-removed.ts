/** What was kept beside the journal for rounds that were removed goes for good. */
import { allConsortia } from '../store/queries/consortia.ts';
import { erasableBlobs } from '../store/queries/erasable.ts';
import type { World } from '../world.ts';
import { collecting } from './collect.ts';

/**
 * Erases all of it that no dossier needs. No library is collected meanwhile: what is
 * about to be recorded could be the same as what is erased.
 */
export const eraseRemoved = async (world: World): Promise<void> => {
  const { database, blobs } = world;
  const drives = [...new Set((await allConsortia(database)).map(({ schools }) => schools.drive))].toSorted();
  await database.withLock(drives.map(collecting), async () => {
    for (const hash of await erasableBlobs(database)) await blobs.erase(hash);
  });
};
