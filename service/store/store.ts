/** Everything that the service remembers, opened together: database, journal, blobs, and recording on top of them. */
import { join } from 'node:path';

import type { Problem } from '#templates/problem.ts';

import { openBlobs, removeHalfWritten, type Blobs } from './blobs/blobs.ts';
import { openDatabase } from './database/open.ts';
import type { PostgresDatabase } from './database/postgres.ts';
import { prepareJobs } from './jobs/tables.ts';
import { openFileJournal } from './journal/file/journal.ts';
import { openDatabaseJournal } from './journal/database/journal.ts';
import type { Journal } from './journal/journal.ts';
import { migrations as ours } from './migrations/index.ts';
import { migrate, type Migrations } from './migrations/migration.ts';
import type { AnyEvent, FollowUps, Projection } from './record/projection.ts';
import { rebuild } from './record/rebuild.ts';
import { Recorder } from './record/recorder.ts';

export interface StoreOptions<E extends AnyEvent> {
  /** Holds the journal, the blobs and, without `databaseUrl`, the database. */
  readonly folder: string;
  readonly databaseUrl?: string | undefined;
  /** `database` when several instances of the service share one; then they also share `folder`, for the blobs. */
  readonly journalIn?: 'folder' | 'database';
  readonly projection: Projection<E>;
  readonly followUps?: FollowUps<E>;
  readonly migrations?: Migrations;
  /** See `ApplierOptions`. */
  readonly onStop?: (problem: Problem) => void;
}

export interface Store<E extends AnyEvent> {
  readonly database: PostgresDatabase;
  readonly journal: Journal;
  readonly blobs: Blobs;
  readonly recorder: Recorder<E>;
  readonly close: () => Promise<void>;
}

/** Where things are in the folder of a store. */
export const placesIn = (folder: string): { readonly [P in 'journal' | 'blobs' | 'database']: string } => ({
  journal: join(folder, 'journal'),
  blobs: join(folder, 'blobs'),
  database: join(folder, 'database'),
});

/**
 * Opens a store, or makes it: tables are brought up to date, and what stands in the journal and not yet in them is applied.
 * @throws Problem of the database, the journal or the recorder.
 */
export const openStore = async <E extends AnyEvent>(options: StoreOptions<E>): Promise<Store<E>> => {
  const { folder, databaseUrl, journalIn = 'folder', migrations = ours } = options;
  const places = placesIn(folder);
  /** What was opened so far, to be closed in the other order. */
  const opened: { close: () => Promise<void> }[] = [];
  const close = async (): Promise<void> => {
    for (const each of opened.splice(0).toReversed()) await each.close();
  };
  const keep = <T extends { close: () => Promise<void> }>(each: T): T => {
    opened.push(each);
    return each;
  };
  try {
    // First the journal: of two that start on one folder the second goes no further.
    const inFolder = journalIn === 'folder' ? keep(await openFileJournal({ folder: places.journal })) : null;
    // Only one process writes in this folder now, so what is half written is nobody's work.
    if (inFolder) await removeHalfWritten(places.blobs);
    const database = keep(await openDatabase({ url: databaseUrl, folder: places.database }));
    const { projectionChanged } = await migrate(database, migrations);
    await prepareJobs(database);
    const journal = inFolder ?? keep(openDatabaseJournal(database));
    // New tables know nothing of what happened before they were there.
    if (projectionChanged)
      await rebuild({ ...options, database, journal, migrations: migrations.projection });
    const recorder = keep(await Recorder.open({ ...options, database, journal }));
    return { database, journal, blobs: openBlobs(places.blobs), recorder, close };
  } catch (error) {
    await close();
    throw error;
  }
};
