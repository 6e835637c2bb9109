import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Client } from '@microsoft/microsoft-graph-client';
import type { DriveItem } from '@microsoft/microsoft-graph-types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { asPerson, asService, driveOf, failing } from './clients.ts';
import { eventually, people, startRegion, type Stand } from './region.ts';

let folder: string;
let tenant: Stand;
let client: Client;
let drive: string;

const start = async (): Promise<void> => {
  tenant = await startRegion({ folder });
  client = await asService(tenant);
  drive = await driveOf(client);
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sop-folder-'));
  await start();
});
afterEach(async () => {
  await tenant.stop();
  rmSync(folder, { recursive: true, force: true });
});

const onDisk = (...names: string[]): string => join(folder, 'drives', 'Profielen', ...names);
const get = async (path: string): Promise<DriveItem> =>
  (await client.api(`${drive}${path}`).get()) as DriveItem;
const put = async (name: string, content: string): Promise<DriveItem> =>
  (await client
    .api(`${drive}/root:/${encodeURIComponent(name)}:/content`)
    .header('content-type', 'text/plain')
    .put(content)) as DriveItem;

interface Changes {
  readonly items: DriveItem[];
  readonly link: string;
}
const changes = async (link: string): Promise<Changes> => {
  const items: DriveItem[] = [];
  for (let next = link; ;) {
    const page = (await client.api(next).get()) as {
      value: DriveItem[];
      '@odata.nextLink'?: string;
      '@odata.deltaLink'?: string;
    };
    items.push(...page.value.filter(({ root }) => root === undefined));
    if (page['@odata.nextLink'] === undefined) return { items, link: page['@odata.deltaLink'] ?? '' };
    next = page['@odata.nextLink'];
  }
};
const latest = async (): Promise<string> => (await changes(`${drive}/root/delta?token=latest`)).link;

describe('what comes in over HTTP', () => {
  it('is an ordinary file in the folder', async () => {
    await put('verslag.txt', 'Goedemorgen');
    expect(readFileSync(onDisk('verslag.txt'), 'utf8')).toBe('Goedemorgen');
  });

  it('that is deleted goes to a recycle bin, not away', async () => {
    const { id } = await put('weg.txt', 'x');
    await client.api(`${drive}/items/${id ?? ''}`).delete();
    expect(existsSync(onDisk('weg.txt'))).toBe(false);
    expect(
      readFileSync(join(folder, '.tenant/drives/Profielen/recycled', `${id ?? ''} weg.txt`), 'utf8'),
    ).toBe('x');
  });
});

