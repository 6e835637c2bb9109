import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { readConfig } from '#service/config.ts';
import type { Check, Finding } from '#service/doctor/check.ts';
import { clock } from '#service/doctor/checks/clock.ts';
import { dataFolder as dataFolderCheck } from '#service/doctor/checks/data-folder.ts';
import { checks } from '#service/doctor/checks/index.ts';
import { jobs } from '#service/doctor/checks/jobs.ts';
import { nodeWith } from '#service/doctor/checks/node.ts';
import { findingsOn } from '#service/doctor/checks/permissions.ts';
import { seal } from '#service/doctor/checks/seal.ts';
import { socketIn } from '#service/socket.ts';
import { service as running } from '#service/doctor/checks/service.ts';
import { tables } from '#service/doctor/checks/tables.ts';
import { patient } from '#service/doctor/patient.ts';
import { findingSentence } from '#service/doctor/words.ts';
import { sealOf } from '#service/seal.ts';
import { listenBehind } from '#service/server.ts';
import { enqueue } from '#service/store/jobs/job.ts';
import { putBack } from '#service/store/jobs/waiting.ts';
import { connect } from '#service/store/database/postgres.ts';

import { dataFolder } from '../commands/data-folder.ts';
import { endpointsAt } from '../graph/tenant.ts';
import { testDatabases } from '../store/database.ts';
import { region, service, startRegion } from '../tenant/region.ts';

const databases = testDatabases();
const home = mkdtempSync(join(tmpdir(), 'sop-doctor-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const looked = async (
  check: Check,
  environment: Readonly<Record<string, string>>,
  now?: () => Date,
): Promise<readonly Finding[]> => {
  const who = patient({ config: readConfig(environment), environment, ...(now ? { now } : {}) });
  try {
    return await check.run(who);
  } finally {
    await who.close();
  }
};

const later = (milliseconds: number) => (): Date => new Date(Date.now() + milliseconds);

const DAY_MS = 24 * 60 * 60 * 1000;

describe('the checks of the doctor', () => {
  it('each need only what is looked at before', () => {
    const before = new Set<string>();
    for (const { id, needs } of checks) {
      expect(needs.filter((need) => !before.has(need))).toEqual([]);
      before.add(id);
    }
  });

  it.each([
    ['18.20.4', 'wrong'],
    ['20.18.9', 'wrong'],
    ['20.19.0', 'good'],
    ['22.3.0', 'good'],
  ])('judge Node.js %s to be %s', async (version, state) => {
    expect(await looked(nodeWith(version), {})).toMatchObject([{ state }]);
  });

  it('make a data folder that the database can pass, whoever it runs as', async () => {
    const folder = join(home, 'nieuw');
    expect(await looked(dataFolderCheck, { SOP_DATA: folder })).toMatchObject([{ code: 'folder-right' }]);
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('711');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('warn of a clock that is off, and say which way', async () => {
    const tenant = await startRegion();
    const environment = {
      SOP_TENANT: region.tenantId,
      SOP_CLIENT_ID: service.clientId,
      SOP_CLIENT_SECRET: service.secret,
      SOP_ENDPOINTS: Object.entries(endpointsAt(tenant.origin))
        .map(([host, to]) => `${host}=${to}`)
        .join(','),
    };
    expect(await looked(clock, environment)).toMatchObject([{ state: 'good' }]);
    expect(await looked(clock, environment, later(-10 * 60_000))).toMatchObject([
      { state: 'warning', facts: { minutes: 10, ahead: false } },
    ]);
    await tenant.stop();
  });

  it('see a permission that is lacking, and those that are too wide', () => {
    const states = (...given: string[]) => findingsOn(given).map(({ state, code }) => [state, code]);
    expect(states('Sites.Selected')).toEqual([['good', 'permissions-right']]);
    expect(states('User.Read.All')).toEqual([['wrong', 'permission-missing']]);
    expect(states('Sites.FullControl.All', 'Mail.Send')).toEqual([
      ['warning', 'permission-wide'],
      ['warning', 'mail-everywhere'],
    ]);
  });

  it('tell of a seal that is self-made or has ended, and make none', async () => {
    const environment = { SOP_HOME: home };
    expect(await looked(seal, environment)).toMatchObject([{ code: 'seal-not-yet' }]);
    expect(await looked(seal, environment)).toMatchObject([{ code: 'seal-not-yet' }]);
    await sealOf(readConfig(environment));
    expect(await looked(seal, environment)).toMatchObject([{ state: 'warning', code: 'seal-self-made' }]);
    expect(await looked(seal, environment, later(100 * 365 * DAY_MS))).toMatchObject([
      { state: 'wrong', code: 'seal-ended' },
    ]);
  });

  it('see whether the service runs, and whether it answers well', async () => {
    const environment = { SOP_DATA: home };
    expect(await looked(running, environment)).toMatchObject([{ code: 'service-stopped', state: 'good' }]);
    let status = 200;
    const { stop } = await listenBehind(
      { fetch: () => new Response(null, { status }), refuse: () => new Response(null, { status: 400 }) },
      socketIn(home),
    );
    expect(await looked(running, environment)).toMatchObject([{ code: 'service-runs' }]);
    status = 500;
    expect(await looked(running, environment)).toMatchObject([{ code: 'service-silent', state: 'wrong' }]);
    await stop();
  });

  it('tell of work that keeps failing, and not of a document that is open', async () => {
    const { settings } = await dataFolder(databases);
    const database = await connect({ connectionString: settings.DATABASE_URL });
    const wait = (key: string, attempt: number, since: Date, reason: string): Promise<void> =>
      database.transaction(async (transaction) => {
        const job = { task: 'lock', key, payload: {}, notBefore: new Date(Date.now() + DAY_MS) };
        await enqueue(transaction, job);
        await putBack(transaction, job, { attempt, since: since.toISOString(), reason });
      });
    await wait('open', 40, new Date(), 'graph-locked');
    expect(await looked(jobs, settings)).toMatchObject([{ code: 'jobs-right', facts: { waiting: 1 } }]);
    await wait('refused', 6, new Date(), 'graph-refused');
    await wait('days', 2, new Date(Date.now() - 3 * DAY_MS), 'graph-locked');
    await database.close();
    const findings = await looked(jobs, settings);
    expect(findings).toMatchObject([
      { state: 'warning', facts: { reason: 'graph-locked', attempts: 2 } },
      { state: 'warning', facts: { reason: 'graph-refused', attempts: 6 } },
    ]);
    expect(findings.map(findingSentence).join()).toContain('docs/beheer.md');
  });

  it('make no tables where there are none, and know of those that are older', async () => {
    const empty = await databases.fresh(null);
    const url = ({ settings }: typeof empty): Record<string, string> => {
      const { host = '', user = '', database = '' } = settings as unknown as Record<string, string>;
      return { SOP_DATA: home, DATABASE_URL: `postgres://${user}@${encodeURIComponent(host)}/${database}` };
    };
    expect(await looked(tables, url(empty))).toMatchObject([{ code: 'tables-not-yet' }]);
    expect(await looked(tables, url(empty))).toMatchObject([{ code: 'tables-not-yet' }]);
    const older = await databases.fresh();
    await older.query(`delete from service.migration where schema = 'projection' and name like '005%'`);
    expect(await looked(tables, url(older))).toMatchObject([{ state: 'warning', facts: { steps: 1 } }]);
  });
});
