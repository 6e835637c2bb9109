/** The tables of the job queue, which it makes itself in a schema of its own. */
import { Logger, runMigrations } from 'graphile-worker';

import { makePool, type PostgresDatabase } from '../database/postgres.ts';

/** It logs what went wrong with the whole message, which may hold what people wrote; we tell in our own way. */
export const silent = new Logger(() => () => undefined);

/** Makes the tables of the queue, or brings them up to date. Needed before the first job is asked for. */
export const prepareJobs = (database: PostgresDatabase): Promise<void> =>
  database.withLock('job tables', async () => {
    const pool = makePool(database.settings, 1);
    try {
      await runMigrations({ pgPool: pool, logger: silent });
    } finally {
      await pool.end();
    }
  });
