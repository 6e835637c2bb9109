/**
 * A message as Graph shows it.
 *
 * Its id changes when it is moved, as from the drafts to what was sent; who sends `Prefer: IdType="ImmutableId"` gets one that
 * stays. Source: learn.microsoft.com/graph/outlook-immutable-id.
 */
import type { Message } from '@microsoft/microsoft-graph-types';

import type { MailFolder, StoredMessage } from './message.ts';

export const wantsImmutable = (request: Request): boolean =>
  /\bIdType="?ImmutableId"?/i.test(request.headers.get('prefer') ?? '');

export const shownId = ({ id }: StoredMessage, folder: MailFolder, immutable: boolean): string =>
  immutable ? id : `AAMk${Buffer.from(`${folder} ${id}`).toString('base64url')}`;

/** @param expanded what the query asks to show as well: ids of extended properties, and attachments */
export const messageView = (
  message: StoredMessage,
  folder: MailFolder,
  immutable: boolean,
  expanded: { readonly properties: readonly string[]; readonly attachments: boolean },
): Message => {
  const properties = message.properties.filter(({ id }) => expanded.properties.includes(id));
  return {
    id: shownId(message, folder, immutable),
    createdDateTime: message.created,
    lastModifiedDateTime: message.sent ?? message.created,
    ...(message.sent === null ? {} : { sentDateTime: message.sent, receivedDateTime: message.sent }),
    hasAttachments: message.attachments.length > 0,
    internetMessageId: message.internetMessageId,
    subject: message.subject,
    bodyPreview: preview(message),
    body: message.body,
    from: message.from,
    sender: message.from,
    toRecipients: [...message.to],
    ccRecipients: [...message.cc],
    // Nobody but the sender sees who got it blind.
    bccRecipients: folder === 'Inbox' ? [] : [...message.bcc],
    replyTo: [...message.replyTo],
    isDraft: folder === 'Drafts',
    isRead: folder !== 'Inbox',
    parentFolderId: folder,
    ...(properties.length > 0 ? { singleValueExtendedProperties: properties } : {}),
    ...(expanded.attachments ? { attachments: message.attachments.map(attachmentView) } : {}),
  } satisfies Message;
};

const attachmentView = (attachment: StoredMessage['attachments'][number], at: number) => ({
  '@odata.type': '#microsoft.graph.fileAttachment',
  id: String(at),
  size: Buffer.byteLength(attachment.contentBytes ?? '', 'base64'),
  isInline: false,
  ...attachment,
});

const preview = ({ body }: StoredMessage): string =>
  (body.contentType === 'html'
    ? body.content.replace(/<(style|head)[^]*?<\/\1>|<[^>]*>/gi, ' ')
    : body.content
  )
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 255);
