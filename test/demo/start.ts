/**
 * The demonstration that `npm start` runs: a tenant that is a folder, the service, and thirty made-up schools in every state. The
 * first start makes them; a second one finds them as they were left. Ctrl-C stops everything.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

import { consortiumCodes, demoPeople } from './people.ts';
import { portsFrom, requireFree } from './ports.ts';
import { seed } from './seed.ts';
import { application, demoTenant, SHAREPOINT, TENANT } from './tenant.ts';

const FOLDER = resolve('demo');
const READY = join(FOLDER, 'klaar');
const SETTINGS = join(FOLDER, 'instellingen.sh');
const DAYS_LEFT = 33;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** A program of ours in a process group of its own, so that Ctrl-C lets us stop them in their order. */
const begin = async (
  name: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ child: ChildProcess; origin: string }> => {
  const child = spawn(process.execPath, [join('dist', name), ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const lines = createInterface({ input: child.stdout });
  const first = await new Promise<string>((done, failed) => {
    lines.once('line', done);
    child.once('exit', () =>
      failed(new Error(`${name} kon niet starten; hierboven staat waarom. Herstel dat en start opnieuw.`)),
    );
  });
  return { child, ...(JSON.parse(first) as { origin: string }) };
};

const end = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      done();
      return;
    }
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });

const day = (from: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(Date.now() + from * 86_400_000);

/** For a shell, so that the commands find the demonstration. */
const exported = (settings: Readonly<Record<string, string>>): string =>
  Object.entries(settings)
    .map(([name, value]) => `export ${name}='${value.replaceAll("'", "'\\''")}'\n`)
    .join('');

const running: ChildProcess[] = [];
let stopping: Promise<void> | undefined;
const endAll = async (): Promise<void> => {
  say('Alles stopt …');
  // The service first: it still needs the tenant for what it is doing.
  for (const child of running.toReversed()) await end(child);
};
const stop = async (code: number): Promise<never> => {
  await (stopping ??= endAll());
  process.exit(code);
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0));

try {
  const ports = portsFrom(process.argv[2]);
  await requireFree(ports);
  // A first start that was broken off begins again.
  if (!existsSync(READY)) rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const description = join(FOLDER, 'tenant.json');
  writeFileSync(description, JSON.stringify(demoTenant, null, 2));

  say('De tenant start (een Microsoft 365 die een map is) …');
  const tenant = await begin('tenant.js', [join(FOLDER, 'tenant'), String(ports.tenant), description]);
  running.push(tenant.child);
  const endpoints = Object.fromEntries(
    ['graph.microsoft.com', 'login.microsoftonline.com', SHAREPOINT].map((host) => [host, tenant.origin]),
  );
  say('De dienst start …');
  const data = join(FOLDER, 'dienst');
  const settings = {
    NODE_ENV: 'development',
    SOP_HOME: join(FOLDER, 'home'),
    SOP_DATA: data,
    SOP_PORT: String(ports.service),
    SOP_COLLECT_EVERY: '2',
    SOP_TENANT: TENANT,
    SOP_CLIENT_ID: application.clientId,
    SOP_CLIENT_SECRET: application.secret,
    SOP_ENDPOINTS: Object.entries(endpoints)
      .map((pair) => pair.join('='))
      .join(','),
  };
  writeFileSync(SETTINGS, exported(settings));
  const service = await begin('sop.js', ['serve'], {
    SOP_LOG_LEVEL: process.env.SOP_LOG_LEVEL ?? 'error',
    ...settings,
  });
  running.push(service.child);
  for (const child of running) child.once('exit', () => void stop(1));

  if (!existsSync(READY)) {
    await seed({
      tenant: tenant.origin,
      service: service.origin,
      folder: data,
      endpoints,
      today: day(0),
      lastDay: day(DAYS_LEFT),
      progress: say,
    });
    writeFileSync(READY, '');
  }
  process.stdout.write(
    [
      '',
      'De demonstratie draait. Dertig verzonnen scholen in drie samenwerkingsverbanden doen mee aan een ronde.',
      '',
      `  dienst              ${service.origin}            (API; beschrijving: ${service.origin}/api/openapi.json)`,
      `  tenant              ${tenant.origin}            (Graph, aanmelden en mail)`,
      `  mailboxen           ${tenant.origin}/mailbox    (de ontvangstbewijzen)`,
      '',
      '  In de map demo/:',
      ...consortiumCodes.map(
        (code) => `    tenant/drives/${code} Profielen/   de documenten van de scholen, elk in een eigen map`,
      ),
      '    tenant/drives/… Ingediend/        de vergrendelde pdf’s van wie heeft ingediend',
      '    dienst/                           journaal, blobs en database',
      '',
      `  ${demoPeople.length} mensen kunnen zich aanmelden; hun namen staan in demo/tenant.json.`,
      '',
      'Verander een document in zo’n map (met LibreOffice of Word) en de dienst ziet het binnen enkele seconden.',
      'Met deze instellingen werken ook de opdrachten: . demo/instellingen.sh && npx sop doctor',
      `Probeer ook: curl ${service.origin}/api/publications?consortium=PO3105`,
      'Ctrl-C stopt alles. Een volgende start gaat verder waar u was; verwijder de map demo om opnieuw te beginnen.',
      '',
    ].join('\n'),
  );
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  await stop(1);
}
