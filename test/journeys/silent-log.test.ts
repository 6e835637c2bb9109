import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { runningOn } from '#service/store/database/embedded/postmaster.ts';
import { placesIn } from '#service/store/store.ts';

import { consortiumMail, domainOf, peopleAround, said } from '../demo/people.ts';
import { dayFrom } from '../demo/programs.ts';
import { dossierOf, ROUND } from '../demo/round.ts';
import { application, TENANT } from '../demo/tenant.ts';
import { documentOf } from '../samples/documents.ts';
import { refusedFiles } from '../samples/hostile-files.ts';
import { askRaw } from './raw.ts';
import { consortiumOf, startRegion, type Director, type Region } from './region.ts';

/** Names that nobody has, each planted where something will go wrong. */
const planted = {
  file: `Bezwaar van Quirijn 'Kwik' O'Wapperveen.docx`,
  question: 'Waarom staat Liselotje Wapperveen hier, wapper.veen@thuis.example, 06 98 76 54 32?',
  school: 'Obs Wapperveen',
  body: 'Ludovica Wapperveen',
  header: 'wapperveen-1234',
} as const;

let region: Region;
let director: Director;
let other: Director;
beforeAll(async () => {
  region = await startRegion({ schools: 2 });
  [director, other] = region.directors as [Director, Director];
  await everythingGoesWrong();
});
afterAll(() => region.clear());

const pathOf = ({ school }: Director): string => `/api/dossiers/${dossierOf(school)}`;
const until = (is: () => Promise<boolean>): Promise<boolean> =>
  vi.waitUntil(is, { timeout: 60_000, interval: 100 });

/** A journey with a failure at each step; what came of it is for other tests. */
const everythingGoesWrong = async (): Promise<void> => {
  const swv = await region.as('consortium', consortiumOf(director.school));
  const operator = await region.as('operator', '');

  // Tokens that are refused, and requests that are none.
  for (const token of [director.token.slice(0, -9), `${director.token}x`, 'a.b.c'])
    await region.ask({ path: pathOf(director), headers: { authorization: `Bearer ${token}` } });
  await askRaw(
    region.service,
    `GET /${planted.header}?naam=${planted.header} HTTP/1.1\r\nConnection: close\r\n\r\n`,
  );
  const path = `${pathOf(director)}/withdrawal`;
  const headers = { 'x-request-id': planted.header, 'user-agent': planted.header, cookie: planted.header };
  for (const body of [`{"reason":"${planted.body}`, JSON.stringify({ [planted.body]: planted.body })])
    await director.ask({ method: 'POST', path, body, headers });
  await director.ask({ path: `/api/${encodeURIComponent(planted.body)}?x=${planted.header}` });

  // A document with a name of a person that cannot be read, is open, and is that of another.
  const file = await region.fileOf(director.school);
  const renamed = join(dirname(file), planted.file);
  renameSync(file, renamed);
  await region.settle();
  for (const [, , make] of refusedFiles.slice(-6)) {
    writeFileSync(renamed, make());
    await region.settle();
    await director.ask({ path: `${pathOf(director)}/findings` });
  }
  writeFileSync(renamed, documentOf(other.school));
  await region.settle();
  await director.ask({ path: `${pathOf(director)}/findings` });
  writeFileSync(renamed, documentOf(director.school));
  await region.settle();

  // A school list of nonsense, and one with a school in it.
  for (const body of [`;;${planted.school}`, `BRIN NUMMER;VESTIGINGSNAAM\n99ZZ;"${planted.school}\n`])
    await operator({
      method: 'POST',
      path: `/api/schools/import?file=${encodeURIComponent(planted.school)}.csv&date=${dayFrom(0)}`,
      headers: { 'content-type': 'text/csv' },
      body,
    });

  // A tenant that fails in every way while something is handed in, stored, mailed and locked.
  const fault = (match: string, more: object): Promise<void> =>
    region.steer('POST', 'faults', { match, times: 2, ...more });
  for (const status of [500, 403, 400, 423]) {
    await region.steer('POST', 'faults', { match: '/items/', status });
    await handIn(director);
    await region.steer('DELETE', 'faults');
  }
  await fault('/messages', { status: 400 });
  await fault('/messages', { status: 504, afterEffect: true });
  await fault('/messages', { cut: true });
  await fault('/permissions', { status: 403 });
  await fault('/content', { status: 429, headers: { 'retry-after': '1' } });
  await fault('/content', { method: 'PUT', status: 400 });
  await fault('/delta', { status: 410 });
  await fault('/delta', { status: 403 });
  await handIn(director);
  await swv({
    method: 'POST',
    path: `${pathOf(director)}/question`,
    body: { question: planted.question },
  });

  // The database falls over meanwhile.
  const postmaster = await runningOn(join(placesIn(region.data).database, 'cluster'));
  process.kill(postmaster?.pid ?? 0, 'SIGKILL');
  await handIn(other);
  await until(async () => (await region.ask({ path: '/ready' })).status === 200);
  await handIn(other);
  await until(async () =>
    (await other.ask({ path: `${pathOf(other)}/hand-ins` })).text.includes('"finalOn":"'),
  );
};

