/** How far collecting is in each drive: the delta link to go on with. */
import type { Queryable } from '../database/database.ts';

/** Null when the drive was never enumerated, or must be again. */
export const cursorOf = async (tables: Queryable, drive: string): Promise<string | null> =>
  (await tables.query<{ cursor: string }>(`select cursor from delta_cursor where drive = $1`, [drive]))[0]
    ?.cursor ?? null;

/** Only after everything before it was applied. */
export const moveCursor = async (
  tables: Queryable,
  drive: string,
  cursor: string,
  at: Date,
): Promise<void> => {
  await tables.query(
    `insert into delta_cursor (drive, cursor, moved_at) values ($1, $2, $3)
     on conflict (drive) do update set cursor = excluded.cursor, moved_at = excluded.moved_at`,
    [drive, cursor, at],
  );
};

/** So that the drive is enumerated again. */
export const forgetCursor = async (tables: Queryable, drive: string): Promise<void> => {
  await tables.query(`delete from delta_cursor where drive = $1`, [drive]);
};
