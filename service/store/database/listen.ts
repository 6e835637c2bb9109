/** A connection that waits for `notify`, and comes back by itself when it breaks. */
import pg from 'pg';

import { asProblem } from './faults.ts';

const AGAIN_MS = 500;

/** See `Database.listen`. */
export const listen = async (
  settings: pg.ClientConfig,
  channel: string,
  heard: (payload: string) => void,
): Promise<() => Promise<void>> => {
  let stopped = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client(settings);
    // An error and the end of a connection may both come, once or twice: the first makes the next connection.
    const lost = (): void => {
      if (client !== fresh) return;
      client = undefined;
      later();
    };
    fresh.on('error', lost);
    fresh.on('end', lost);
    fresh.on('notification', ({ payload }) => heard(payload ?? ''));
    await fresh.connect();
    await fresh.query(`listen ${fresh.escapeIdentifier(channel)}`);
    client = fresh;
    if (stopped) await fresh.end();
  };
  const later = (): void => {
    if (stopped) return;
    timer = setTimeout(() => void connect().then(() => heard(''), later), AGAIN_MS);
  };

  try {
    await connect();
  } catch (error) {
    throw asProblem(error);
  }
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end().catch(() => undefined);
  };
};
