import type { Client } from '@microsoft/microsoft-graph-client';
import type { DriveItem, Permission } from '@microsoft/microsoft-graph-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asPerson, asReader, asService, driveOf, failing } from './clients.ts';
import { people, startRegion, type Stand } from './region.ts';

let tenant: Stand;
let service: Client;
let director: Client;
let drive: string;
let own: DriveItem;
let other: DriveItem;

const put = async (client: Client, path: string, content = 'x'): Promise<DriveItem> =>
  (await client
    .api(`${drive}/root:/${path}:/content`)
    .header('content-type', 'text/plain')
    .put(content)) as DriveItem;
const invite = async (client: Client, item: DriveItem, mail: string, role: string): Promise<Permission> =>
  (
    (await client
      .api(`${drive}/items/${item.id ?? ''}/invite`)
      .post({ recipients: [{ email: mail }], roles: [role] })) as { value: Permission[] }
  ).value[0]!;

beforeAll(async () => {
  tenant = await startRegion();
  service = await asService(tenant);
  director = await asPerson(tenant, people.director);
  drive = await driveOf(service);
  await put(service, 'De Regenboog/profiel.txt');
  await put(service, 'De Zonnebloem/profiel.txt');
  own = (await service.api(`${drive}/root:/De Regenboog`).get()) as DriveItem;
  other = (await service.api(`${drive}/root:/De Zonnebloem`).get()) as DriveItem;
  await invite(service, own, people.director.mail, 'write');
});
afterAll(async () => {
  await tenant.stop();
});

describe('a director', () => {
  it('reads and writes in the folder of the own school', async () => {
    expect((await put(director, 'De Regenboog/profiel.txt', 'anders')).size).toBe(6);
  });

  it('neither reads nor writes in that of another', async () => {
    const path = `${drive}/items/${other.id ?? ''}`;
    for (const ask of [
      () => director.api(path).get(),
      () => director.api(`${path}/children`).get(),
      () => director.api(`${path}/permissions`).get(),
      () => put(director, 'De Zonnebloem/nieuw.txt'),
      () => director.api(path).delete(),
      () => director.api(path).patch({ name: 'Van mij' }),
      () => director.api(`${drive}/root`).get(),
    ])
      expect(await failing(ask())).toMatchObject({ statusCode: 403, code: 'accessDenied' });
  });

  it('does not move or copy a document to where one may not write', async () => {
    const mine = await put(director, 'De Regenboog/los.txt');
    const path = `${drive}/items/${mine.id ?? ''}`;
    expect((await failing(director.api(path).patch({ parentReference: { id: other.id } }))).statusCode).toBe(
      403,
    );
    expect(
      (await failing(director.api(`${path}/copy`).post({ parentReference: { id: other.id } }))).statusCode,
    ).toBe(403);
  });

  it('does not change permissions', async () => {
    expect((await failing(invite(director, own, people.otherDirector.mail, 'read'))).statusCode).toBe(403);
  });

  it('only reads once the permission was changed to that', async () => {
    const school = await put(service, 'Vergrendeld/profiel.txt');
    const folder = (await service.api(`${drive}/root:/Vergrendeld`).get()) as DriveItem;
    const given = await invite(service, folder, people.director.mail, 'write');
    await put(director, 'Vergrendeld/profiel.txt', 'nog open');
    await service
      .api(`${drive}/items/${folder.id ?? ''}/permissions/${given.id ?? ''}`)
      .patch({ roles: ['read'] });
    expect((await failing(put(director, 'Vergrendeld/profiel.txt', 'te laat'))).statusCode).toBe(403);
    expect(((await director.api(`${drive}/items/${school.id ?? ''}`).get()) as DriveItem).size).toBe(8);
  });

  it('keeps in a folder with permissions of its own what was inherited there, and gets nothing new from above', async () => {
    await put(service, 'Apart/2024/profiel.txt');
    await put(service, 'Apart/2025/profiel.txt');
    const [school, closed] = (await Promise.all(
      ['Apart', 'Apart/2024'].map((path) => service.api(`${drive}/root:/${path}`).get()),
    )) as [DriveItem, DriveItem];
    await invite(service, school, people.director.mail, 'write');
    const { id } = await invite(service, closed, people.director.mail, 'read');
    expect((await put(director, 'Apart/2024/profiel.txt', 'mag nog')).size).toBe(7);
    await service.api(`${drive}/items/${closed.id ?? ''}/permissions/${id ?? ''}`).patch({ roles: ['read'] });
    expect((await failing(put(director, 'Apart/2024/profiel.txt', 'te laat'))).statusCode).toBe(403);
    expect((await put(director, 'Apart/2025/profiel.txt', 'open')).size).toBe(4);
    await invite(service, school, people.otherDirector.mail, 'write');
    const late = await asPerson(tenant, people.otherDirector);
    expect((await failing(put(late, 'Apart/2024/profiel.txt'))).statusCode).toBe(403);
  });

  it('is invited twice without effect, and an invitation never takes away', async () => {
    const [again, less] = [
      await invite(service, own, people.director.mail.toUpperCase(), 'write'),
      await invite(service, own, people.director.mail, 'read'),
    ];
    expect(less).toMatchObject({ id: again.id, roles: ['write'] });
  });
});

