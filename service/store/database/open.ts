/** Opens the database of the settings: that of an address, or one of our own in a folder. */
import { connect, type PostgresDatabase } from './postgres.ts';
import { startEmbedded } from './embedded/server.ts';

export interface DatabaseOptions {
  /** `DATABASE_URL`; without it a PostgreSQL of our own runs in `folder`. */
  readonly url?: string | undefined;
  /** Where an embedded PostgreSQL keeps its data. */
  readonly folder: string;
  /** How many connections at once. */
  readonly connections?: number;
}

/** @throws Problem of `startEmbedded` or `connect`. */
export const openDatabase = async ({
  url,
  folder,
  connections,
}: DatabaseOptions): Promise<PostgresDatabase> => {
  if (url !== undefined) return connect({ connectionString: url }, undefined, connections);
  const server = await startEmbedded({ folder });
  return connect(server.settings, () => server.stop(), connections);
};