describe('what a person does in the folder', () => {
  it.each([
    ['a new file', () => writeFileSync(onDisk('nieuw.txt'), 'x'), { name: 'nieuw.txt', size: 1 }],
    ['a new folder', () => mkdirSync(onDisk('Map')), { name: 'Map', folder: { childCount: 0 } }],
    ['another content', () => writeFileSync(onDisk('bekend.txt'), 'anders'), { name: 'bekend.txt', size: 6 }],
    ['another name', () => renameSync(onDisk('bekend.txt'), onDisk('anders.txt')), { name: 'anders.txt' }],
    ['another case', () => renameSync(onDisk('bekend.txt'), onDisk('Bekend.txt')), { name: 'Bekend.txt' }],
  ])('is told by delta: %s', async (_, change, told) => {
    await put('bekend.txt', 'x');
    const link = await latest();
    change();
    await eventually(async () => {
      expect((await changes(link)).items).toEqual([expect.objectContaining(told)]);
    });
  });

  it('keeps the identity of what was renamed or moved, also with a folder around it', async () => {
    const item = await put('school.txt', 'x');
    mkdirSync(onDisk('Ronde'));
    renameSync(onDisk('school.txt'), onDisk('Ronde', 'De Regenboog.txt'));
    await eventually(async () => {
      expect(await get(`/items/${item.id ?? ''}`)).toMatchObject({ name: 'De Regenboog.txt' });
    });
    renameSync(onDisk('Ronde'), onDisk('Ronde 2026'));
    await eventually(async () => {
      expect((await get('/root:/Ronde%202026/De%20Regenboog.txt')).id).toBe(item.id);
    });
  });

  it('keeps the identity of what a program saved by putting a new file in its place', async () => {
    const item = await put('profiel.txt', 'x');
    renameSync(onDisk('profiel.txt'), onDisk('~WRL0001.tmp'));
    await tenant.settle();
    writeFileSync(onDisk('profiel.txt'), 'bewaard');
    rmSync(onDisk('~WRL0001.tmp'));
    await eventually(async () => {
      expect(await get(`/items/${item.id ?? ''}`)).toMatchObject({ name: 'profiel.txt', size: 7 });
    });
  });

  it('gives what replaces a deleted file an identity of its own', async () => {
    const item = await put('oud.txt', 'x');
    rmSync(onDisk('oud.txt'));
    await tenant.settle();
    writeFileSync(onDisk('nieuw.txt'), 'iets heel anders');
    await eventually(async () => {
      expect((await get('/root:/nieuw.txt')).id).not.toBe(item.id);
    });
    expect((await failing(get(`/items/${item.id ?? ''}`))).statusCode).toBe(404);
  });

  it('is told as deleted without a name, a folder after all that was in it', async () => {
    mkdirSync(onDisk('Map'));
    writeFileSync(onDisk('Map', 'a.txt'), 'x');
    await tenant.settle();
    const [map, file] = [await get('/root:/Map'), await get('/root:/Map/a.txt')];
    const link = await latest();
    rmSync(onDisk('Map'), { recursive: true });
    await eventually(async () => {
      const { items } = await changes(link);
      expect(items.map(({ id }) => id)).toEqual([file.id, map.id]);
      expect(items.every(({ name, deleted }) => name === undefined && deleted?.state === 'deleted')).toBe(
        true,
      );
    });
  });

  it('is seen in a folder that was just made', async () => {
    const made = (await client.api(`${drive}/root/children`).post({ name: 'Vers', folder: {} })) as DriveItem;
    writeFileSync(onDisk('Vers', 'a.txt'), 'x');
    await eventually(async () => {
      const { value } = (await client.api(`${drive}/items/${made.id ?? ''}/children`).get()) as {
        value: DriveItem[];
      };
      expect(value.map(({ name }) => name)).toEqual(['a.txt']);
    });
  });

  it.each(['~$profiel.docx', '.~lock.profiel.docx#', '.DS_Store', '~WRL0001.tmp'])(
    'counts for nothing when it is no document: %s',
    async (name) => {
      writeFileSync(onDisk(name), 'x');
      await tenant.settle();
      expect((await changes(`${drive}/root/delta`)).items).toEqual([]);
    },
  );

  it('cannot lead out of the folder by a link', async () => {
    writeFileSync(join(folder, 'geheim.txt'), 'geheim');
    symlinkSync(join(folder, 'geheim.txt'), onDisk('koppeling.txt'));
    await tenant.settle();
    expect((await failing(get('/root:/koppeling.txt'))).statusCode).toBe(404);
  });
});

describe('a document that is open', () => {
  it.each([
    ['in Word', '~$gm.docx', 'agm.docx'],
    ['in Word, with a longer name', '~$ofiel.docx', 'profiel.docx'],
    ['in LibreOffice', '.~lock.profiel.docx#', 'profiel.docx'],
  ])('%s cannot be written, renamed or deleted, but can be read', async (_, owner, name) => {
    const item = await put(name, 'x');
    const path = `${drive}/items/${item.id ?? ''}`;
    writeFileSync(onDisk(owner), '');
    const refused: (() => Promise<unknown>)[] = [
      () => put(name, 'y'),
      () => client.api(path).patch({ name: 'anders.docx' }),
      () => client.api(path).delete(),
      () => client.api(`${path}/listItem/fields`).patch({ Title: 'x' }),
      () => client.api(`${path}/checkout`).post({}),
      () =>
        client
          .api(`${path}/createUploadSession`)
          .post({ item: { '@microsoft.graph.conflictBehavior': 'replace' } }),
    ];
    for (const ask of refused)
      expect(await failing(ask())).toMatchObject({ statusCode: 423, code: 'resourceLocked' });
    expect((await get(`/items/${item.id ?? ''}`)).name).toBe(name);
    rmSync(onDisk(owner));
    expect((await put(name, 'y')).id).toBe(item.id);
  });

  it('is so too when it is told from outside', async () => {
    const item = await put('profiel.docx', 'x');
    await tenant.holdOpen(drive, item.id ?? '', true);
    expect((await failing(put('profiel.docx', 'y'))).statusCode).toBe(423);
    await tenant.holdOpen(drive, item.id ?? '', false);
    expect((await put('profiel.docx', 'y')).id).toBe(item.id);
  });

  it('keeps its folder where it is', async () => {
    mkdirSync(onDisk('School'));
    writeFileSync(onDisk('School', 'a.docx'), 'x');
    writeFileSync(onDisk('School', '~$a.docx'), '');
    await tenant.settle();
    const { id } = await get('/root:/School');
    const renamed = client.api(`${drive}/items/${id ?? ''}`).patch({ name: 'Anders' });
    expect((await failing(renamed)).statusCode).toBe(423);
  });
});