describe('somebody of the consortium', () => {
  it('is a member of the site, which every item inherits', async () => {
    const coordinator = await asPerson(tenant, people.coordinator);
    const path = `${drive}/items/${other.id ?? ''}/permissions`;
    const { value } = (await coordinator.api(path).get()) as { value: Permission[] };
    const inherited = value.find(({ grantedToV2 }) => grantedToV2?.user?.id === people.coordinator.oid);
    expect(inherited).toMatchObject({ roles: ['owner'], inheritedFrom: { path: `${drive}/root:` } });
    expect((await failing(coordinator.api(`${path}/${inherited?.id ?? ''}`).delete())).statusCode).toBe(403);
    expect(
      (await failing(coordinator.api(`${path}/${inherited?.id ?? ''}`).patch({ roles: ['read'] })))
        .statusCode,
    ).toBe(403);
  });

  it('does not see another site', async () => {
    const coordinator = await asPerson(tenant, people.coordinator);
    const closed = await driveOf(service, 'Documenten', 'sites/bestuur');
    expect((await failing(coordinator.api(`${closed}/root`).get())).statusCode).toBe(403);
  });
});

describe('an application that was let into one site', () => {
  it('reads there, and does not write', async () => {
    const reader = await asReader(tenant);
    expect(((await reader.api(`${drive}/items/${own.id ?? ''}`).get()) as DriveItem).name).toBe(
      'De Regenboog',
    );
    expect((await failing(put(reader, 'nieuw.txt'))).statusCode).toBe(403);
  });

  it('sees nothing of another site, and no mail', async () => {
    const reader = await asReader(tenant);
    const closed = await driveOf(service, 'Documenten', 'sites/bestuur');
    expect((await failing(reader.api(`${closed}/root`).get())).statusCode).toBe(403);
    expect((await failing(reader.api(`/users/${people.coordinator.mail}/messages`).get())).statusCode).toBe(
      403,
    );
  });
});

describe('a mailbox', () => {
  it('is not read by another, and a guest has none', async () => {
    expect((await failing(director.api(`/users/${people.coordinator.mail}/messages`).get())).statusCode).toBe(
      403,
    );
    const asked = service.api(`/users/${people.director.mail}/messages`).post({ subject: 'x' });
    expect((await failing(asked)).statusCode).toBe(404);
  });
});

describe('an invitation that cannot be', () => {
  it.each([
    ['another role', { recipients: [{ email: people.director.mail }], roles: ['owner'] }],
    ['nobody', { recipients: [], roles: ['read'] }],
    ['no address', { recipients: [{ email: 'niemand' }], roles: ['read'] }],
    [
      'without what is inherited',
      { recipients: [{ email: people.director.mail }], roles: ['read'], retainInheritedPermissions: false },
    ],
  ])('is refused: %s', async (_, body) => {
    const asked = service.api(`${drive}/items/${own.id ?? ''}/invite`).post(body);
    expect(await failing(asked)).toMatchObject({ statusCode: 400, code: 'invalidRequest' });
  });
});
