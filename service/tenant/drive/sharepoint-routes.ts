/** What the SharePoint host serves itself: downloads by link, pieces of uploads, and how far a copy is. */
import { readFile } from 'node:fs/promises';

import { Hono } from 'hono';

import type { TenantContext } from '../context.ts';
import { escapeHtml, htmlResponse, page } from '../html.ts';
import { itemNotFound, Refusal } from '../refusal.ts';
import { unseal } from '../sealed.ts';
import { copyStatus } from './copy.ts';
import type { DownloadLink } from './links.ts';
import { mimeTypeOf } from './mime-type.ts';
import { cancelUpload, receivePiece, uploadStatus, type UploadCall } from './upload.ts';

export const sharePointRoutes = (tenant: TenantContext): Hono => {
  const app = new Hono();
  app.get('/_layouts/15/download.aspx', async (c) => await download(tenant, c.req.raw));
  app.get('/_api/v2.0/monitor/:outcome', (c) => copyStatus(tenant, c.req.param('outcome')));
  const upload = (request: Request, drive: string, id: string): UploadCall => {
    const watched = tenant.libraries.find(({ library }) => library.driveId === drive);
    if (!watched) throw itemNotFound();
    return { ...watched, tenant, request, id };
  };
  app.get('/_api/upload/:drive/:id', (c) =>
    uploadStatus(upload(c.req.raw, c.req.param('drive'), c.req.param('id'))),
  );
  app.put(
    '/_api/upload/:drive/:id',
    async (c) => await receivePiece(upload(c.req.raw, c.req.param('drive'), c.req.param('id'))),
  );
  app.delete('/_api/upload/:drive/:id', (c) =>
    cancelUpload(upload(c.req.raw, c.req.param('drive'), c.req.param('id'))),
  );
  app.get('/sites/*', (c) => htmlResponse(whereItIs(tenant, decodeURI(new URL(c.req.url).pathname))));
  return app;
};

const download = async (tenant: TenantContext, request: Request): Promise<Response> => {
  if (request.headers.has('authorization'))
    throw new Refusal(
      401,
      'unauthenticated',
      'A pre-authenticated URL must be used without an Authorization header.',
    );
  const sealed = new URL(request.url).searchParams.get('tempauth') ?? '';
  const link = unseal<DownloadLink>(sealed, 'download', { key: tenant.linkKey, now: tenant.now() });
  if (!link)
    throw new Refusal(401, 'unauthenticated', 'The pre-authenticated URL is not valid or has expired.');
  const library = tenant.libraries.find((one) => one.library.driveId === link.drive)?.library;
  const item = library?.index.get(link.item);
  const path =
    library && item && library.versionFile(item, link.version ?? item.versions.at(-1)?.label ?? '');
  if (!item || path === undefined) throw itemNotFound();
  const content = await readFile(path).catch(() => {
    throw itemNotFound();
  });
  if (link.format === 'pdf') return file(await tenant.pdf.convert(item.name, content), `${item.name}.pdf`);
  return file(content, item.name);
};

const file = (content: Buffer, name: string): Response =>
  new Response(new Uint8Array(content), {
    headers: {
      'content-type': mimeTypeOf(name),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
    },
  });

/** What a person sees who opens the address of a document: the documents themselves are in the folder. */
const whereItIs = (tenant: TenantContext, path: string): string => {
  const library = tenant.libraries.find(({ library: { description } }) =>
    path.startsWith(`/${description.site.path}/${description.folder}`),
  )?.library.description;
  const below = library ? path.slice(`/${library.site.path}/${library.folder}`.length) : '';
  return page(
    'Dit document staat in een map',
    library
      ? `<p>Deze oefenomgeving bewaart documenten als gewone bestanden. U vindt dit document op deze computer in de map <code>drives/${escapeHtml(library.folder + below)}</code>. Open het daar met Word of LibreOffice.</p>`
      : '<p>Deze bibliotheek bestaat hier niet. Kijk of het adres klopt.</p>',
  );
};
