/**
 * What the service relies on in Microsoft Graph, seen through the real client. It runs on the embedded tenant always, and on a
 * real one when there are credentials; what it makes there stands in a folder of its own, which it deletes.
 */
import { randomUUID } from 'node:crypto';

import {
  FileUpload,
  GraphError,
  LargeFileUploadTask,
  PageIterator,
  type Client,
  type PageCollection,
} from '@microsoft/microsoft-graph-client';
import type { Drive, DriveItem, Message, Permission, Site } from '@microsoft/microsoft-graph-types';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import type { Fetch } from './graph-client.ts';
import { shapeFaults, type GraphType } from './graph-shapes.ts';

export interface GraphUnderTest {
  readonly client: Client;
  readonly fetchThere: Fetch;
  readonly token: string;
  readonly sharePointHost: string;
  readonly sitePath: string;
  readonly library: string;
  /** Somebody to whom a folder may be opened. */
  readonly invitee: string;
  /** From which mail may be sent. */
  readonly mailbox: string;
  readonly stop: () => Promise<void>;
}

interface Collection<T> {
  readonly value: T[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.deltaLink'?: string;
}

/** The answer, after it was held against what Microsoft says of it. */
const shaped = <T>(type: GraphType, answer: unknown): T => {
  expect(shapeFaults(type, answer)).toEqual([]);
  return answer as T;
};

const allShaped = <T>(type: GraphType, answer: unknown): Collection<T> => {
  const collection = answer as Collection<T>;
  collection.value.forEach((one) => shaped(type, one));
  return collection;
};

const failure = async (asked: Promise<unknown>): Promise<GraphError> => {
  const error: unknown = await asked.then(
    () => new Error('it was carried out'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof GraphError)) throw error;
  return error;
};

export const graphContract = (start: () => Promise<GraphUnderTest>): void => {
  let graph: GraphUnderTest;
  let site: Site;
  let drive: string;
  let folder: DriveItem;

  const api = (path: string) => graph.client.api(path);
  const itemPath = ({ id }: DriveItem): string => `${drive}/items/${id ?? ''}`;
  const below = (name: string, operation = ''): string =>
    `${itemPath(folder)}:/${name.split('/').map(encodeURIComponent).join('/')}${operation === '' ? '' : `:/${operation}`}`;
  const put = async (name: string, content: string, query: Record<string, string> = {}): Promise<DriveItem> =>
    shaped(
      'DriveItem',
      await api(below(name, 'content')).query(query).header('content-type', 'text/plain').put(content),
    );
  const contentAt = async (path: string): Promise<string> =>
    (await api(path)
      .responseType('text' as never)
      .get()) as string;
  const makeFolder = async (name: string, behavior?: string): Promise<DriveItem> =>
    shaped(
      'DriveItem',
      await api(`${itemPath(folder)}/children`).post({
        name,
        folder: {},
        ...(behavior === undefined ? {} : { '@microsoft.graph.conflictBehavior': behavior }),
      }),
    );
  const namesIn = async (parent: DriveItem): Promise<string[]> =>
    allShaped<DriveItem>('DriveItem', await api(`${itemPath(parent)}/children`).get()).value.map(
      ({ name }) => name ?? '',
    );

  beforeAll(async () => {
    graph = await start();
    site = shaped('Site', await api(`/sites/${graph.sharePointHost}:/${graph.sitePath}`).get());
    const drives = allShaped<Drive>('Drive', await api(`/sites/${site.id ?? ''}/drives`).get()).value;
    drive = `/drives/${drives.find(({ name }) => name === graph.library)?.id ?? ''}`;
    folder = (await api(`${drive}/root/children`).post({
      name: `contract ${randomUUID()}`,
      folder: {},
    })) as DriveItem;
  });
  afterAll(async () => {
    await api(itemPath(folder)).delete();
    await graph.stop();
  });

  describe('a site', () => {
    it('is found by its path and by its id', async () => {
      expect(shaped<Site>('Site', await api(`/sites/${site.id ?? ''}`).get()).webUrl).toBe(site.webUrl);
    });

    it('that is not there is told so', async () => {
      const asked = api(`/sites/${graph.sharePointHost}:/sites/bestaat-niet-${randomUUID()}`).get();
      expect((await failure(asked)).statusCode).toBe(404);
    });
  });

  describe('a request without a good token', () => {
    it.each([
      ['none', {}],
      ['nonsense', { authorization: 'Bearer nonsense' }],
    ])('is refused: %s', async (_, headers) => {
      const answer = await graph.fetchThere(`https://graph.microsoft.com/v1.0${drive}`, { headers });
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } });
    });
  });

  describe('a file', () => {
    it('is read back as it was put, at a link of its own', async () => {
      const item = await put('hallo.txt', 'Goedemorgen');
      expect(item).toMatchObject({ name: 'hallo.txt', size: 11, file: {} });
      expect(await contentAt(`${itemPath(item)}/content`)).toBe('Goedemorgen');
    });

    it.each([
      "Zoë's 100% plan #2 & meer + wat.txt",
      'De Brug (2024) [concept]; nieuw, = af.txt',
      'a~b !@$^{}.txt',
    ])('keeps its name: %s', async (name) => {
      const item = await put(name, 'x');
      expect(item.name).toBe(name);
      expect(shaped<DriveItem>('DriveItem', await api(below(name)).get()).id).toBe(item.id);
      expect(await contentAt(below(name, 'content'))).toBe('x');
    });

    it('is the same one however its name is written', async () => {
      const item = await put('Verslag.txt', 'x');
      expect(((await api(below('VERSLAG.TXT')).get()) as DriveItem).id).toBe(item.id);
    });

    it('keeps its id and gets another eTag when it is put again', async () => {
      const first = await put('twee keer.txt', 'een');
      const second = await put('twee keer.txt', 'twee!');
      expect(second.id).toBe(first.id);
      expect(second.eTag).not.toBe(first.eTag);
      expect(await contentAt(`${itemPath(second)}/content`)).toBe('twee!');
    });

    it('that is there already is not overwritten when that is asked', async () => {
      await put('eenmaal.txt', 'een');
      const again = put('eenmaal.txt', 'twee', { '@microsoft.graph.conflictBehavior': 'fail' });
      expect(await failure(again)).toMatchObject({ statusCode: 409, code: 'nameAlreadyExists' });
      expect(await contentAt(below('eenmaal.txt', 'content'))).toBe('een');
    });

    it('that is there already gets a companion when that is asked', async () => {
      await put('naam.txt', 'een');
      const other = await put('naam.txt', 'twee', { '@microsoft.graph.conflictBehavior': 'rename' });
      expect(other.name).not.toBe('naam.txt');
      expect(await contentAt(below('naam.txt', 'content'))).toBe('een');
    });

    it('is not overwritten by who saw an older state', async () => {
      const old = await put('samen.txt', 'een');
      await put('samen.txt', 'twee');
      const late = api(`${itemPath(old)}/content`)
        .headers({ 'if-match': old.eTag ?? '', 'content-type': 'text/plain' })
        .put('drie');
      expect((await failure(late)).statusCode).toBe(412);
      expect(await contentAt(`${itemPath(old)}/content`)).toBe('twee');
    });

    it('brings the folders on its way', async () => {
      await put('diep/dieper/bestand.txt', 'x');
      expect(await contentAt(below('diep/dieper/bestand.txt', 'content'))).toBe('x');
    });

    it('that is not there is told so', async () => {
      expect(await failure(api(below('bestaat-niet.txt')).get())).toMatchObject({
        statusCode: 404,
        code: 'itemNotFound',
      });
    });

    it('is renamed and moved, and keeps its id', async () => {
      const item = await put('oud.txt', 'x');
      const elsewhere = await makeFolder('elders');
      const moved = shaped<DriveItem>(
        'DriveItem',
        await api(itemPath(item)).patch({ name: 'nieuw.txt', parentReference: { id: elsewhere.id } }),
      );
      expect(moved).toMatchObject({ id: item.id, name: 'nieuw.txt', parentReference: { id: elsewhere.id } });
      expect(await contentAt(below('elders/nieuw.txt', 'content'))).toBe('x');
      expect((await failure(api(below('oud.txt')).get())).statusCode).toBe(404);
    });

    it('cannot take the name of another', async () => {
      await put('bezet.txt', 'x');
      const item = await put('vrij.txt', 'x');
      expect(await failure(api(itemPath(item)).patch({ name: 'bezet.txt' }))).toMatchObject({
        statusCode: 409,
        code: 'nameAlreadyExists',
      });
    });

    it('is gone after it was deleted', async () => {
      const item = await put('weg.txt', 'x');
      await api(itemPath(item)).delete();
      expect((await failure(api(itemPath(item)).get())).statusCode).toBe(404);
    });

    it('is found by its address, as Word knows it', async () => {
      const item = await put('met spatie en é.txt', 'x');
      const token = `u!${Buffer.from(item.webUrl ?? '').toString('base64url')}`;
      expect(shaped<DriveItem>('DriveItem', await api(`/shares/${token}/driveItem`).get()).id).toBe(item.id);
    });

    it('has versions, and an earlier one can be read', async () => {
      const item = await put('versies.txt', 'een');
      await put('versies.txt', 'twee');
      const versions = allShaped<{ id: string }>(
        'DriveItemVersion',
        await api(`${itemPath(item)}/versions`).get(),
      ).value;
      expect(versions).toHaveLength(2);
      expect(await contentAt(`${itemPath(item)}/versions/${versions[1]!.id}/content`)).toBe('een');
    });

    it('that is checked out says so to nobody but others, and is checked in again', async () => {
      const item = await put('uitgecheckt.txt', 'een');
      await api(`${itemPath(item)}/checkout`).post({});
      await put('uitgecheckt.txt', 'twee');
      await api(`${itemPath(item)}/checkin`).post({ comment: 'klaar' });
      expect(await contentAt(`${itemPath(item)}/content`)).toBe('twee');
    });

    it('is copied, and one can see when that is done', async () => {
      const item = await put('bron.txt', 'x');
      const answer = (await api(`${itemPath(item)}/copy`)
        .responseType('raw' as never)
        .post({ name: 'kopie.txt' })) as Response;
      expect(answer.status).toBe(202);
      const monitor = answer.headers.get('location') ?? '';
      await vi.waitFor(async () => {
        expect(await (await graph.fetchThere(monitor)).json()).toMatchObject({ status: 'completed' });
      }, 30_000);
      expect(await contentAt(below('kopie.txt', 'content'))).toBe('x');
    });
  });

  describe('a name that SharePoint does not take', () => {
    it.each(['a|b.txt', 'a"b.txt', 'a<b>.txt', 'a*b.txt', '~$open.docx'])('is refused: %s', async (name) => {
      expect((await failure(makeFolder(name))).statusCode).toBe(400);
    });
  });

  describe('a download link', () => {
    const linkTo = async (item: DriveItem): Promise<string> => {
      const answer = await graph.fetchThere(`https://graph.microsoft.com/v1.0${itemPath(item)}/content`, {
        headers: { authorization: `Bearer ${graph.token}` },
        redirect: 'manual',
      });
      expect(answer.status).toBe(302);
      return answer.headers.get('location') ?? '';
    };

    it('needs no token, and does not want one', async () => {
      const link = await linkTo(await put('los.txt', 'x'));
      expect(await (await graph.fetchThere(link)).text()).toBe('x');
      const withToken = await graph.fetchThere(link, { headers: { authorization: `Bearer ${graph.token}` } });
      expect(withToken.status).toBe(401);
    });
  });

  describe('a folder', () => {
    it('that is there already is not made twice', async () => {
      await makeFolder('eenmalig');
      expect(await failure(makeFolder('eenmalig', 'fail'))).toMatchObject({
        statusCode: 409,
        code: 'nameAlreadyExists',
      });
    });

    it('is listed in pages', async () => {
      const parent = await makeFolder('bladzijden');
      const names = ['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt'];
      for (const name of names) await put(`bladzijden/${name}`, name);
      const first = (await api(`${itemPath(parent)}/children`)
        .top(2)
        .get()) as PageCollection;
      expect(first.value).toHaveLength(2);
      const seen: string[] = [];
      await new PageIterator(
        graph.client,
        first,
        (item: DriveItem) => seen.push(item.name ?? '') > 0,
      ).iterate();
      expect(seen.toSorted()).toEqual(names);
    });

    it('shows only what is asked', async () => {
      const parent = await makeFolder('keuze');
      await put('keuze/a.txt', 'x');
      const { value } = (await api(`${itemPath(parent)}/children`)
        .select('name')
        .get()) as Collection<DriveItem>;
      expect(value[0]).toMatchObject({ name: 'a.txt' });
      expect(value[0]).not.toHaveProperty('webUrl');
    });

    it('is deleted with all that is in it', async () => {
      const parent = await makeFolder('vol');
      const child = await put('vol/a.txt', 'x');
      await api(itemPath(parent)).delete();
      expect((await failure(api(itemPath(child)).get())).statusCode).toBe(404);
    });

    it('cannot be moved into itself', async () => {
      const outer = await makeFolder('buiten');
      const inner = shaped<DriveItem>(
        'DriveItem',
        await api(`${itemPath(outer)}/children`).post({ name: 'binnen', folder: {} }),
      );
      const moved = api(itemPath(outer)).patch({ parentReference: { id: inner.id } });
      expect((await failure(moved)).statusCode).toBeGreaterThanOrEqual(400);
      expect(await namesIn(outer)).toEqual(['binnen']);
    });
  });

  describe('an upload session', () => {
    const PIECE = 320 * 1024;
    const create = async (name: string, behavior = 'fail'): Promise<string> =>
      shaped<{ uploadUrl: string }>(
        'UploadSession',
        await api(below(name, 'createUploadSession')).post({
          item: { '@microsoft.graph.conflictBehavior': behavior },
        }),
      ).uploadUrl;
    const send = async (url: string, from: number, length: number, total: number): Promise<Response> =>
      await graph.fetchThere(url, {
        method: 'PUT',
        headers: { 'content-range': `bytes ${from}-${from + length - 1}/${total}` },
        body: Buffer.alloc(length, 'x'),
      });

    it('takes a file in pieces', async () => {
      const total = 2 * PIECE + 1000;
      const task = new LargeFileUploadTask(
        graph.client,
        new FileUpload(new Uint8Array(Buffer.alloc(total, 'y')).buffer, 'groot.bin', total),
        { url: await create('groot.bin'), expiry: new Date(Date.now() + 600_000) },
        { rangeSize: PIECE },
      );
      const { responseBody } = await task.upload();
      expect(shaped<DriveItem>('DriveItem', responseBody)).toMatchObject({ name: 'groot.bin', size: total });
    });

    it('tells where to go on, and refuses what it has', async () => {
      const url = await create('vervolg.bin');
      expect((await send(url, 0, PIECE, PIECE + 10)).status).toBe(202);
      const status = shaped<{ nextExpectedRanges: string[] }>(
        'UploadSession',
        await (await graph.fetchThere(url)).json(),
      );
      expect(status.nextExpectedRanges[0]).toMatch(/^327680-/);
      expect((await send(url, 0, PIECE, PIECE + 10)).status).toBe(416);
      expect((await send(url, PIECE, 10, PIECE + 10)).status).toBe(201);
    });

    it('tells with the last piece that the name is taken', async () => {
      const url = await create('bezet.bin');
      await put('bezet.bin', 'eerder');
      const answer = await send(url, 0, 10, 10);
      expect(answer.status).toBe(409);
      expect(await answer.json()).toMatchObject({ error: { code: 'nameAlreadyExists' } });
      expect(await contentAt(below('bezet.bin', 'content'))).toBe('eerder');
    });

    it('can be given up', async () => {
      const url = await create('opgegeven.bin');
      expect((await graph.fetchThere(url, { method: 'DELETE' })).status).toBe(204);
      expect((await send(url, 0, 10, 10)).status).toBe(404);
    });
  });

  describe('delta', () => {
    interface Run {
      readonly items: DriveItem[];
      readonly link: string;
    }
    /** To the end, as one has to. The last word about an item counts. */
    const run = async (from: string): Promise<Run> => {
      const items = new Map<string, DriveItem>();
      for (let next: string | undefined = from; ;) {
        const page: Collection<DriveItem> = allShaped('DriveItem', await api(next).get());
        for (const item of page.value) items.set(item.id ?? '', item);
        next = page['@odata.nextLink'];
        if (next === undefined) return { items: [...items.values()], link: page['@odata.deltaLink'] ?? '' };
      }
    };
    const latest = async (): Promise<string> => (await run(`${drive}/root/delta?token=latest`)).link;
    const changed = async (link: string): Promise<DriveItem[]> =>
      (await run(link)).items.filter((item) => item.root === undefined && item.id !== folder.id);

    it('tells first everything, in pages', async () => {
      const item = await put('voor delta.txt', 'x');
      const { items, link } = await run(`${drive}/root/delta?$top=3`);
      expect(items.find(({ id }) => id === item.id)).toMatchObject({ name: 'voor delta.txt' });
      expect(link).toContain('token=');
    });

    it('tells then what is new, changed, renamed and deleted', async () => {
      const [edited, renamed, deleted] = [
        await put('d1.txt', 'x'),
        await put('d2.txt', 'x'),
        await put('d3.txt', 'x'),
      ];
      const link = await latest();
      const added = await put('d4.txt', 'x');
      await put('d1.txt', 'anders');
      await api(itemPath(renamed)).patch({ name: 'd2 anders.txt' });
      await api(itemPath(deleted)).delete();
      const items = await changed(link);
      const about = ({ id }: DriveItem) => items.find((item) => item.id === id);
      expect(about(added)).toMatchObject({ name: 'd4.txt', file: {} });
      expect(about(edited)).toMatchObject({ size: 6 });
      expect(about(renamed)).toMatchObject({ name: 'd2 anders.txt' });
      expect(about(deleted)?.deleted).toBeDefined();
    });

    it('knows an item by its id, not by its path', async () => {
      const link = await latest();
      const item = await put('delta zonder pad.txt', 'x');
      const told = (await changed(link)).find(({ id }) => id === item.id);
      expect(told?.parentReference).toMatchObject({ id: folder.id });
      expect(told?.parentReference).not.toHaveProperty('path');
    });

    it('tells nothing when nothing happened', async () => {
      const link = await latest();
      expect(await changed(link)).toEqual([]);
    });
  });

  describe('the columns of a file', () => {
    it('are changed and read', async () => {
      const item = await put('kolommen.txt', 'x');
      shaped('ListItem', await api(`${itemPath(item)}/listItem`).get());
      await api(`${itemPath(item)}/listItem/fields`).patch({ Title: 'De Regenboog' });
      expect(await api(`${itemPath(item)}/listItem/fields`).get()).toMatchObject({ Title: 'De Regenboog' });
    });
  });

  describe('permissions', () => {
    const list = async (item: DriveItem): Promise<Permission[]> =>
      allShaped<Permission>('Permission', await api(`${itemPath(item)}/permissions`).get()).value;
    const inviteTo = async (item: DriveItem, role: string): Promise<Permission> =>
      allShaped<Permission>(
        'Permission',
        await api(`${itemPath(item)}/invite`).post({
          recipients: [{ email: graph.invitee }],
          roles: [role],
          requireSignIn: true,
          sendInvitation: false,
        }),
      ).value[0]!;
    const path = (item: DriveItem, { id }: Permission): string =>
      `${itemPath(item)}/permissions/${encodeURIComponent(id ?? '')}`;

    it('are given, changed from write to read, and taken away', async () => {
      const item = await makeFolder('rechten');
      const given = await inviteTo(item, 'write');
      expect(given.roles).toEqual(['write']);
      expect(
        shaped<Permission>('Permission', await api(path(item, given)).patch({ roles: ['read'] })).roles,
      ).toEqual(['read']);
      await api(path(item, given)).delete();
      expect((await list(item)).map(({ id }) => id)).not.toContain(given.id);
    });

    it('that an item inherits are shown on it, and cannot be taken away there', async () => {
      const parent = await makeFolder('erfenis');
      const given = await inviteTo(parent, 'read');
      const child = await put('erfenis/a.txt', 'x');
      const inherited = (await list(child)).find(({ id }) => id === given.id);
      expect(inherited?.inheritedFrom).toBeDefined();
      expect((await failure(api(path(child, given)).delete())).statusCode).toBeGreaterThanOrEqual(400);
      expect((await list(parent)).map(({ id }) => id)).toContain(given.id);
    });

    it('become those of a folder itself once it has one of its own, and are changed there alone', async () => {
      const parent = await makeFolder('school');
      const given = await inviteTo(parent, 'write');
      await put('school/2024/a.txt', 'x');
      const child = (await api(below('school/2024')).get()) as DriveItem;
      const own = await inviteTo(child, 'read');
      const rolesOn = async (item: DriveItem, { id }: Permission) => {
        const found = (await list(item)).find((one) => one.id === id);
        expect(found?.inheritedFrom ?? null).toBeNull();
        return found?.roles;
      };
      expect(await rolesOn(child, own)).toContain('write');
      await api(path(child, own)).patch({ roles: ['read'] });
      expect(await rolesOn(child, own)).toEqual(['read']);
      expect(await rolesOn(parent, given)).toEqual(['write']);
    });
  });

  describe('mail', () => {
    const KEY = 'String {6f1a2c0e-8b7d-4c53-9a94-3a5c1f0f7d21} Name sop-key';
    const messages = (): string => `/users/${graph.mailbox}/messages`;
    const draft = async (key: string): Promise<Message> =>
      shaped(
        'Message',
        await api(messages())
          .header('prefer', 'IdType="ImmutableId"')
          .post({
            subject: `Contract ${key}`,
            body: { contentType: 'HTML', content: '<p>Ontvangen</p>' },
            toRecipients: [{ emailAddress: { address: graph.mailbox } }],
            singleValueExtendedProperties: [{ id: KEY, value: key }],
          }),
      );
    const withKey = async (key: string): Promise<Message[]> =>
      allShaped<Message>(
        'Message',
        await api(messages())
          .header('prefer', 'IdType="ImmutableId"')
          .query({
            $filter: `singleValueExtendedProperties/Any(ep: ep/id eq '${KEY}' and ep/value eq '${key}')`,
            $expand: `singleValueExtendedProperties($filter=id eq '${KEY}')`,
          })
          .get(),
      ).value;

    it('is written first, found by its key, and then sent', async () => {
      const key = randomUUID();
      const written = await draft(key);
      expect(written.isDraft).toBe(true);
      const found = await withKey(key);
      expect(found.map(({ id }) => id)).toEqual([written.id]);
      expect(found[0]?.singleValueExtendedProperties?.[0]?.value).toBe(key);
      await api(`${messages()}/${written.id ?? ''}/send`).post(undefined);
      await vi.waitFor(async () => {
        const sent = (await withKey(key)).find(({ id }) => id === written.id);
        expect(sent?.isDraft).toBe(false);
      }, 30_000);
    });

    it('that was sent cannot be sent again', async () => {
      const written = await draft(randomUUID());
      const send = async () =>
        (await api(`${messages()}/${written.id ?? ''}/send`).post(undefined)) as unknown;
      await send();
      expect((await failure(send())).statusCode).toBeGreaterThanOrEqual(400);
    });

    it('from a mailbox that is not there is refused', async () => {
      const asked = api('/users/niemand@nergens.invalid/messages').post({ subject: 'x' });
      expect((await failure(asked)).statusCode).toBe(404);
    });
  });

  describe('what does not exist', () => {
    it('is refused as a segment', async () => {
      expect((await failure(api(`${drive}/root/bestaatNiet`).get())).statusCode).toBe(400);
    });

    it('is refused as an address', async () => {
      const headers = { authorization: `Bearer ${graph.token}` };
      const answer = await graph.fetchThere('https://graph.microsoft.com/v1.0/drives/%E0%A4%A/root', {
        headers,
      });
      expect(answer.status).toBe(400);
    });

    it('is refused as a method', async () => {
      expect((await failure(api(`${drive}/root/delta`).post({}))).statusCode).toBe(405);
    });
  });
};
