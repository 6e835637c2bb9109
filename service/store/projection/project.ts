/**
 * The projection: what every event changes in the tables. The events are the record; these tables can be thrown away and made
 * again from the journal, and are the same then.
 */
import type { EventKind, Recorded } from '#service/events/event.ts';
import { eventKinds } from '#service/events/kinds.ts';

import type { Queryable } from '../database/database.ts';
import { acknowledgements } from './acknowledgements.ts';
import { consortia } from './consortia.ts';
import { documents } from './documents.ts';
import { isAboutDossier, trace } from './dossiers.ts';
import { handIns } from './hand-ins.ts';
import { members } from './members.ts';
import type { BlobReader } from './kept.ts';
import type { World } from './noun.ts';
import { publications } from './publications.ts';
import { rounds } from './rounds.ts';
import { schools } from './schools.ts';
import { versions } from './versions.ts';

/** In the order in which they are applied: a hand-in needs its version, and a publication its hand-in. */
const nouns = [
  consortia,
  schools,
  members,
  rounds,
  documents,
  acknowledgements,
  versions,
  handIns,
  publications,
];

/**
 * Applies one event in the transaction of `tables`. An event about a dossier that is not there, because it went with its
 * round, changes nothing; neither does one of a dossier that was applied before.
 */
export const project = async (world: World, recorded: Recorded): Promise<void> => {
  if (isAboutDossier(recorded) && !(await trace(world.tables, recorded))) return;
  for (const noun of nouns) {
    const apply = noun[recorded.kind] as ((world: World, recorded: Recorded) => Promise<void>) | undefined;
    await apply?.(world, recorded);
  }
};

/** By kind what it changes in the tables of a transaction, with what the events keep beside the journal. */
export type Projection = {
  readonly [K in EventKind]: (transaction: Queryable, recorded: Recorded<K>) => Promise<void>;
};

export const projectionWith = (blobs: BlobReader): Projection => {
  const apply = (tables: Queryable, recorded: Recorded): Promise<void> =>
    project({ tables, blobs }, recorded);
  return Object.fromEntries(eventKinds.map((kind) => [kind, apply])) as Projection;
};
