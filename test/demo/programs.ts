/** The programs of this project, started as people start them: the tenant and the service, each with its settings. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { application, SHAREPOINT, TENANT } from './tenant.ts';

export interface Program {
  readonly child: ChildProcess;
  /** Where it is reached, once it is; rejects when it ends before that. */
  readonly up: Promise<string>;
}

/**
 * A program of ours in a process group of its own, so that Ctrl-C lets us stop them in their order.
 * @param log a file that is open, for what it logs; on our own error output when not given
 */
export const launch = (
  name: 'tenant.js' | 'sop.js',
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
  log?: number,
): Program => {
  const child = spawn(process.execPath, [join('dist', name), ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', log ?? 'inherit'],
    detached: true,
  });
  const up = new Promise<string>((done, failed) => {
    createInterface({ input: child.stdout! }).once('line', (line) =>
      done((JSON.parse(line) as { origin: string }).origin),
    );
    child.once('exit', () => failed(new Error(`${name} eindigde voordat het bereikbaar was.`)));
  });
  up.catch(() => undefined);
  return { child, up };
};

/** Waits until it is gone. */
export const end = (child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      done();
      return;
    }
    child.once('exit', () => done());
    child.kill(signal);
  });

/** Every host of Microsoft 365 at the address of a tenant. */
export const endpointsOf = (tenant: string): Record<string, string> =>
  Object.fromEntries(
    ['graph.microsoft.com', 'login.microsoftonline.com', SHAREPOINT].map((host) => [host, tenant]),
  );

/** Where the service keeps its data, of all that stands in a folder. */
export const dataIn = (folder: string): string => join(folder, 'dienst');

export const homeIn = (folder: string): string => join(folder, 'home');

export interface ServicePlace {
  readonly folder: string;
  readonly port: number;
  readonly endpoints: Readonly<Record<string, string>>;
  readonly logLevel?: string | undefined;
}

/** The settings of `sop serve` beside such a tenant. */
export const settingsOf = ({
  folder,
  port,
  endpoints,
  logLevel = 'error',
}: ServicePlace): Record<string, string> => ({
  NODE_ENV: 'development',
  SOP_HOME: homeIn(folder),
  SOP_DATA: dataIn(folder),
  SOP_PORT: String(port),
  SOP_LOG_LEVEL: logLevel,
  SOP_COLLECT_EVERY: '2',
  SOP_TENANT: TENANT,
  SOP_CLIENT_ID: application.clientId,
  SOP_CLIENT_SECRET: application.secret,
  SOP_ENDPOINTS: Object.entries(endpoints)
    .map((pair) => pair.join('='))
    .join(','),
});

/** `yyyy-mm-dd`, this many days from today, in the Netherlands. */
export const dayFrom = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(Date.now() + days * 86_400_000);
