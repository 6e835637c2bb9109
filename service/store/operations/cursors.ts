/** How far collecting is in each drive: the delta link to go on with. */
import type { Queryable } from '../database/database.ts';

/** Null when the drive was never enumerated, or must be again. */
export const cursorOf = async (tables: Queryable, drive: string): Promise<string | null> =>
  (await tables.query<{ cursor: string }>(`select cursor from delta_cursor where drive = $1`, [drive]))[0]
    ?.cursor ?? null;

/** When everything in the drive was looked at last, as an ISO time; null when it never was. */
export const wholeAt = async (tables: Queryable, drive: string): Promise<string | null> =>
  (
    await tables.query<{ at: string | null }>(`select whole_at as at from delta_cursor where drive = $1`, [
      drive,
    ])
  )[0]?.at ?? null;

/** When the cursor moved last, as an ISO time; null when it never did. */
export const movedAt = async (tables: Queryable, drive: string): Promise<string | null> =>
  (await tables.query<{ at: string }>(`select moved_at as at from delta_cursor where drive = $1`, [drive]))[0]
    ?.at ?? null;

export interface Looked {
  readonly drive: string;
  readonly cursor: string;
  readonly at: Date;
  /** At everything in the drive, and not only at what changed. */
  readonly whole: boolean;
}

/** Only after everything before it was applied, or was tried for long enough. */
export const moveCursor = async (tables: Queryable, { drive, cursor, at, whole }: Looked): Promise<void> => {
  await tables.query(
    `insert into delta_cursor (drive, cursor, moved_at, whole_at) values ($1, $2, $3, $4)
     on conflict (drive) do update set cursor = excluded.cursor, moved_at = excluded.moved_at,
       whole_at = coalesce(excluded.whole_at, delta_cursor.whole_at)`,
    [drive, cursor, at, whole ? at : null],
  );
};
