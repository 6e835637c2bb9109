import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { event } from '#service/events/event.ts';
import { connectGraph } from '#service/graph/connect.ts';
import { GRAPH_APPLICATION, type TenantDescription } from '#service/tenant/description.ts';

import { desk } from '../../sop.ts';
import { application, endpointsAt } from '../graph/tenant.ts';
import { testDatabases } from '../store/database.ts';
import { region, reader, service, startRegion, type Stand } from '../tenant/region.ts';
import { dataFolder, someHistory, type DataFolder } from './data-folder.ts';

/** As an administrator should set it up, but for mail: what Exchange allows, a token does not tell. */
const modest: TenantDescription = {
  ...region,
  appRoleAssignments: [
    ...region.appRoleAssignments.filter(({ role }) => !role.startsWith('Sites.ReadWrite')),
    { to: service.clientId, resource: GRAPH_APPLICATION, role: 'Sites.Selected' },
  ],
  sites: region.sites.map((site) => ({
    ...site,
    applications: [...(site.applications ?? []), { clientId: service.clientId, role: 'write' as const }],
  })),
};

const databases = testDatabases();
const { at, sopWith } = desk();
let tenant: Stand;
let microsoft: Record<string, string>;
let set: (about?: { mailbox?: string }) => Promise<DataFolder>;

const endpoints = (origin: string): string =>
  Object.entries(endpointsAt(origin))
    .map(([host, to]) => `${host}=${to}`)
    .join(',');

beforeAll(async () => {
  tenant = await startRegion({}, modest);
  microsoft = {
    SOP_TENANT: region.tenantId,
    SOP_CLIENT_ID: service.clientId,
    SOP_CLIENT_SECRET: service.secret,
    SOP_ENDPOINTS: endpoints(tenant.origin),
  };
  const graph = connectGraph({ application, endpoints: endpointsAt(tenant.origin) });
  const site = `https://${region.sharePointHost}/sites/sop`;
  const [schools, archive] = [await graph.drive(site, 'Profielen'), await graph.drive(site, 'Ingediend')];
  set = ({ mailbox = 'n.willems@swv.example' } = {}) =>
    dataFolder(
      databases,
      someHistory(
        event('consortium-arranged', {
          consortium: 'PO3105',
          name: 'Samenwerkingsverband PO3105',
          schools: { drive: schools, folder: 'root' },
          archive: { drive: archive, folder: 'root' },
          mailbox,
          contacts: { content: 'inhoud@swv.example', technique: 'techniek@swv.example' },
        }),
      ),
    );
});
afterAll(() => tenant.stop());

const consult = (settings: Readonly<Record<string, string>>) =>
  sopWith({ ...microsoft, ...settings }, 'doctor');

/** What it says of one thing. */
const about = (out: string, title: string): string =>
  out
    .split('\n')
    .filter((line) => line.includes(`  ${title}: `))
    .join('\n');

