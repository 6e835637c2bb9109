/**
 * The mailboxes as pages, so that a person can read what was sent and follow the links in it. What somebody wrote is shown in a
 * frame that runs no script and loads nothing; links to Microsoft 365 lead to this tenant instead.
 */
import { Hono } from 'hono';
import type { Recipient } from '@microsoft/microsoft-graph-types';

import type { TenantContext } from '../context.ts';
import { escapeHtml, htmlResponse, page } from '../html.ts';
import { itemNotFound } from '../refusal.ts';
import type { PlacedMessage } from './mailboxes.ts';
import type { MailFolder, StoredMessage } from './message.ts';

const folderNames: Readonly<Record<MailFolder, string>> = {
  Inbox: 'Ontvangen',
  Drafts: 'Concepten',
  SentItems: 'Verzonden',
};

export const mailboxPages = ({ mailboxes, description }: TenantContext): Hono => {
  const app = new Hono();
  const message = (address: string, id: string): PlacedMessage => {
    const placed = mailboxes.get(address, id);
    if (!placed) throw itemNotFound();
    return placed;
  };
  app.get('/mailbox', () =>
    htmlResponse(
      overviewPage(
        mailboxes.addresses().map((address) => [address, mailboxes.list(address, ['Inbox']).length]),
      ),
    ),
  );
  app.get('/mailbox/:address', (c) => {
    const address = c.req.param('address');
    return htmlResponse(mailboxPage(address, mailboxes.list(address)));
  });
  app.get('/mailbox/:address/:id', (c) => {
    const address = c.req.param('address');
    return htmlResponse(messagePage(address, message(address, c.req.param('id'))));
  });
  app.get('/mailbox/:address/:id/tekst', (c) => {
    const placed = message(c.req.param('address'), c.req.param('id'));
    return textResponse(textPage(placed.message, description.sharePointHost));
  });
  app.get('/mailbox/:address/:id/bijlage/:number', (c) => {
    const { attachments } = message(c.req.param('address'), c.req.param('id')).message;
    const attachment = attachments[Number(c.req.param('number'))];
    if (!attachment) throw itemNotFound();
    return new Response(new Uint8Array(Buffer.from(attachment.contentBytes ?? '', 'base64')), {
      headers: {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name ?? 'bijlage')}`,
        'x-content-type-options': 'nosniff',
      },
    });
  });
  return app;
};

const linkTo = (...parts: readonly string[]): string =>
  ['/mailbox', ...parts.map(encodeURIComponent)].join('/');

const overviewPage = (boxes: readonly (readonly [address: string, received: number])[]): string =>
  page(
    'Postvakken',
    boxes.length === 0
      ? '<p>Er is nog geen bericht verstuurd. Zodra er een bericht is, verschijnt hier het postvak van de ontvanger.</p>'
      : `<p>Alle berichten van deze oefenomgeving komen hier aan. Er gaat niets naar buiten.</p>
<ul class="list">
${boxes.map(([address, received]) => `<li><a href="${linkTo(address)}">${escapeHtml(address)}</a> <span class="soft">(${received} ontvangen)</span></li>`).join('\n')}
</ul>`,
  );

const mailboxPage = (address: string, messages: readonly PlacedMessage[]): string =>
  page(
    `Postvak van ${address}`,
    `<p><a href="/mailbox">Alle postvakken</a></p>
${(Object.keys(folderNames) as MailFolder[])
  .map((folder) =>
    folderPart(
      address,
      folder,
      messages.filter((one) => one.folder === folder),
    ),
  )
  .join('\n')}`,
  );

const folderPart = (address: string, folder: MailFolder, messages: readonly PlacedMessage[]): string =>
  messages.length === 0
    ? `<h2>${folderNames[folder]}</h2>\n<p class="soft">Geen berichten.</p>`
    : `<h2>${folderNames[folder]}</h2>
<ul class="list">
${messages.map((one) => listed(address, one)).join('\n')}
</ul>`;

const listed = (address: string, { folder, message }: PlacedMessage): string =>
  `<li><a href="${linkTo(address, message.id)}">${escapeHtml(message.subject || '(geen onderwerp)')}</a><br>
<span class="soft">${folder === 'Inbox' ? `van ${names([message.from])}` : `aan ${names(message.to)}`}, ${moment(message)}</span></li>`;

const messagePage = (address: string, { message }: PlacedMessage): string =>
  page(
    message.subject || '(geen onderwerp)',
    `<p><a href="${linkTo(address)}">Postvak van ${escapeHtml(address)}</a></p>
<dl>
<dt>Van</dt><dd>${names([message.from])}</dd>
<dt>Aan</dt><dd>${names(message.to)}</dd>
${message.cc.length > 0 ? `<dt>Kopie aan</dt><dd>${names(message.cc)}</dd>\n` : ''}<dt>Datum</dt><dd>${moment(message)}</dd>
</dl>
${attachmentsPart(address, message)}<iframe title="Tekst van het bericht" src="${linkTo(address, message.id)}/tekst" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`,
  );

const attachmentsPart = (address: string, { id, attachments }: StoredMessage): string =>
  attachments.length === 0
    ? ''
    : `<h2>Bijlagen</h2>
<ul>
${attachments.map(({ name }, at) => `<li><a href="${linkTo(address, id)}/bijlage/${at}">${escapeHtml(name ?? 'bijlage')}</a></li>`).join('\n')}
</ul>
`;

const names = (recipients: readonly Recipient[]): string =>
  recipients
    .map(({ emailAddress }) => {
      const [name, address] = [emailAddress?.name ?? '', emailAddress?.address ?? ''];
      return escapeHtml(name === '' || name === address ? address : `${name} <${address}>`);
    })
    .join(', ');

const moment = ({ sent, created }: StoredMessage): string =>
  new Intl.DateTimeFormat('nl-NL', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  }).format(new Date(sent ?? created));

const textPage = (
  { subject, body: { contentType, content } }: StoredMessage,
  sharePointHost: string,
): string => {
  const html =
    contentType === 'html'
      ? content
      : `<p style="white-space: pre-wrap">${escapeHtml(content).replace(/https?:\/\/[^\s<>&]+(?:&#38;[^\s<>&]+)*/g, (url) => `<a href="${url}">${url}</a>`)}</p>`;
  const base = '<base target="_blank">';
  const whole = /<html[\s>]/i.test(html)
    ? html.replace(/<head[^>]*>/i, (head) => `${head}${base}`)
    : `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${escapeHtml(subject || 'Bericht')}</title>${base}</head><body style="font-family: system-ui, sans-serif">${html}</body></html>`;
  return withLocalLinks(whole, sharePointHost);
};

/** An address of Microsoft 365 in a link becomes the same path at this tenant. */
const withLocalLinks = (html: string, sharePointHost: string): string =>
  [sharePointHost, 'graph.microsoft.com', 'login.microsoftonline.com'].reduce(
    (text, host) =>
      text.replaceAll(new RegExp(`(href=["'])https://${host.replaceAll('.', '\\.')}(?=[/"'])`, 'gi'), '$1'),
    html,
  );

const textResponse = (html: string): Response =>
  new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; sandbox allow-popups allow-popups-to-escape-sandbox",
    },
  });
