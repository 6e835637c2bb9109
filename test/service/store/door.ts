/** A way to a database that can be closed, as when the server is away. */
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ConnectionSettings } from '#service/store/database/postgres.ts';

type Behind = Exclude<ConnectionSettings, { readonly connectionString: string }>;

export interface Door {
  /** Of the same database, through the door. */
  readonly settings: Behind;
  readonly open: () => Promise<void>;
  /** Lets nothing through any more, and tells nobody. */
  readonly stall: () => void;
  /** Cuts whoever is in it. */
  readonly close: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

const SOCKET = '.s.PGSQL.5432';

/** An open one. */
export const doorTo = async (settings: ConnectionSettings): Promise<Door> => {
  if ('connectionString' in settings) throw new Error('only to a database behind a socket');
  const folder = await mkdtemp(join(tmpdir(), 'sop-door-'));
  const inside = new Set<Socket>();
  let stalled = false;
  let server: Server | undefined;
  const close = async (): Promise<void> => {
    const closing = new Promise((closed) => (server ? server.close(closed) : closed(null)));
    for (const socket of inside) socket.destroy();
    await closing;
    server = undefined;
  };
  const open = (): Promise<void> =>
    new Promise((opened) => {
      stalled = false;
      server = createServer((here) => {
        const there = connect(join(settings.host, SOCKET));
        for (const [one, other] of [
          [here, there],
          [there, here],
        ] as const) {
          inside.add(one);
          one.on('error', () => undefined);
          one.on('close', () => {
            inside.delete(one);
            other.destroy();
          });
        }
        if (!stalled) here.pipe(there).pipe(here);
      }).listen(join(folder, SOCKET), opened);
    });
  await open();
  return {
    settings: { ...settings, host: folder },
    open,
    stall: () => {
      stalled = true;
      for (const socket of inside) socket.unpipe().pause();
    },
    close,
    remove: async () => {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