describe('a restart', () => {
  it('keeps ids, eTags, versions, columns, permissions and the place in delta', async () => {
    const item = await put('blijft.txt', 'een');
    await put('blijft.txt', 'twee');
    const path = `${drive}/items/${item.id ?? ''}`;
    await client.api(`${path}/listItem/fields`).patch({ Title: 'De Regenboog' });
    await client
      .api(`${path}/invite`)
      .post({ recipients: [{ email: people.director.mail }], roles: ['read'] });
    const [before, link] = [await get(`/items/${item.id ?? ''}`), await latest()];
    await tenant.stop();
    writeFileSync(onDisk('intussen.txt'), 'x');
    await start();
    const after = await get(`/items/${item.id ?? ''}`);
    expect(after.eTag).toBe(before.eTag);
    expect((await changes(link)).items.map(({ name }) => name)).toEqual(['intussen.txt']);
    expect(await client.api(`${path}/listItem/fields`).get()).toMatchObject({ Title: 'De Regenboog' });
    expect(((await client.api(`${path}/versions`).get()) as { value: unknown[] }).value).toHaveLength(2);
    const director = await asPerson(tenant, people.director);
    expect(((await director.api(path).get()) as DriveItem).name).toBe('blijft.txt');
  });

  it('after a line was broken off goes on with what was whole', async () => {
    const item = await put('heel.txt', 'x');
    await tenant.stop();
    const log = join(folder, '.tenant/drives/Profielen/items.jsonl');
    writeFileSync(log, `${readFileSync(log, 'utf8')}{"id":"01BROKEN`);
    await start();
    expect((await get('/root:/heel.txt')).id).toBe(item.id);
    await put('verder.txt', 'x');
    await tenant.stop();
    await start();
    expect((await get('/root:/verder.txt')).name).toBe('verder.txt');
  });
});

describe('a token of delta that is too old', () => {
  it('is answered with 410 and the place where to enumerate again', async () => {
    await put('a.txt', 'x');
    const link = await latest();
    await tenant.expireTokens(drive);
    const { statusCode, code, headers } = await failing(changes(link));
    expect({ statusCode, code }).toEqual({ statusCode: 410, code: 'resyncChangesApplyDifferences' });
    const again = await changes(headers?.get('location') ?? '');
    expect(again.items.map(({ name }) => name)).toEqual(['a.txt']);
    expect((await changes(again.link)).items).toEqual([]);
  });
});

describe('a run of delta over several pages', () => {
  it('has an empty page in it, and tells again what changed meanwhile', async () => {
    for (const name of ['a.txt', 'b.txt', 'c.txt']) await put(name, 'x');
    const pages: DriveItem[][] = [];
    let next: string | undefined = `${drive}/root/delta?$top=1`;
    while (next !== undefined) {
      const page = (await client.api(next).get()) as { value: DriveItem[]; '@odata.nextLink'?: string };
      pages.push(page.value.filter(({ root }) => root === undefined));
      if (pages.length === 1) await put('a.txt', 'anders');
      next = page['@odata.nextLink'];
    }
    const names = pages.flat().map(({ name }) => name);
    expect(pages.some((page) => page.length === 0)).toBe(true);
    expect(names).toEqual(['a.txt', 'b.txt', 'c.txt', 'a.txt']);
  });

  it('can begin at a time', async () => {
    await put('eerder.txt', 'x');
    const time = new Date(Date.now() + 1).toISOString();
    await eventually(() => expect(new Date().toISOString() > time).toBe(true));
    await put('later.txt', 'x');
    const { items } = await changes(`${drive}/root/delta?token=${encodeURIComponent(time)}`);
    expect(items.map(({ name }) => name)).toEqual(['later.txt']);
  });
});
