/**
 * A noun of the projection: the tables about one thing, and what each kind of event changes in them. Applying an event only
 * looks at the tables, the event and what was kept beside the journal, so that doing all of it again gives the same tables.
 */
import type { EventKind, Recorded } from '#service/events/event.ts';

import type { Queryable } from '../database/database.ts';
import type { BlobReader } from './kept.ts';

export interface World {
  readonly tables: Queryable;
  readonly blobs: BlobReader;
}

export type Noun = {
  readonly [K in EventKind]?: (world: World, recorded: Recorded<K>) => Promise<void>;
};
