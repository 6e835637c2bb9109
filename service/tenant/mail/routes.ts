/** Requests to Graph about messages. */
import type { Message, Recipient } from '@microsoft/microsoft-graph-types';

import { bodyOf } from '../graph/body.ts';
import type { GraphCall } from '../graph/call.ts';
import { findOperation, type Operations } from '../graph/operations.ts';
import { paged } from '../graph/paging.ts';
import { selected } from '../graph/selected.ts';
import { Refusal } from '../refusal.ts';
import { requireMailbox, type MailboxOwner, type MailRight } from './mailbox-owner.ts';
import type { PlacedMessage } from './mailboxes.ts';
import { contentOf, FOLDERS, newMessage, type MailFolder } from './message.ts';
import { messageView, shownId, wantsImmutable } from './message-view.ts';
import { expandedIn, filterIn } from './query.ts';

interface MailCall extends GraphCall {
  readonly user: string | undefined;
  readonly parameters: readonly string[];
}

type Operation = (call: MailCall) => Response | Promise<Response>;

const open = ({ tenant, caller, user }: MailCall, right: MailRight): MailboxOwner =>
  requireMailbox(tenant, caller, user, right);

const listMessages: Operation = (call) => listed(call, FOLDERS);

const listFolder: Operation = (call) => {
  const wanted = call.parameters[0]?.toLowerCase();
  const folder = FOLDERS.find((name) => name.toLowerCase() === wanted);
  if (!folder)
    throw new Refusal(404, 'ErrorItemNotFound', 'The specified folder could not be found in the store.');
  return listed(call, [folder]);
};

const listed = (call: MailCall, folders: readonly MailFolder[]): Response => {
  const { mail } = open(call, 'Mail.Read');
  const fits = filterIn(call.url);
  const found = call.tenant.mailboxes.list(mail, folders).filter(({ message }) => fits(message));
  return Response.json(paged(found, call.url, (placed) => view(call, placed)));
};

const createDraft: Operation = async (call) => {
  const owner = open(call, 'Mail.ReadWrite');
  const message = newMessage(senderOf(owner), await bodyOf(call.request), call.tenant.now().toISOString());
  call.tenant.mailboxes.write(owner.mail, 'Drafts', message);
  return Response.json(view(call, { folder: 'Drafts', message }), { status: 201 });
};

const readMessage: Operation = (call) => Response.json(view(call, requireMessage(call, 'Mail.Read').placed));

const changeDraft: Operation = async (call) => {
  const given = (await bodyOf(call.request)) as Message;
  const { owner, placed } = requireMessage(call, 'Mail.ReadWrite');
  requireDraft(placed);
  const message = { ...placed.message, ...contentOf(given) };
  call.tenant.mailboxes.write(owner.mail, 'Drafts', message);
  return Response.json(view(call, { folder: 'Drafts', message }));
};

const deleteMessage: Operation = (call) => {
  const { owner, placed } = requireMessage(call, 'Mail.ReadWrite');
  call.tenant.mailboxes.remove(owner.mail, placed);
  return new Response(null, { status: 204 });
};

const sendDraft: Operation = (call) => {
  const { owner, placed } = requireMessage(call, 'Mail.Send');
  requireDraft(placed);
  requireRecipients(placed);
  call.tenant.mailboxes.send(owner.mail, placed.message, call.tenant.now().toISOString());
  return new Response(null, { status: 202 });
};

const sendMail: Operation = async (call) => {
  const { tenant } = call;
  const body = (await bodyOf(call.request)) as { message?: Message; saveToSentItems?: boolean };
  const owner = open(call, 'Mail.Send');
  const now = tenant.now().toISOString();
  const message = { ...newMessage(senderOf(owner), body.message ?? {}, now), sent: now };
  requireRecipients({ folder: 'Drafts', message });
  tenant.mailboxes.deliver(message);
  if (body.saveToSentItems !== false) tenant.mailboxes.write(owner.mail, 'SentItems', message);
  return new Response(null, { status: 202 });
};

const operations: Operations<Operation> = {
  messages: { GET: listMessages, POST: createDraft },
  'messages/*': { GET: readMessage, PATCH: changeDraft, DELETE: deleteMessage },
  'messages/*/send': { POST: sendDraft },
  'mailFolders/*/messages': { GET: listFolder },
  sendMail: { POST: sendMail },
};

/** Undefined when the request is about something else of this person. */
export const answerAboutMail = (
  call: GraphCall,
  user: string | undefined,
  segments: readonly string[],
): Response | Promise<Response> | undefined => {
  const found = findOperation(operations, call.request.method, segments);
  return found?.operation({ ...call, user, parameters: found.parameters });
};

const view = (call: MailCall, { folder, message }: PlacedMessage) =>
  selected(messageView(message, folder, wantsImmutable(call.request), expandedIn(call.url)), call.url);

const senderOf = ({ name, mail }: MailboxOwner): Recipient => ({ emailAddress: { name, address: mail } });

const requireMessage = (call: MailCall, right: MailRight): { owner: MailboxOwner; placed: PlacedMessage } => {
  const owner = open(call, right);
  const wanted = call.parameters[0] ?? '';
  const placed = placedBy(call, owner, wanted);
  if (placed) return { owner, placed };
  throw new Refusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
};

/** Under its immutable id always, under its ordinary one only where it is now. */
const placedBy = ({ tenant }: MailCall, { mail }: MailboxOwner, id: string): PlacedMessage | undefined => {
  if (!id.startsWith('AAMk')) return tenant.mailboxes.get(mail, id);
  const [, immutable = ''] = Buffer.from(id.slice(4), 'base64url').toString().split(' ');
  const placed = tenant.mailboxes.get(mail, immutable);
  return placed && shownId(placed.message, placed.folder, false) === id ? placed : undefined;
};

const requireDraft = ({ folder }: PlacedMessage): void => {
  if (folder !== 'Drafts') throw new Refusal(400, 'ErrorInvalidRequest', 'The message is not a draft.');
};

const requireRecipients = ({ message: { to, cc, bcc } }: PlacedMessage): void => {
  if (to.length + cc.length + bcc.length === 0)
    throw new Refusal(400, 'ErrorInvalidRecipients', 'At least one recipient is needed.');
};
