/**
 * A Microsoft 365 that is a folder. It answers Microsoft Graph, the sign-in of Entra and the mail over HTTP, with really signed
 * tokens, at one address of this computer only. Everything that it holds stands in the folder:
 *
 * - `drives/`: a folder per document library, with ordinary files that a person may add, change, move and delete;
 * - `mailboxes/`: a folder per address, with the messages in it;
 * - `.tenant/`: what files cannot hold (ids, versions, permissions, the order of changes) and the keys.
 *
 * A client maps the hosts `graph.microsoft.com`, `login.microsoftonline.com` and that of SharePoint to the address of the tenant.
 */
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { serve } from '@hono/node-server';

import { tenantApp } from './app.ts';
import { Authority } from './authority/authority.ts';
import { signingKeyIn } from './authority/signing-key.ts';
import { TokenMaker } from './authority/tokens.ts';
import type { TenantContext, WatchedLibrary } from './context.ts';
import { librariesOf, requireSound, type TenantDescription } from './description.ts';
import { Faults, type Chaos, type FaultRule } from './faults.ts';
import { Library } from './folder/library.ts';
import { LibraryWatch } from './folder/watch.ts';
import { Mailboxes } from './mail/mailboxes.ts';
import { OfficeRewriter } from './office/office-rewriter.ts';
import { PdfConverter } from './office/pdf-converter.ts';
import { keptSecret } from './sealed.ts';

export interface TenantOptions {
  /** Holds everything; made when it is not there. */
  readonly folder: string;
  /** 0 or none: any that is free. */
  readonly port?: number;
  readonly description: TenantDescription;
  /** As SharePoint does; true when not given. */
  readonly rewritesOfficeFiles?: boolean;
  readonly faults?: readonly FaultRule[];
  readonly chaos?: Chaos;
  /** The clock; that of the computer when not given. */
  readonly now?: () => Date;
  /** Told of errors of the tenant itself; on the error output when not given. */
  readonly report?: (error: unknown) => void;
}

export interface Tenant {
  /** Such as `http://127.0.0.1:40123`. */
  readonly origin: string;
  readonly faults: Faults;
  stop(): Promise<void>;
}

/** @throws Error when the description is wrong, or the folder or the port cannot be used. */
export const startTenant = async (options: TenantOptions): Promise<Tenant> => {
  const { folder, description, port = 0, now = () => new Date() } = options;
  requireSound(description);
  const state = join(folder, '.tenant');
  mkdirSync(state, { recursive: true, mode: 0o700 });
  const key = await signingKeyIn(join(state, 'signing-key.pem'));
  const linkKey = keptSecret(join(state, 'link-key'));
  const authority = new Authority(description, new TokenMaker(description.tenantId, key, now), linkKey, now);
  const tenant: TenantContext = {
    description,
    folder,
    libraries: librariesOf(description).map((library): WatchedLibrary => {
      const places = {
        files: join(folder, 'drives', library.folder),
        state: join(state, 'drives', library.folder),
      };
      const opened = new Library(library, places, now);
      return { library: opened, watch: new LibraryWatch(opened) };
    }),
    mailboxes: new Mailboxes(join(folder, 'mailboxes')),
    faults: new Faults(options.faults, options.chaos),
    now,
    linkKey,
    rewriter: new OfficeRewriter(options.rewritesOfficeFiles ?? true),
    pdf: new PdfConverter(join(state, 'office')),
    report: options.report ?? reportOnErrorOutput,
  };
  return await listening(tenant, tenantApp(tenant, authority, key), port);
};

const listening = async (
  tenant: TenantContext,
  app: ReturnType<typeof tenantApp>,
  port: number,
): Promise<Tenant> => {
  const server = serve({
    fetch: app.fetch,
    port,
    hostname: '127.0.0.1',
    // A client that is busy for seconds would write on a connection that was closed meanwhile.
    serverOptions: { keepAliveTimeout: 65_000 },
  });
  await new Promise((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults: tenant.faults,
    stop: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      await tenant.rewriter.settle();
      for (const { library, watch } of tenant.libraries) {
        watch.close();
        library.close();
      }
    },
  };
};

/** Kind and place of the error only: its message may name a file, and a file may name a person. */
const reportOnErrorOutput = (error: unknown): void => {
  const [kind, places] = error instanceof Error ? [error.name, error.stack ?? ''] : [typeof error, ''];
  const frames = places.split('\n').filter((line) => /^\s+at /.test(line));
  process.stderr.write(`The tenant failed: ${kind}\n${frames.join('\n')}\n`);
};
