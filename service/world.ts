/** What everything with effects works with: made once, by whoever starts the program. */
import type { Holiday } from './dossier/days.ts';
import type { Actor } from './events/actor.ts';
import type { Event, Recorded } from './events/event.ts';
import type { Graph } from './graph/port.ts';
import type { Blobs } from './store/blobs/blobs.ts';
import type { Database, Queryable } from './store/database/database.ts';

/**
 * Decides and records as one: `decide` sees the tables as they are, nobody else records meanwhile, and what it gives is in the
 * journal and in the tables when this resolves. What it throws is thrown on, and nothing is recorded.
 */
export type RecordEvents = (
  by: Actor,
  decide: (tables: Queryable) => Promise<readonly Event[]>,
) => Promise<readonly Recorded[]>;

export interface World {
  readonly database: Database;
  readonly record: RecordEvents;
  readonly blobs: Blobs;
  readonly graph: Graph;
  readonly now: () => Date;
  readonly holidays: readonly Holiday[];
}
