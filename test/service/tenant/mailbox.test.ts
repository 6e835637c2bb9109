import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Client } from '@microsoft/microsoft-graph-client';
import type { Message } from '@microsoft/microsoft-graph-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { faultsOf } from '../../html-judge.ts';
import { asService, failing } from './clients.ts';
import { people, startRegion, type Stand } from './region.ts';

const PARENT = 'ouder+school@thuis.example';

let tenant: Stand;
let client: Client;
const messages = `/users/${people.coordinator.mail}/messages`;

beforeAll(async () => {
  tenant = await startRegion();
  client = await asService(tenant);
});
afterAll(async () => {
  await tenant.stop();
});

const to = (address: string) => [{ emailAddress: { address } }];
const draft = async (message: object): Promise<Message> =>
  (await client
    .api(messages)
    .post({ subject: 'Ontvangstbewijs', toRecipients: to(PARENT), ...message })) as Message;
const send = async ({ id }: Message): Promise<void> => {
  await client.api(`${messages}/${id ?? ''}/send`).post(undefined);
};
const page = async (path: string): Promise<string> => await (await fetch(`${tenant.origin}${path}`)).text();
const linkIn = (html: string, pattern: RegExp): string =>
  (pattern.exec(html)?.[1] ?? '').replaceAll('&#38;', '&');

describe('a message', () => {
  it('gets another id when it is sent, for who did not ask for one that stays', async () => {
    const written = await draft({});
    await send(written);
    expect((await failing(client.api(`${messages}/${written.id ?? ''}`).get())).statusCode).toBe(404);
  });

  it('to several people comes to each, and nobody sees who got it blind', async () => {
    await send(
      await draft({
        subject: 'Aan allen',
        toRecipients: to('a@school.example'),
        bccRecipients: to('b@school.example'),
      }),
    );
    for (const address of ['a@school.example', 'b@school.example']) {
      const [name = ''] = readdirSync(join(tenant.folder, 'mailboxes', encodeURIComponent(address), 'Inbox'));
      const html = await page(`/mailbox/${encodeURIComponent(address)}/${name.replace(/\.json$/, '')}`);
      expect(html).toContain('Aan allen');
      expect(html).not.toContain('b@school.example, ');
      expect(html).toContain('a@school.example');
    }
  });

  it('is changed and deleted while it is a draft', async () => {
    const written = await draft({});
    const path = `${messages}/${written.id ?? ''}`;
    expect(await client.api(path).patch({ subject: 'Anders' })).toMatchObject({ subject: 'Anders' });
    await client.api(path).delete();
    expect((await failing(client.api(path).get())).statusCode).toBe(404);
  });

  it.each([
    ['nobody', { toRecipients: [] }],
    ['no address', { toRecipients: to('niemand') }],
    ['an address that leads elsewhere', { toRecipients: to('../../x@y') }],
    ['a header that is not free', { internetMessageHeaders: [{ name: 'From', value: 'x' }] }],
    ['a key that is none', { singleValueExtendedProperties: [{ id: 'sleutel', value: 'x' }] }],
  ])('is refused: %s', async (_, message) => {
    const asked = draft(message).then(send);
    expect((await failing(asked)).statusCode).toBe(400);
  });

  it('is not looked for by what is not understood', async () => {
    const asked = client.api(messages).filter("contains(subject,'x')").get();
    expect((await failing(asked)).statusCode).toBe(400);
  });
});

describe('the pages of the mailboxes', () => {
  it('lead to each message, and are valid', async () => {
    await send(
      await draft({
        subject: '<b>Ontvangen</b> & bewaard',
        attachments: [
          {
            '@odata.type': '#microsoft.graph.fileAttachment',
            name: 'bewijs.txt',
            contentType: 'text/plain',
            contentBytes: Buffer.from('bewijs').toString('base64'),
          },
        ],
      }),
    );
    const all = await page('/mailbox');
    const box = await page(linkIn(all, /href="(\/mailbox\/ouder[^"]+)"/));
    const message = await page(linkIn(box, /href="(\/mailbox\/[^"]+\/[^"]+)">&#60;b/));
    expect(message).toContain('&#60;b&#62;Ontvangen&#60;/b&#62; &#38; bewaard');
    expect(await page(linkIn(message, /href="([^"]+\/bijlage\/0)"/))).toBe('bewijs');
    for (const html of [all, box, message]) expect(await faultsOf(html)).toEqual([]);
  });

  it('show the text in a frame that runs nothing, with links that lead here', async () => {
    const content =
      '<p>Zie <a href="https://swv.sharepoint.com/sites/sop/Profielen/a.docx">uw document</a> of <a href="https://elders.example/">elders</a>.</p><script>alert(1)</script>';
    await send(await draft({ subject: 'Met links', body: { contentType: 'HTML', content } }));
    const box = await page(`/mailbox/${encodeURIComponent(PARENT)}`);
    const message = await page(linkIn(box, /href="(\/mailbox\/[^"]+)">Met links/));
    expect(message).toMatch(/<iframe[^>]* sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    const answer = await fetch(`${tenant.origin}${linkIn(message, /src="([^"]+)"/)}`);
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    const text = await answer.text();
    expect(text).toContain('href="/sites/sop/Profielen/a.docx"');
    expect(text).toContain('href="https://elders.example/"');
  });

  it('make links of the addresses in plain text', async () => {
    const content = 'Ga naar https://swv.sharepoint.com/sites/sop?a=1&b=2 <nu>';
    await send(await draft({ subject: 'Plat', body: { contentType: 'Text', content } }));
    const box = await page(`/mailbox/${encodeURIComponent(PARENT)}`);
    const message = await page(linkIn(box, /href="(\/mailbox\/[^"]+)">Plat/));
    const text = await page(linkIn(message, /src="([^"]+)"/));
    expect(text).toContain(
      '<a href="/sites/sop?a=1&#38;b=2">https://swv.sharepoint.com/sites/sop?a=1&#38;b=2</a> &#60;nu&#62;',
    );
  });

  it('say so when there is nothing', async () => {
    const empty = await startRegion();
    const html = await (await fetch(`${empty.origin}/mailbox`)).text();
    await empty.stop();
    expect(html).toContain('Er is nog geen bericht verstuurd');
    expect((await fetch(`${tenant.origin}/mailbox/x@y.example/bestaat-niet`)).status).toBe(404);
  });
});
