import { randomBytes } from 'node:crypto';
import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Graph, Item, NewFile } from '#service/graph/port.ts';
import { STANDARD_POLICY } from '#service/graph/retry.ts';

import { people, reader, region } from '../tenant/region.ts';
import { allOf, application, bytesOf, startGround, textOf, type Ground } from './tenant.ts';

let ground: Ground;
let graph: Graph;
let drive: string;
/** A folder of its own for each test. */
let home: Item;
let count = 0;

beforeAll(async () => {
  ground = await startGround();
  ({ graph, drive } = ground);
});
afterAll(() => ground.stop());
beforeEach(async () => {
  count += 1;
  home = await graph.ensureFolder(drive, 'root', `proef ${count}`);
});
afterEach(() => ground.faults.clear());

const store = (name: string, text: string) => graph.store(drive, home.id, name, bytesOf(text));
const read = async (id: string) => textOf((await graph.content(drive, id)).bytes);

/** As when somebody drops many files at once into the folder on disk. */
const dropFiles = (howMany: number): string[] => {
  const names = Array.from({ length: howMany }, (_, at) => `bestand ${at}.txt`);
  for (const name of names) writeFileSync(join(ground.folder, 'drives', 'Profielen', home.name, name), name);
  return names;
};

/** Carried out, and answered as if it were not. */
const answerLost = (match: string, method: string) =>
  ground.faults.add({ match, method, times: 1, status: 504, afterEffect: true });
const cutAfterEffect = (match: string, method: string) =>
  ground.faults.add({ match, method, times: 1, cut: true, afterEffect: true });

describe('a library', () => {
  it('is found by its site and its name', async () => {
    const site = `https://${region.sharePointHost}/sites/sop`;
    expect(await graph.drive(site, 'profielen')).toBe(drive);
    await expect(graph.drive(site, 'Weg')).rejects.toMatchObject({
      code: 'graph-not-found',
      facts: { operation: 'find-library', name: 'Weg' },
    });
    await expect(graph.drive('sites/sop', 'Profielen')).rejects.toMatchObject({ code: 'graph-not-found' });
    await expect(graph.drive(`${site}x`, 'Profielen')).rejects.toMatchObject({ code: 'graph-not-found' });
  });
});

