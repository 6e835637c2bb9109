/**
 * Sending a mail once. Graph's `sendMail` takes no key and gives no id, so after a lost answer nobody knows whether it went out.
 * Here the mail is first a draft that carries a key of ours, and only that draft is sent: whoever comes later, after a lost
 * answer or in another process, looks the key up in all folders and finds it sent, or as a draft to send, or not at all.
 *
 * Two processes that send the same key at the same moment are not kept apart here; the queue does that.
 */
import type { Message } from '@microsoft/microsoft-graph-types';

import { isProblem } from '#templates/problem.ts';

import type { CallGraph } from './client.ts';
import { objectOf } from './item.ts';
import { entriesOf } from './pages.ts';
import { mailboxPath } from './paths.ts';
import type { Mail } from './port.ts';
import type { Surroundings } from './retrying.ts';
import { isInDoubt, pauseAfterDoubt } from './until-sure.ts';

/** A named property of our own on a message; the GUID is ours for good. */
const KEY = 'String {5b1d7c52-3f0e-4c0b-9a53-6a1f0d6f6c7e} Name OndersteuningsprofielSleutel';

const ROUNDS = 4;

/** Leaves exactly one message with this key among what was sent, and no draft. */
export const sendOnce = async (
  call: CallGraph,
  surroundings: Surroundings,
  mailbox: string,
  mail: Mail,
): Promise<void> => {
  const messages = mailboxPath(mailbox);
  let failed: unknown;
  // The last round only looks.
  for (let round = 0; ; round += 1) {
    const found = await withKey(call, messages, mail.key);
    const sent = found.some(({ isDraft }) => isDraft === false);
    const [draft, ...doubles] = found.filter(({ isDraft }) => isDraft !== false);
    const leftOver = sent && draft !== undefined ? [draft, ...doubles] : doubles;
    for (const { id = '' } of leftOver) await remove(call, `${messages}/${encodeURIComponent(id)}`);
    if (sent) return;
    if (round === ROUNDS) throw failed;
    try {
      const id = draft?.id ?? (await makeDraft(call, messages, mail));
      await call({ ...sending, method: 'POST', to: `${messages}/${encodeURIComponent(id)}/send` });
      return;
    } catch (error) {
      if (!mayBeSent(error)) throw error;
      failed = error;
      // What was accepted may still be on its way to the sent items.
      await pauseAfterDoubt(surroundings, round);
    }
  }
};

const sending = { operation: 'send-mail', name: null, idempotency: 'once' } as const;

const withKey = async (call: CallGraph, messages: string, key: string): Promise<Message[]> => {
  const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
  const found: Message[] = [];
  for await (const message of entriesOf<Message>(call, {
    ...sending,
    idempotency: 'safe',
    to: messages,
    query: {
      $filter: `singleValueExtendedProperties/any(p: p/id eq ${quote(KEY)} and p/value eq ${quote(key)})`,
      $select: 'id,isDraft',
    },
  }))
    found.push(message);
  return found;
};

const makeDraft = async (call: CallGraph, messages: string, mail: Mail): Promise<string> => {
  const draft: Message = {
    subject: mail.subject,
    body: { contentType: 'html', content: mail.html },
    toRecipients: mail.to.map((address) => ({ emailAddress: { address } })),
    singleValueExtendedProperties: [{ id: KEY, value: mail.key }],
  };
  const answer = await call({ ...sending, method: 'POST', to: messages, body: draft });
  return objectOf<Message>(answer, sending).id ?? '';
};

const remove = async (call: CallGraph, message: string): Promise<void> => {
  await call({ ...sending, idempotency: 'idempotent', method: 'DELETE', to: message, accept: [404] });
};

/** Also when another has sent it meanwhile: the mailbox knows. */
const mayBeSent = (error: unknown): boolean =>
  isInDoubt(error) || (isProblem(error) && error.code === 'graph-not-found');
