/** What everything with effects works with: made once, by whoever starts the program. */
import type { Actor } from './events/actor.ts';
import type { Event, Recorded } from './events/event.ts';
import type { Graph } from './graph/port.ts';
import type { Blobs } from './store/blobs/blobs.ts';
import type { Database, Queryable } from './store/database/database.ts';

/** What has to be decided and recorded as one. */
export interface Command {
  readonly by: Actor;
  /** What it is about, such as `dossier 2024.14AB00`: of commands that name the same thing one is decided at a time. */
  readonly about: string;
  /** Sees the tables as they are, and says what happens, or throws why it may not. */
  readonly decide: (tables: Queryable) => Promise<readonly Event[]>;
}

export interface World {
  readonly database: Database;
  /**
   * Decides and records as one: what is decided is in the journal and in the tables when this resolves. What `decide` throws
   * is thrown on, and nothing is recorded.
   */
  readonly record: (command: Command) => Promise<readonly Recorded[]>;
  readonly blobs: Blobs;
  readonly graph: Graph;
  readonly now: () => Date;
}
