/** The one way to the database. What PostgreSQL is, and where it runs, nobody outside this folder knows. */

/**
 * Values in SQL are `$1`, `$2`. What comes back is plain: whole numbers of any size and `numeric` as number, dates as
 * `yyyy-mm-dd`, moments as ISO time in UTC (milliseconds), JSON as what it says. What goes in: an object becomes JSON, but a
 * list becomes an SQL array; a list that must become JSON goes through `JSON.stringify`.
 */
export interface Queryable {
  /**
   * The rows of one statement.
   * @throws Problem `database-away` when the database cannot be reached, else the error of PostgreSQL with its `code`.
   */
  query<Row extends object = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
  ): Promise<Row[]>;
}

/**
 * What an actor may see, for row-level security: each entry `name` is `current_setting('scope.name')` in a policy. Names are
 * lower case with `_`.
 */
export type ActorScope = Readonly<Record<string, string>>;

/** A lock that this process holds until it is released, or until the process or its connection dies. */
export interface HeldLock {
  readonly release: () => Promise<void>;
}

export interface Database extends Queryable {
  /** All of it or nothing, with the rights of the owner: for recording, and for the service's own affairs. */
  transaction<T>(work: (transaction: Queryable) => Promise<T>): Promise<T>;
  /** The same under the role that row-level security binds: for everything that is done on behalf of somebody. */
  transactionAs<T>(scope: ActorScope, work: (transaction: Queryable) => Promise<T>): Promise<T>;
  /**
   * Waits for the lock of this name, which one process at a time holds, and holds it during the work. Of several names one
   * after the other, on one connection: name them in the same order everywhere.
   */
  withLock<T>(names: string | readonly string[], work: () => Promise<T>): Promise<T>;
  /** The lock, or null when another holds it. */
  tryLock(name: string): Promise<HeldLock | null>;
  /**
   * Calls `heard` for each `notify` on this channel. A hint only: what is said while the connection is away is not heard, so
   * `heard` is also called with an empty text after each reconnection.
   * @returns how to stop listening
   */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>;
  /** Ends the connections; an embedded database stops when nobody else uses it. */
  close(): Promise<void>;
}
