/** The public addresses of what the tenant holds. They are those of the real service, also here: clients map them. */
import type { TenantContext } from '../context.ts';
import type { Library } from '../folder/library.ts';
import type { ItemRecord } from '../folder/record.ts';
import { seal, type Sealed } from '../sealed.ts';

/** A link that needs no sign-in, for an hour. */
export interface DownloadLink extends Sealed {
  readonly kind: 'download';
  readonly drive: string;
  readonly item: string;
  readonly version?: string;
  readonly format?: string;
}

const DOWNLOAD_LIFETIME = 3600;

export const downloadUrl = (
  { description, linkKey, now }: TenantContext,
  library: Library,
  item: ItemRecord,
  more: Pick<DownloadLink, 'version' | 'format'> = {},
): string => {
  const until = Math.floor(now().getTime() / 1000) + DOWNLOAD_LIFETIME;
  const link: DownloadLink = { kind: 'download', drive: library.driveId, item: item.id, ...more, until };
  const query = new URLSearchParams({ UniqueId: item.guid, tempauth: seal(link, linkKey) });
  return `https://${description.sharePointHost}/_layouts/15/download.aspx?${query.toString()}`;
};

export const libraryUrl = (host: string, { description: { site, folder } }: Library): string =>
  `https://${host}/${[...site.path.split('/'), folder].map(encodeURIComponent).join('/')}`;

export const webUrl = (host: string, library: Library, item: ItemRecord): string =>
  [libraryUrl(host, library), ...library.index.namesTo(item).map(encodeURIComponent)].join('/');