const handIn = (one: Director) =>
  one.ask({ method: 'POST', path: `${pathOf(one)}/hand-in`, body: { acceptsWayOut: true } });

/** All that is written down for whoever keeps it running: the log of the service and that of its database. */
const logs = (): string =>
  region.logged() + readFileSync(join(placesIn(region.data).database, 'postgres.log'), 'utf8');

/** All that the service and the tenant hold, where names of people do belong. */
const data = (): string => {
  const folders = [placesIn(region.data).journal, join(region.folder, 'tenant')];
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => [
        entry.name,
        entry.isFile() && entry.name.includes('json')
          ? readFileSync(join(entry.parentPath, entry.name), 'utf8')
          : '',
      ]),
    )
    .join('\n');
};

/** A part of a text that is long enough to be of nothing else. */
const pieces = (text: string): string[] => (text.length < 12 ? [] : [text.slice(0, 24), text.slice(-24)]);

const people = () => peopleAround(region.directors.map(({ school }) => school));

describe('the log of the service', () => {
  it('tells of all that went wrong, by codes', () => {
    const codes = new Set([...logs().matchAll(/"code":"([a-z-]+)"/g)].map(([, code]) => code));
    for (const code of [
      'token-refused',
      'request-wrong',
      'request-unreadable',
      'malformed-xml',
      'document-of-another',
      'not-a-school-list',
      'graph-unavailable',
      'graph-refused',
      'graph-unexpected',
      'graph-locked',
    ])
      expect([...codes], code).toContain(code);
    expect(logs()).toContain('"msg":"job failed"');
    expect(logs()).toContain('"msg":"started"');
  });

  it('names nobody, while the data do', () => {
    const held = data();
    const names = people().flatMap(({ name, mail, oid }) => [name, mail, oid]);
    // The search finds what is there.
    for (const known of [
      said(director.school, 'director'),
      consortiumMail(consortiumOf(director.school)),
      'Wapperveen',
    ])
      expect(held, known).toContain(known);
    const log = logs().toLowerCase();
    for (const name of [...names, ...region.directors.map(({ school }) => domainOf(school))])
      expect(log).not.toContain(name.toLowerCase());
    expect(log).not.toMatch(/wapperveen|quirijn|liselotje|ludovica|kwik|98 ?76 ?54/);
    expect(log).not.toMatch(/[\w.+-]+@[\w-]+\.\w/);
  });

  it('holds no secret and no token', () => {
    const log = logs();
    for (const { token } of region.directors)
      for (const part of token.split('.')) expect(log).not.toContain(part.slice(0, 40));
    for (const secret of [
      application.secret,
      encodeURIComponent(application.secret),
      'eyJ',
      'Bearer ',
      'PRIVATE KEY',
    ])
      expect(log).not.toContain(secret);
    expect(log).not.toMatch(/access_token|client_secret|tempauth|[?&](code|token|key)=/i);
    expect(log).not.toContain(TENANT);
  });

  it('holds no word of what schools wrote', () => {
    const log = logs();
    const texts = region.directors.flatMap(({ school }) => [
      ...Object.values(school.answers).filter((value) => typeof value === 'string'),
      ...Object.values(school.declaration).filter((value) => typeof value === 'string'),
    ]);
    expect(texts.length).toBeGreaterThan(50);
    for (const piece of [...texts, planted.question].flatMap(pieces)) expect(log).not.toContain(piece);
    for (const { school } of region.directors) expect(log).not.toContain(said(school, 'school-name'));
  });

  it('holds no address that somebody asked, only the routes', () => {
    expect(logs()).toContain('"route":"/api/dossiers/:dossier/hand-in"');
    expect(logs()).not.toContain(`/${ROUND}.${director.school.brin6}`);
  });
});