describe('reading', () => {
  it('an item tells what the service needs of it', async () => {
    const stored = await store('profiel.pdf', 'hallo');
    expect(await graph.item(drive, stored.id)).toMatchObject({
      drive,
      id: stored.id,
      name: 'profiel.pdf',
      eTag: stored.eTag,
      size: 5,
      isFolder: false,
      parent: home.id,
      url: expect.stringMatching(/^https:\/\/swv\.sharepoint\.com\/sites\/sop\/.*profiel\.pdf$/) as string,
      changedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
    });
    expect(await graph.item(drive, 'root')).toMatchObject({ isFolder: true, parent: null });
  });

  it.each(['één & twee #3 100%.pdf', "Basisschool 't Hof +.pdf", 'a;b=c,d@e!.pdf', '校 école.pdf'])(
    'finds by name what is called %s',
    async (name) => {
      const stored = await store(name, 'x');
      expect((await graph.itemAt(drive, [home.name, name]))?.id).toBe(stored.id);
      expect((await graph.itemOfUrl(stored.url)).id).toBe(stored.id);
      expect(await read(stored.id)).toBe('x');
    },
  );

  it('by path: the root, or nothing where there is nothing', async () => {
    expect((await graph.itemAt(drive, []))?.parent).toBeNull();
    expect(await graph.itemAt(drive, ['weg', 'weg.pdf'])).toBeUndefined();
  });

  it.each(['..', '.', 'a/b', 'a\\b', '', 'a:b', 'x?', ' x', 'x.', 'CON', 'a\u0000b', 'a'.repeat(256)])(
    'never leads elsewhere by a name such as %j',
    async (name) => {
      expect(await graph.itemAt(drive, [home.name, name])).toBeUndefined();
      await expect(store(name, 'x')).rejects.toMatchObject({ code: 'graph-name-unusable' });
      await expect(graph.ensureFolder(drive, home.id, name)).rejects.toMatchObject({
        code: 'graph-name-unusable',
      });
    },
  );

  it('all that is in a folder, over several pages', async () => {
    const names = dropFiles(203);
    const found = await allOf(graph.children(drive, home.id));
    expect(found.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  });

  it('the bytes and the item belong together', async () => {
    const { id, eTag } = await store('profiel.pdf', 'hallo');
    const { bytes, item } = await graph.content(drive, id);
    expect(textOf(bytes)).toBe('hallo');
    expect(item.eTag).toBe(eTag);
  });

  it('says what is not there', async () => {
    const missing = { code: 'graph-not-found' };
    await expect(graph.item(drive, '01WEG')).rejects.toMatchObject(missing);
    await expect(graph.content(drive, '01WEG')).rejects.toMatchObject(missing);
    await expect(graph.content(drive, home.id)).rejects.toMatchObject({
      ...missing,
      facts: { name: home.name },
    });
    await expect(allOf(graph.children(drive, '01WEG'))).rejects.toMatchObject(missing);
    await expect(graph.itemOfUrl('https://swv.sharepoint.com/sites/sop/weg.docx')).rejects.toMatchObject(
      missing,
    );
    await expect(graph.itemOfUrl('geen link')).rejects.toMatchObject(missing);
  });

  it('a link that has its spaces as they are, or encoded', async () => {
    const { id, url } = await store('mijn profiel.pdf', 'x');
    expect((await graph.itemOfUrl(decodeURI(url))).id).toBe(id);
    expect((await graph.itemOfUrl(`${url}?web=1`)).id).toBe(id);
  });
});

describe('making a folder', () => {
  it('twice gives the same one', async () => {
    const made = await graph.ensureFolder(drive, home.id, 'school');
    expect(made).toMatchObject({ name: 'school', isFolder: true, parent: home.id });
    expect((await graph.ensureFolder(drive, home.id, 'school')).id).toBe(made.id);
  });

  it('goes well when the answer gets lost', async () => {
    answerLost('/children$', 'POST');
    const made = await graph.ensureFolder(drive, home.id, 'school');
    expect(await allOf(graph.children(drive, home.id))).toEqual([made]);
  });

  it('does not take a file for a folder', async () => {
    await store('school', 'x');
    await expect(graph.ensureFolder(drive, home.id, 'school')).rejects.toMatchObject({
      code: 'graph-name-taken',
      facts: { name: 'school' },
    });
  });
});

describe('storing', () => {
  it('the same twice stores once, in one version', async () => {
    const stored = await store('profiel.pdf', 'hallo');
    expect(await store('profiel.pdf', 'hallo')).toEqual(stored);
  });

  it('goes well when the answer or the connection gets lost', async () => {
    answerLost('/content', 'PUT');
    cutAfterEffect('/content', 'PUT');
    const stored = await store('profiel.pdf', 'hallo');
    expect(await read(stored.id)).toBe('hallo');
    expect(await allOf(graph.children(drive, home.id))).toHaveLength(1);
  });

  it('never takes another PDF for it, nor a folder', async () => {
    const taken = { code: 'graph-name-taken' };
    await store('profiel.pdf', 'hallo');
    await expect(store('profiel.pdf', 'hallO')).rejects.toMatchObject(taken);
    await graph.ensureFolder(drive, home.id, 'map.docx');
    await expect(store('map.docx', 'x')).rejects.toMatchObject(taken);
  });

  it('takes a Word document of that name for it, because SharePoint rewrites those', async () => {
    const stored = await store('profiel.docx', 'zoals SharePoint het bewaart');
    expect((await store('profiel.docx', 'zoals het werd gestuurd')).id).toBe(stored.id);
  });

  it('does not take another refusal for a name that is taken', async () => {
    ground.faults.add({ match: '/content', method: 'PUT', times: 1, status: 409, code: 'resourceLocked' });
    await expect(store('profiel.pdf', 'hallo')).rejects.toMatchObject({
      code: 'graph-locked',
      facts: { operation: 'store-file', name: 'profiel.pdf' },
    });
  });

  it('waits for nobody who throttles longer than it may wait', async () => {
    ground.faults.add({ match: '/content', status: 429, headers: { 'retry-after': '315' } });
    await expect(store('profiel.pdf', 'hallo')).rejects.toMatchObject({
      code: 'graph-unavailable',
      facts: { operation: 'store-file', status: 429, retryAt: expect.stringMatching(/T09:35/) as string },
    });
  });
});

describe('storing what somebody may rename at once', () => {
  const look = async (): Promise<Item | NewFile> =>
    (await allOf(graph.children(drive, home.id)))[0] ?? { name: 'profiel.docx', bytes: bytesOf('hallo') };

  it('stores nothing where it is already', async () => {
    const stored = await store('van ons.docx', 'hallo');
    expect((await graph.storeNew(drive, home.id, look)).id).toBe(stored.id);
  });

  it.each([
    ['after an answer that got lost', { status: 504, afterEffect: true }],
    ['after a lost connection', { cut: true, afterEffect: true }],
    ['after one that says that SharePoint is at work', { status: 412, afterEffect: true }],
    ['when nothing was done', { status: 503 }],
  ])('looks again before it stores again, %s', async (_, fault) => {
    ground.faults.add({ match: '/content', method: 'PUT', times: 1, ...fault });
    let looks = 0;
    const stored = await graph.storeNew(drive, home.id, async () => {
      looks += 1;
      const path = join(ground.folder, 'drives', 'Profielen', home.name);
      for (const name of readdirSync(path)) renameSync(join(path, name), join(path, 'ons eigen.docx'));
      return look();
    });
    expect(looks).toBe(2);
    const all = await allOf(graph.children(drive, home.id));
    expect(all.map(({ id }) => id)).toEqual([stored.id]);
  });
});

describe('storing something large', () => {
  const large = new Uint8Array(randomBytes(9_000_000));
  const upload = () => graph.store(drive, home.id, 'groot.pdf', large);
  const isWhole = async () => {
    const [item, ...others] = await allOf(graph.children(drive, home.id));
    expect(others).toEqual([]);
    expect(Buffer.compare((await graph.content(drive, item!.id)).bytes, large)).toBe(0);
  };

  it('goes in parts', async () => {
    const stored = await upload();
    expect(stored).toMatchObject({ name: 'groot.pdf', size: large.length });
    await isWhole();
  });

  it('twice stores once', async () => {
    const stored = await upload();
    expect((await upload()).id).toBe(stored.id);
    await isWhole();
  });

  it.each(['status', 'cut'] as const)('goes on where it was when answers get lost (%s)', async (what) => {
    for (const times of [1, 1, 1, 1])
      ground.faults.add({
        match: '_api/upload',
        method: 'PUT',
        times,
        afterEffect: true,
        ...(what === 'cut' ? { cut: true } : { status: 504 }),
      });
    await upload();
    await isWhole();
  });

  it('begins again another time when the session is gone', async () => {
    ground.faults.add({ match: '_api/upload', method: 'PUT', times: 1, status: 404 });
    await expect(upload()).rejects.toMatchObject({ code: 'graph-unavailable' });
    await upload();
    await isWhole();
  });

  it('goes on when parts do not arrive', async () => {
    ground.faults.add({ match: '_api/upload', method: 'PUT', times: 2, status: 503 });
    await upload();
    await isWhole();
  });
});

describe('replacing', () => {
  it('writes over what was read', async () => {
    const { id, eTag } = await store('profiel.txt', 'een');
    const replaced = await graph.replace(drive, id, bytesOf('twee'), eTag);
    expect(replaced.id).toBe(id);
    expect(replaced.eTag).not.toBe(eTag);
    expect(await read(id)).toBe('twee');
  });

  it('never writes over what somebody else wrote meanwhile', async () => {
    const { id, eTag } = await store('profiel.txt', 'een');
    await graph.replace(drive, id, bytesOf('van een ander'), eTag);
    await expect(graph.replace(drive, id, bytesOf('twee'), eTag)).rejects.toMatchObject({
      code: 'graph-conflict',
      facts: { operation: 'replace-file', name: 'profiel.txt' },
    });
    expect(await read(id)).toBe('van een ander');
  });

  it('goes well when the answer gets lost', async () => {
    const { id, eTag } = await store('profiel.txt', 'een');
    answerLost('/content', 'PUT');
    await graph.replace(drive, id, bytesOf('twee'), eTag);
    expect(await read(id)).toBe('twee');
  });

  it('leaves alone what is open in Word', async () => {
    const { id, eTag } = await store('profiel.txt', 'een');
    await ground.openInWord(id, true);
    await expect(graph.replace(drive, id, bytesOf('twee'), eTag)).rejects.toMatchObject({
      code: 'graph-locked',
    });
    await ground.openInWord(id, false);
    await graph.replace(drive, id, bytesOf('twee'), eTag);
  });
});

describe('a slow tenant', () => {
  it('is given up on and asked again', async () => {
    const hasty = ground.connect({ timeoutMs: 150 });
    ground.faults.add({ match: home.id, method: 'GET', times: 1, delay: 2_000 });
    expect(await hasty.item(drive, home.id)).toMatchObject({ name: home.name });
  });

  it('that stays slow is a problem, and nothing is stored twice', async () => {
    const hasty = ground.connect({ fileTimeoutMs: 150, policy: { ...STANDARD_POLICY, tries: 2 } });
    ground.faults.add({ match: '/content', method: 'PUT', times: 2, delay: 400 });
    await expect(hasty.store(drive, home.id, 'profiel.pdf', bytesOf('x'))).rejects.toMatchObject({
      code: 'graph-unavailable',
      facts: { operation: 'store-file', status: null },
    });
    await store('profiel.pdf', 'x');
    expect(await allOf(graph.children(drive, home.id))).toHaveLength(1);
  });
});

describe('permission to do it', () => {
  it('is missed by name', async () => {
    const reading = ground.connect({
      application: { ...application, clientId: reader.clientId, credential: { secret: reader.secret } },
    });
    expect(await reading.item(drive, home.id)).toMatchObject({ name: home.name });
    await expect(reading.store(drive, home.id, 'profiel.pdf', bytesOf('x'))).rejects.toMatchObject({
      code: 'graph-refused',
      facts: {
        operation: 'store-file',
        status: 403,
        lacks: ['Sites.Selected (write)', 'Files.ReadWrite.All'],
      },
    });
  });
});

describe('removing', () => {
  it('what is there, and what is gone already', async () => {
    const { id } = await store('profiel.pdf', 'x');
    await graph.remove(drive, id);
    await graph.remove(drive, id);
    expect(await graph.itemAt(drive, [home.name, 'profiel.pdf'])).toBeUndefined();
    expect(readdirSync(join(ground.folder, 'drives', 'Profielen', home.name))).toEqual([]);
  });

  it('goes well when the answer gets lost', async () => {
    const { id } = await store('profiel.pdf', 'x');
    answerLost(id, 'DELETE');
    await graph.remove(drive, id);
  });
});

describe('changes', () => {
  const since = async (cursor: string | null) => {
    const pages = await allOf(graph.delta(drive, cursor));
    return { pages, last: pages.at(-1)!.cursor, changes: pages.flatMap(({ changes }) => changes) };
  };

  it('start with everything, over several pages of which one is empty', async () => {
    const dropped = dropFiles(203);
    const { pages, changes } = await since(null);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.some((page) => page.changes.length === 0)).toBe(true);
    expect(pages.slice(0, -1).every(({ cursor }) => cursor === null)).toBe(true);
    const names = changes.flatMap((change) => (change.deleted ? [] : [change.item.name]));
    expect(names).toEqual(expect.arrayContaining(dropped));
  });

  it('go on where they were: what is new, changed, moved and deleted', async () => {
    const gone = await store('weg.pdf', 'x');
    const { last } = await since(null);
    const added = await store('nieuw.pdf', 'x');
    await graph.remove(drive, gone.id);
    const { changes, last: next } = await since(last);
    expect(changes).toContainEqual({ deleted: true, id: gone.id });
    expect(changes).toContainEqual(
      expect.objectContaining({ item: expect.objectContaining({ id: added.id, name: 'nieuw.pdf' }) as Item }),
    );
    const { changes: rest } = await since(next);
    expect(rest.map((change) => (change.deleted ? change.id : change.item.name))).toEqual(['root']);
  });

  it('say where to start again when they are no longer kept', async () => {
    const { last } = await since(null);
    await ground.forgetChanges();
    const problem = await since(last).catch((error: unknown) => error as { facts: { restart: string } });
    expect(problem).toMatchObject({ code: 'graph-gone' });
    const { restart } = (problem as { facts: { restart: string } }).facts;
    expect((await since(restart)).changes.length).toBeGreaterThan(1);
  });
});

