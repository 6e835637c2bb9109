import type { Client } from '@microsoft/microsoft-graph-client';
import type { DriveItem } from '@microsoft/microsoft-graph-types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { Faults } from '#service/tenant/faults.ts';

import { asService, driveOf, failing } from './clients.ts';
import { people, startRegion, type Stand } from './region.ts';

let tenant: Stand;
let client: Client;
let drive: string;

beforeEach(async () => {
  tenant = await startRegion();
  client = await asService(tenant);
  drive = await driveOf(client);
});
afterEach(async () => {
  await tenant.stop();
});

const put = async (name: string): Promise<DriveItem> =>
  (await client
    .api(`${drive}/root:/${name}:/content`)
    .header('content-type', 'text/plain')
    .put('x')) as DriveItem;
const namesThere = async (): Promise<string[]> =>
  ((await client.api(`${drive}/root/children`).get()) as { value: DriveItem[] }).value.map(
    ({ name }) => name ?? '',
  );

describe('a fault by rule', () => {
  it.each([
    [429, 'activityLimitReached'],
    [503, 'serviceNotAvailable'],
    [500, 'generalException'],
    [423, 'resourceLocked'],
    [412, 'resourceModified'],
  ])('answers %i, as often as was asked, and nothing was done', async (status, code) => {
    tenant.faults.add({ match: '/content$', method: 'PUT', times: 1, status });
    expect(await failing(put('a.txt'))).toMatchObject({ statusCode: status, code });
    expect(await namesThere()).toEqual([]);
    expect((await put('a.txt')).name).toBe('a.txt');
  });

  it('is counted by its sort', async () => {
    tenant.faults.add({ match: '/content$', times: 2, status: 423 });
    tenant.faults.add({ match: 'children', times: 1, status: 504, afterEffect: true });
    await failing(put('a.txt'));
    await failing(put('a.txt'));
    await failing(namesThere());
    await namesThere();
    expect(tenant.faults.given()).toEqual({ '423': 2, '504 after the effect': 1 });
  });

  it('says when to come back', async () => {
    tenant.faults.add({ match: 'children', times: 1, status: 429, headers: { 'retry-after': '7' } });
    expect((await failing(namesThere())).headers?.get('retry-after')).toBe('7');
  });

  it('answers that it failed after it was done', async () => {
    tenant.faults.add({ match: '/content$', times: 1, status: 504, afterEffect: true });
    expect((await failing(put('toch.txt'))).statusCode).toBe(504);
    expect(await namesThere()).toEqual(['toch.txt']);
  });

  it.each([
    ['before', false, []],
    ['after', true, ['geknipt.txt']],
  ])('breaks the connection %s it was done', async (_, afterEffect, names) => {
    tenant.faults.add({ match: '/content$', times: 1, cut: true, afterEffect });
    expect((await failing(put('geknipt.txt'))).statusCode).toBe(-1);
    expect(await namesThere()).toEqual(names);
  });

  it('is slow, and then answers as ever', async () => {
    tenant.faults.add({ match: 'children', times: 1, delay: 300 });
    const order: string[] = [];
    const slow = namesThere().then((names) => order.push(`slow ${names.length}`));
    await client.api(drive).get();
    order.push('quick');
    await slow;
    expect(order).toEqual(['quick', 'slow 0']);
  });

  it('says of delta where to begin again', async () => {
    tenant.faults.add({ match: '/root/delta', times: 1, status: 410 });
    const { headers } = await failing(client.api(`${drive}/root/delta?token=1.1`).get());
    expect((await client.api(headers?.get('location') ?? '').get()) as object).toHaveProperty([
      '@odata.deltaLink',
    ]);
  });

  it('sends a mail once, although it says that it failed', async () => {
    tenant.faults.add({ match: '/sendMail$', times: 1, status: 504, afterEffect: true });
    const message = { subject: 'x', toRecipients: [{ emailAddress: { address: 'ouder@thuis.example' } }] };
    const path = `/users/${people.coordinator.mail}/sendMail`;
    expect((await failing(client.api(path).post({ message }))).statusCode).toBe(504);
    const sent = (await client
      .api(`/users/${people.coordinator.mail}/mailFolders/sentitems/messages`)
      .get()) as {
      value: unknown[];
    };
    expect(sent.value).toHaveLength(1);
  });
});

describe('steering from outside', () => {
  const faults = `/_tenant/faults`;

  it('adds, lists and clears faults, and never meets one itself', async () => {
    const body = JSON.stringify([{ match: '.', status: 503 }]);
    await fetch(`${tenant.origin}${faults}`, { method: 'POST', body });
    expect((await failing(namesThere())).statusCode).toBe(503);
    expect(await (await fetch(`${tenant.origin}${faults}`)).json()).toMatchObject([
      { match: '.', status: 503 },
    ]);
    await fetch(`${tenant.origin}${faults}`, { method: 'DELETE' });
    expect(await namesThere()).toEqual([]);
  });

  it('refuses what is no rule', async () => {
    const answer = await fetch(`${tenant.origin}${faults}`, { method: 'POST', body: '{"match":"("}' });
    expect(answer.status).toBe(400);
  });

  it('takes nothing from a page elsewhere', async () => {
    const answer = await fetch(`${tenant.origin}${faults}`, {
      method: 'DELETE',
      headers: { origin: 'https://kwaad.example' },
    });
    expect(answer.status).toBe(403);
  });
});

describe('faults at random', () => {
  const run = (seed: number): (number | undefined)[] => {
    const faults = new Faults([], { seed, rate: 0.3 });
    return Array.from({ length: 200 }, () => {
      const fault = faults.take('PUT', '/v1.0/drives/a/root:/b:/content');
      return fault && (fault.status ?? 0);
    });
  };

  it('are the same for the same seed, others for another, and about as many as was asked', () => {
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
    const met = run(3).filter((status) => status !== undefined);
    expect(met.length).toBeGreaterThan(35);
    expect(met.length).toBeLessThan(85);
    expect(new Set(met).size).toBeGreaterThan(4);
  });
});
