import { existsSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readFileJournal } from '#service/store/journal/file/read.ts';
import { placesIn } from '#service/store/store.ts';
import { CUSTOM_PROPERTIES_PART } from '#templates/word/properties.ts';

import { consortiumMail } from '../demo/people.ts';
import { dayFrom } from '../demo/programs.ts';
import { dossierOf, ROUND } from '../demo/round.ts';
import { documentOf } from '../samples/documents.ts';
import { costlyFiles, refusedFiles } from '../samples/hostile-files.ts';
import { withPart } from '../templates/word/edit.ts';
import type { Answered } from './asking.ts';
import { expectProblem, PATIENCE_MS } from './problem.ts';
import { consortiumOf, startRegion, type Director, type Region } from './region.ts';

let region: Region;
let hostile: Director;
let absent: Director;
let other: Director;
beforeAll(async () => {
  region = await startRegion({ schools: 3 });
  [hostile, absent, other] = region.directors as [Director, Director, Director];
});
afterAll(() => region.clear());

const pathOf = ({ school }: Director): string => `/api/dossiers/${dossierOf(school)}`;
const handIn = (director: Director, more: object = {}): Promise<Answered> =>
  director.ask({
    method: 'POST',
    path: `${pathOf(director)}/hand-in`,
    body: { acceptsWayOut: true, content: director.content, ...more },
  });
const dossierOfDirector = async (director: Director) =>
  (await director.ask({ path: pathOf(director) })).json as {
    readonly handIns: readonly unknown[];
    readonly document: { readonly name: string; readonly gone: boolean };
  };

/** What the journal says of a school, as kinds of events. */
const recordedOf = async ({ school }: Director): Promise<string[]> => {
  const kinds: string[] = [];
  for await (const { kind, data } of readFileJournal(placesIn(region.data).journal).read(1))
    if ((data as { dossier?: string }).dossier === dossierOf(school)) kinds.push(kind);
  return kinds;
};

const archiveOf = ({ school }: Director): string =>
  join(region.folder, 'tenant', 'drives', `${consortiumOf(school)} Ingediend`, ROUND, school.brin6);

/** In megabytes the most that the service ever held in memory, where the system tells. */
const mostMemory = (): number => {
  const path = `/proc/${region.program().child.pid ?? 0}/status`;
  const told = existsSync(path) ? /VmHWM:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1] : '0';
  return Number(told) / 1024;
};

/** A document of the samples as if it were of this school. */
const ownedBy = ({ school }: Director, bytes: Uint8Array): Uint8Array =>
  withPart(bytes, CUSTOM_PROPERTIES_PART, (xml) => xml.replaceAll('99XX00', school.brin6));

const MOST_MB = 800;

describe('a hostile file in the place of the document of a school', () => {
  it.each(refusedFiles)('is told in a sentence when it is handed in: %s', async (_, code, make) => {
    await region.replace(hostile.school, make());
    const answer = await handIn(hostile);
    expectProblem(answer, 422, code);
    expect(answer.milliseconds).toBeLessThan(PATIENCE_MS);
  });

  it.each(costlyFiles)('costs no time that others need: %s', async (_, make) => {
    await region.replace(hostile.school, ownedBy(hostile, make()));
    const [answer, health] = await Promise.all([
      handIn(hostile, { content: undefined }),
      region.ask({ path: '/health' }),
    ]);
    expectProblem(answer, 422, 'not-complete');
    expect(answer.text.length).toBeLessThan(1_000_000);
    expect(Math.max(answer.milliseconds, health.milliseconds)).toBeLessThan(PATIENCE_MS);
  });

  it('is told in the same words when its findings or its bytes are asked', async () => {
    const [, code, make] = refusedFiles.find(([what]) => what === 'a bomb that says its size')!;
    await region.replace(hostile.school, make());
    for (const path of ['findings', 'findings?for=hand-in', 'document'])
      expectProblem(await hostile.ask({ path: `${pathOf(hostile)}/${path}` }), 422, code);
    const body = { content: hostile.content, code: 'required', field: 'veld' };
    const acknowledging = { method: 'POST', path: `${pathOf(hostile)}/acknowledgement`, body };
    expectProblem(await hostile.ask(acknowledging), 422, code);
  });

  it('that is larger than any document is not fetched', async () => {
    truncateSync(await region.fileOf(hostile.school), 70 * 1024 * 1024);
    await region.settle();
    expectProblem(await handIn(hostile), 413, 'graph-too-large');
  });

  it('leaves nothing but that it was met, and the service as it was', async () => {
    expect((await dossierOfDirector(hostile)).handIns).toEqual([]);
    const recorded = await recordedOf(hostile);
    expect(recorded).toContain('document-unreadable');
    expect(recorded.filter((kind) => /handed-in|step|final|published/.test(kind))).toEqual([]);
    expect(existsSync(archiveOf(hostile))).toBe(false);
    expect(mostMemory()).toBeLessThan(MOST_MB);
    await region.replace(hostile.school, documentOf(hostile.school));
    expect((await handIn(hostile)).status).toBe(202);
  });
});

