/** Who is signed in on the pages. The cookie holds a secret; here stands only its SHA-256. */
import { createHash } from 'node:crypto';

import type { Queryable } from '../database/database.ts';

export interface Session {
  readonly tenant: string;
  readonly object: string;
  readonly name: string;
  readonly csrf: string;
  /** What the sign-in needs to remember. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly expiresAt: string;
}

const idOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export const startSession = async (tables: Queryable, secret: string, session: Session): Promise<void> => {
  const { tenant, object, name, csrf, data, expiresAt } = session;
  await tables.query(
    `insert into session (id, tenant, object, name, csrf, data, expires_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [idOf(secret), tenant, object, name, csrf, data, expiresAt],
  );
};

/** Undefined when there is none, or it is over. */
export const sessionOf = async (tables: Queryable, secret: string, now: Date): Promise<Session | undefined> =>
  (
    await tables.query<Session>(
      `select tenant, object, name, csrf, data, expires_at as "expiresAt" from session where id = $1 and expires_at > $2`,
      [idOf(secret), now],
    )
  )[0];

export const endSession = async (tables: Queryable, secret: string): Promise<void> => {
  await tables.query(`delete from session where id = $1`, [idOf(secret)]);
};

/** Everywhere that this person is signed in, such as when a membership ends. */
export const endSessionsOf = async (
  tables: Queryable,
  { tenant, object }: { readonly tenant: string; readonly object: string },
): Promise<void> => {
  await tables.query(`delete from session where tenant = $1 and object = $2`, [tenant, object]);
};

export const endExpiredSessions = async (tables: Queryable, now: Date): Promise<void> => {
  await tables.query(`delete from session where expires_at <= $1`, [now]);
};
