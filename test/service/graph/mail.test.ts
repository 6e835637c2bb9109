import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { Graph, Mail } from '#service/graph/port.ts';
import type { FaultRule } from '#service/tenant/faults.ts';

import { people } from '../tenant/region.ts';
import { startGround, type Ground } from './tenant.ts';

const sender = people.coordinator.mail;
const receiver = people.director.mail;

let ground: Ground;
let graph: Graph;
let count = 0;

beforeAll(async () => {
  ground = await startGround();
  ({ graph } = ground);
});
afterAll(() => ground.stop());
afterEach(() => ground.faults.clear());

/** A mail that was never sent before. */
const newMail = (): Mail => {
  count += 1;
  return {
    key: `ontvangst/99AA00/dossier-${count}'s`,
    to: [receiver],
    subject: `Ontvangstbevestiging ${count}`,
    html: '<p>Wij hebben uw profiel ontvangen.</p>',
  };
};

/** How many with this subject stand in a folder of a mailbox, looked up on disk. */
const countIn = (mailbox: string, place: 'Inbox' | 'Drafts' | 'SentItems', { subject }: Mail): number => {
  const folder = join(ground.folder, 'mailboxes', encodeURIComponent(mailbox), place);
  if (!existsSync(folder)) return 0;
  return readdirSync(folder)
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as { subject: string })
    .filter((message) => message.subject === subject).length;
};

const whereabouts = (mail: Mail) => ({
  drafts: countIn(sender, 'Drafts', mail),
  sent: countIn(sender, 'SentItems', mail),
  received: countIn(receiver, 'Inbox', mail),
});

const SENT_ONCE = { drafts: 0, sent: 1, received: 1 };

const fault = (match: string, rule: Partial<FaultRule>) =>
  ground.faults.add({ match, method: 'POST', times: 1, ...rule });

const MAKING = '/messages$';
const SENDING = '/send$';

describe('a mail', () => {
  it('is sent once, however often one asks', async () => {
    const mail = newMail();
    for (let time = 0; time < 3; time += 1) await graph.sendOnce(sender, mail);
    expect(whereabouts(mail)).toEqual(SENT_ONCE);
  });

  it('is another one when its key is another', async () => {
    const mail = newMail();
    await graph.sendOnce(sender, mail);
    await graph.sendOnce(sender, { ...mail, key: `${mail.key}/herinnering` });
    expect(whereabouts(mail)).toEqual({ drafts: 0, sent: 2, received: 2 });
  });

  it.each([
    ['the answer to the draft gets lost', MAKING, { status: 504, afterEffect: true }],
    ['the connection breaks after the draft', MAKING, { cut: true, afterEffect: true }],
    ['the draft is not made', MAKING, { status: 503 }],
    ['the answer to sending gets lost', SENDING, { status: 504, afterEffect: true }],
    ['the connection breaks after sending', SENDING, { cut: true, afterEffect: true }],
    ['it is not sent', SENDING, { status: 500 }],
    ['the connection breaks before sending', SENDING, { cut: true }],
    ['sending is throttled', SENDING, { status: 429, headers: { 'retry-after': '2' } }],
  ] as const)('is sent once when %s', async (_, match, rule) => {
    const mail = newMail();
    fault(match, rule);
    await graph.sendOnce(sender, mail);
    expect(whereabouts(mail)).toEqual(SENT_ONCE);
  });

  it('is sent once when all answers get lost for a while', async () => {
    const mail = newMail();
    fault(MAKING, { status: 504, afterEffect: true });
    fault(SENDING, { status: 504 });
    fault(SENDING, { cut: true });
    fault(SENDING, { cut: true, afterEffect: true });
    await graph.sendOnce(sender, mail);
    expect(whereabouts(mail)).toEqual(SENT_ONCE);
  });

  it('is sent once when the service stopped between draft and sending', async () => {
    const mail = newMail();
    fault(SENDING, { status: 503, times: 99 });
    await expect(graph.sendOnce(sender, mail)).rejects.toMatchObject({
      code: 'graph-unavailable',
      facts: { operation: 'send-mail', status: 503 },
    });
    expect(whereabouts(mail)).toEqual({ drafts: 1, sent: 0, received: 0 });
    ground.faults.clear();
    await ground.connect().sendOnce(sender, mail);
    expect(whereabouts(mail)).toEqual(SENT_ONCE);
  });

  it('waits for later, in the hands of the queue, when it is told to', async () => {
    const mail = newMail();
    fault(SENDING, { status: 429, times: 99, headers: { 'retry-after': '600' } });
    await expect(graph.sendOnce(sender, mail)).rejects.toMatchObject({
      code: 'graph-unavailable',
      facts: { status: 429, retryAt: expect.any(String) as string },
    });
    expect(ground.faults.list().map(({ times }) => times)).toEqual([98]);
    ground.faults.clear();
    await graph.sendOnce(sender, mail);
    expect(whereabouts(mail)).toEqual(SENT_ONCE);
  });

  it('leaves no second draft behind', async () => {
    const mail = newMail();
    fault(SENDING, { status: 503, times: 99 });
    const [one, other] = [ground.connect(), ground.connect()];
    await Promise.allSettled([one.sendOnce(sender, mail), other.sendOnce(sender, mail)]);
    ground.faults.clear();
    await graph.sendOnce(sender, mail);
    expect(whereabouts(mail)).toEqual(SENT_ONCE);
  });

  it('that cannot be sent says so: no such mailbox', async () => {
    await expect(graph.sendOnce('niemand@swv.example', newMail())).rejects.toMatchObject({
      code: 'graph-not-found',
      facts: { operation: 'send-mail' },
    });
  });
});