describe('the document of a school that', () => {
  it('is deleted is missed at once, before and after anybody noticed, and counts again when it is back', async () => {
    const file = await region.fileOf(absent.school);
    const bytes = readFileSync(file);
    rmSync(file);
    await region.settle();
    expectProblem(await handIn(absent), 409, 'document-gone');
    await expect
      .poll(async () => (await dossierOfDirector(absent)).document.gone, { timeout: 20_000 })
      .toBe(true);
    const later = await handIn(absent);
    expectProblem(later, 409, 'document-gone');
    expect(later.json.detail).toContain(basename(file));
    writeFileSync(file, bytes);
    await region.settle();
    await expect
      .poll(async () => (await dossierOfDirector(absent)).document.gone, { timeout: 20_000 })
      .toBe(false);
  });

  it('is that of another school, round or format is not taken for its own', async () => {
    const own = documentOf(absent.school);
    const special = { ...absent.school, format: 'sbo-so-2024', answers: {}, declaration: {} };
    for (const [bytes, what] of [
      [documentOf(other.school), /andere school/],
      [documentOf({ ...absent.school, round: '2019' }), /andere ronde/],
      [documentOf(special), /ander formulier/],
    ] as const) {
      await region.replace(absent.school, bytes);
      const answer = await handIn(absent);
      expectProblem(answer, 422, 'document-of-another');
      expect(answer.json.detail).toMatch(what);
    }
    await region.replace(absent.school, own);
    expect((await dossierOfDirector(absent)).handIns).toEqual([]);
  });

  it('stands in the folder of another school is still that of its own dossier', async () => {
    const [mine, theirs] = [await region.fileOf(absent.school), await region.fileOf(other.school)];
    renameSync(mine, join(dirname(theirs), 'meegenomen.docx'));
    await region.settle();
    const answer = await other.ask({ path: `${pathOf(other)}/findings?for=hand-in` });
    expect(answer.json.content).toBe(other.content);
    renameSync(join(dirname(theirs), 'meegenomen.docx'), join(dirname(mine), 'ons profiel.docx'));
    await region.settle();
    expect((await handIn(absent)).status).toBe(202);
  });
});

describe('a round that was closed', () => {
  it('hands out nothing more, and still accepts, because the law binds the school', async () => {
    const swv = await region.as('consortium', consortiumOf(other.school));
    const operator = await region.as('operator', '');
    const closing = { method: 'POST', path: `/api/rounds/${ROUND}/closing`, body: { on: dayFrom(0) } };
    expect((await operator(closing)).json).toMatchObject({ closedOn: dayFrom(0) });
    const handingOut = {
      method: 'POST',
      path: `/api/rounds/${ROUND}/handing-out`,
      body: { consortium: consortiumOf(other.school) },
    };
    expectProblem(await swv(handingOut), 409, 'round-closed');
    const again = {
      round: ROUND,
      title: 'Nog eens',
      formats: { BAO: 'bao-2024' },
      opensOn: dayFrom(0),
      lastDay: dayFrom(1),
    };
    expectProblem(await operator({ method: 'POST', path: '/api/rounds', body: again }), 409, 'round-exists');
    expect((await handIn(other)).status).toBe(202);
  });
});

describe('a school list that is none', () => {
  const notLists: readonly (readonly [string, Uint8Array | string])[] = [
    ['a workbook', refusedFiles.find(([what]) => what === 'a workbook')![2]()],
    ['nothing', ''],
    ['zeros', new Uint8Array(15 << 20)],
    ['one quote that never ends', `BRIN;NAAM\n"${'x'.repeat(8 << 20)}`],
    ['a million columns', ';'.repeat(1_000_000)],
    ['a name that cannot be a heading', `${'a'.repeat(1 << 20)};b\n1;2`],
    ['a mail', `Van: ${consortiumMail('PO3104')}\nGroeten`],
  ];

  it.each(notLists)('is told in a sentence: %s', async (_, body) => {
    const operator = await region.as('operator', '');
    const answer = await operator({
      method: 'POST',
      path: `/api/schools/import?file=lijst.csv&date=${dayFrom(0)}`,
      headers: { 'content-type': 'text/csv' },
      body,
    });
    expectProblem(answer, 422);
    expect(answer.text.length).toBeLessThan(2_000);
    expect(answer.milliseconds).toBeLessThan(PATIENCE_MS);
  });

  it('may be sixteen megabytes, and no more', async () => {
    const operator = await region.as('operator', '');
    const answer = await operator({
      method: 'POST',
      path: `/api/schools/import?file=lijst.csv&date=${dayFrom(0)}`,
      headers: { 'content-type': 'text/csv' },
      body: new Uint8Array(17 << 20),
    });
    expectProblem(answer, 413, 'request-too-large');
  });
});