describe('sop doctor', () => {
  it('finds a set-up that is right to be right', async () => {
    const { settings } = await set();
    const { code, out } = await consult(settings);
    expect(out).not.toMatch(/^(FOUT|overgeslagen)/m);
    expect(out).toMatch(/^goed +Journaal en tabellen: .*gebeurtenis 5\./m);
    expect(out).toMatch(/^goed +Opgeslagen gegevens: Alle 2 /m);
    expect(out).toMatch(/^goed +Samenwerkingsverbanden: PO3105/m);
    expect(out).toMatch(/^goed +Dienst: Draait niet/m);
    expect(about(out, 'Machtigingen')).toMatch(/^let op .*Mail\.\w+.*Exchange/);
    expect(code).toBe(0);
  });

  it('says that the secret is refused, and never the secret', async () => {
    const { settings } = await set();
    const { code, out, err } = await consult({ ...settings, SOP_CLIENT_SECRET: 'verlopen-geheim' });
    expect(about(out, 'Aanmelden bij Microsoft 365')).toMatch(/^FOUT .*AADSTS\d+/);
    expect(about(out, 'Samenwerkingsverbanden')).toMatch(/^overgeslagen .*“Aanmelden bij Microsoft 365”/);
    expect(out + err).not.toMatch(/verlopen-geheim|geheim van de dienst/);
    expect(code).toBe(1);
  });

  it('goes on with the rest when Microsoft 365 is away', async () => {
    const { settings } = await set();
    const { code, out } = await consult({ ...settings, SOP_ENDPOINTS: endpoints('http://127.0.0.1:9') });
    expect(about(out, 'Klok')).toMatch(/^FOUT /);
    expect(about(out, 'Aanmelden bij Microsoft 365')).toMatch(/^FOUT .*Probeer het over enkele minuten/);
    expect(about(out, 'Opgeslagen gegevens')).toMatch(/^goed/);
    expect(code).toBe(1);
  });

  it('names every setting that is missing, and looks at what needs none', async () => {
    const { settings } = await set();
    const { code, out } = await sopWith({ ...settings, SOP_PORT: 'veel' }, 'doctor');
    expect(out).toMatch(/^FOUT +Instellingen: /m);
    for (const name of ['SOP_PORT', 'SOP_TENANT', 'SOP_CLIENT_ID', 'SOP_CLIENT_SECRET'])
      expect(out).toContain(`${name} `);
    expect(about(out, 'Aanmelden bij Microsoft 365')).toMatch(/^overgeslagen/);
    expect(about(out, 'Journaal en tabellen')).toMatch(/^goed/);
    expect(code).toBe(1);
  });

  it('says where the journal is broken', async () => {
    const { settings, alterJournal } = await set();
    alterJournal((lines) => lines.map((line) => line.replace('Ronde', 'Rondje')));
    const { code, out } = await consult(settings);
    expect(about(out, 'Journaal')).toMatch(/^FOUT .*regel 3/);
    expect(about(out, 'Journaal en tabellen')).toMatch(/^overgeslagen/);
    expect(code).toBe(1);
  });

  it('notices that the end of the journal is gone', async () => {
    const { settings, alterJournal } = await set();
    alterJournal((lines) => lines.slice(0, -1));
    const { code, out } = await consult(settings);
    expect(about(out, 'Journaal')).toMatch(/^goed/);
    expect(about(out, 'Journaal en tabellen')).toMatch(/^FOUT .*gebeurtenis 5.*gebeurtenis 4/);
    expect(code).toBe(1);
  });

  it('tells what is damaged and what is missing beside the journal', async () => {
    const { settings, blobs } = await set();
    const [damaged = '', missing = ''] = blobs();
    writeFileSync(damaged, `${readFileSync(damaged, 'utf8')} `);
    rmSync(missing);
    const { code, out } = await consult(settings);
    expect(about(out, 'Opgeslagen gegevens').split('\n')).toEqual([
      expect.stringMatching(/^FOUT .*ontbreekt 1 bestand.*reservekopie/),
      expect.stringMatching(/^FOUT .*1 bestand beschadigd.*reservekopie/),
    ]);
    expect(code).toBe(1);
  });

  it('says of a folder that cannot be written why, and skips what needs it', async () => {
    writeFileSync(at('bestand'), '');
    const { code, out } = await consult({ SOP_DATA: join(at('bestand'), 'map') });
    expect(about(out, 'Gegevensmap')).toMatch(/^FOUT .*geen map.*SOP_DATA/);
    expect(about(out, 'Database')).toMatch(/^overgeslagen .*“Gegevensmap”/);
    expect(about(out, 'Aanmelden bij Microsoft 365')).toMatch(/^goed/);
    expect(code).toBe(1);
  });

  it('says which permissions an application lacks', async () => {
    const { settings } = await set();
    const { code, out } = await consult({
      ...settings,
      SOP_CLIENT_ID: reader.clientId,
      SOP_CLIENT_SECRET: reader.secret,
    });
    expect(about(out, 'Samenwerkingsverbanden')).toMatch(/^FOUT .*PO3105: het postvak .*Mail\.Send/);
    expect(code).toBe(1);
  });

  it('says which mailbox is not there', async () => {
    const { settings } = await set({ mailbox: 'weg@swv.example' });
    const { code, out } = await consult(settings);
    expect(about(out, 'Samenwerkingsverbanden')).toMatch(/^FOUT .*“weg@swv.example” bestaat niet/);
    expect(code).toBe(1);
  });

  it('says that a database does not let it in, without its address', async () => {
    const { folder, settings } = await set();
    const away = settings.DATABASE_URL.replace(/\/[^/]+$/, '/weg_is_weg');
    const { code, out, err } = await consult({ SOP_DATA: folder, DATABASE_URL: away });
    expect(about(out, 'Database')).toMatch(/^FOUT .*DATABASE_URL/);
    expect(out + err).not.toContain('weg_is_weg');
    expect(code).toBe(1);
  });
});
