/** A message as the tenant keeps it: what Graph says of it, and what Graph says only when asked. */
import { randomBytes } from 'node:crypto';

import type {
  FileAttachment,
  Message,
  Recipient,
  SingleValueLegacyExtendedProperty,
} from '@microsoft/microsoft-graph-types';

import { Refusal } from '../refusal.ts';

export const FOLDERS = ['Inbox', 'Drafts', 'SentItems'] as const;

export type MailFolder = (typeof FOLDERS)[number];

export type Attachment = Pick<FileAttachment, 'name' | 'contentType' | 'contentBytes'>;

export interface StoredMessage {
  /** The immutable id. */
  readonly id: string;
  readonly created: string;
  readonly subject: string;
  readonly body: { readonly contentType: 'text' | 'html'; readonly content: string };
  readonly from: Recipient;
  readonly to: readonly Recipient[];
  readonly cc: readonly Recipient[];
  readonly bcc: readonly Recipient[];
  readonly replyTo: readonly Recipient[];
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly properties: readonly { readonly id: string; readonly value: string }[];
  readonly attachments: readonly Attachment[];
  readonly internetMessageId: string;
  readonly sent: string | null;
}

export const newMessage = (from: Recipient, given: Message, created: string): StoredMessage => ({
  id: `AAkALg${randomBytes(24).toString('base64url')}`,
  created,
  subject: '',
  body: { contentType: 'text', content: '' },
  to: [],
  cc: [],
  bcc: [],
  replyTo: [],
  headers: [],
  properties: [],
  attachments: [],
  internetMessageId: `<${randomBytes(16).toString('hex')}@tenant.invalid>`,
  sent: null,
  ...contentOf(given),
  from,
});

type Content = Partial<Omit<StoredMessage, 'id' | 'created' | 'from' | 'internetMessageId' | 'sent'>>;

/** What a client may say of a message, checked. */
export const contentOf = (given: Message): Content => ({
  ...(typeof given.subject === 'string' ? { subject: given.subject } : {}),
  ...(given.body ? { body: bodyOf(given.body) } : {}),
  ...(given.toRecipients ? { to: recipientsOf(given.toRecipients) } : {}),
  ...(given.ccRecipients ? { cc: recipientsOf(given.ccRecipients) } : {}),
  ...(given.bccRecipients ? { bcc: recipientsOf(given.bccRecipients) } : {}),
  ...(given.replyTo ? { replyTo: recipientsOf(given.replyTo) } : {}),
  ...(given.internetMessageHeaders ? { headers: headersOf(given.internetMessageHeaders) } : {}),
  ...(given.singleValueExtendedProperties
    ? { properties: propertiesOf(given.singleValueExtendedProperties) }
    : {}),
  ...(given.attachments
    ? { attachments: given.attachments.map((one) => attachmentOf(one as FileAttachment)) }
    : {}),
});

const bodyOf = ({ contentType, content }: NonNullable<Message['body']>): StoredMessage['body'] => ({
  contentType: contentType?.toLowerCase() === 'html' ? 'html' : 'text',
  content: content ?? '',
});

const recipientsOf = (given: readonly Recipient[]): Recipient[] =>
  given.map(({ emailAddress }) => {
    const address = emailAddress?.address ?? '';
    if (!/^[^@\s/\\]+@[^@\s/\\]+$/.test(address))
      throw new Refusal(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.');
    return { emailAddress: { address, name: emailAddress?.name ?? address } };
  });

/** Only headers that begin with `x-` may be given. */
const headersOf = (given: NonNullable<Message['internetMessageHeaders']>): StoredMessage['headers'] =>
  given.map(({ name, value }) => {
    if (!name?.toLowerCase().startsWith('x-'))
      throw new Refusal(
        400,
        'InvalidInternetMessageHeader',
        `The internet message header name '${name ?? ''}' should start with 'x-' or 'X-'.`,
      );
    return { name, value: value ?? '' };
  });

const propertiesOf = (given: readonly SingleValueLegacyExtendedProperty[]): StoredMessage['properties'] =>
  given.map(({ id, value }) => {
    if (!id || !/^\w+ (\{[0-9a-f-]{36}\} (Name|Id) \S+|0x[0-9a-f]+)$/i.test(id))
      throw new Refusal(400, 'ErrorInvalidProperty', 'The extended property id is not valid.');
    return { id, value: value ?? '' };
  });

const attachmentOf = ({ name, contentType, contentBytes }: FileAttachment): Attachment => ({
  name: name ?? 'bijlage',
  contentType: contentType ?? 'application/octet-stream',
  contentBytes: contentBytes ?? '',
});

export const recipientsAll = ({ to, cc, bcc }: StoredMessage): string[] => [
  ...new Set([...to, ...cc, ...bcc].map(({ emailAddress }) => (emailAddress?.address ?? '').toLowerCase())),
];