describe('permissions', () => {
  /** What was given on the folder, without the owners of the library, who come in everywhere. */
  const granted = async () =>
    (await graph.permissions(drive, home.id)).filter(({ inherited, role }) => !inherited && role !== 'owner');
  const { director, otherDirector, coordinator } = people;

  it('tell who has what, and what is inherited', async () => {
    await graph.grant(drive, home.id, [director.mail], 'write');
    const given = (inherited: boolean) => [
      { role: 'owner', inherited, grantedTo: expect.arrayContaining([coordinator.mail]) as string[] },
      { role: 'write', inherited, grantedTo: expect.arrayContaining([director.mail]) as string[] },
    ];
    // What the folder inherited until then became its own.
    expect(await graph.permissions(drive, home.id)).toMatchObject(given(false));
    const below = await graph.ensureFolder(drive, home.id, 'eronder');
    expect(await graph.permissions(drive, below.id)).toMatchObject(given(true));
  });

  it('are given once, also when the answer gets lost, and more to who is new', async () => {
    answerLost('/invite', 'POST');
    await graph.grant(drive, home.id, [director.mail], 'write');
    await graph.grant(drive, home.id, [director.mail.toUpperCase()], 'read');
    expect((await granted()).map(({ role }) => role)).toEqual(['write']);
    await graph.grant(drive, home.id, [director.mail, otherDirector.oid], 'write');
    expect(await granted()).toHaveLength(2);
  });

  it('are given to whoever only inherits one, so that it can be changed here', async () => {
    await graph.grant(drive, home.id, [director.mail], 'read');
    const below = await graph.ensureFolder(drive, home.id, 'eronder');
    await graph.grant(drive, below.id, [director.mail], 'read');
    const [, there] = await graph.permissions(drive, below.id);
    expect(there).toMatchObject({ inherited: false, role: 'read' });
    await graph.setRole(drive, below.id, there!.id, 'write');
    expect((await granted()).map(({ role }) => role)).toEqual(['read']);
  });

  it('can become reading only, and be taken away, as often as one likes', async () => {
    await graph.grant(drive, home.id, [director.mail], 'write');
    const [permission] = await granted();
    for (let time = 0; time < 2; time += 1) await graph.setRole(drive, home.id, permission!.id, 'read');
    expect((await granted()).map(({ role }) => role)).toEqual(['read']);
    for (let time = 0; time < 2; time += 1) await graph.revoke(drive, home.id, permission!.id);
    expect(await granted()).toEqual([]);
    await expect(graph.setRole(drive, home.id, permission!.id, 'read')).rejects.toMatchObject({
      code: 'graph-not-found',
    });
  });
});
