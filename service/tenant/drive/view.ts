/** Items and drives as Graph shows them. */
import type { Drive, DriveItem, IdentitySet } from '@microsoft/microsoft-graph-types';

import type { TenantContext } from '../context.ts';
import type { Library } from '../folder/library.ts';
import { cTagOf, eTagOf, type Actor, type ItemRecord } from '../folder/record.ts';
import { downloadUrl, libraryUrl, webUrl } from './links.ts';
import { mimeTypeOf } from './mime-type.ts';
import { siteIdOf } from './site-view.ts';

export const identityOf = ({ kind, id, name, mail }: Actor): IdentitySet =>
  kind === 'user'
    ? { user: { id, displayName: name, ...(mail === undefined ? {} : { email: mail }) } }
    : { application: { ...(id === '' ? {} : { id }), displayName: name } };

export const driveView = ({ description }: TenantContext, library: Library): Drive =>
  ({
    id: library.driveId,
    name: library.description.name,
    driveType: 'documentLibrary',
    webUrl: libraryUrl(description.sharePointHost, library),
    createdDateTime: library.root.created,
    lastModifiedDateTime: library.root.modified,
    owner: { user: { displayName: library.description.site.name } },
  }) satisfies Drive;

/** `@microsoft.graph.downloadUrl` is no property of a type; it is an annotation. */
export type Shown = DriveItem & { readonly '@microsoft.graph.downloadUrl'?: string };

export const itemView = (tenant: TenantContext, library: Library, item: ItemRecord): Shown => ({
  ...withoutPlace(tenant, library, item),
  cTag: cTagOf(item),
  parentReference: {
    ...parentOf(tenant, library, item),
    ...(item.parent === null ? {} : { path: parentPath(library, item) }),
  },
  ...(item.kind === 'file' ? { '@microsoft.graph.downloadUrl': downloadUrl(tenant, library, item) } : {}),
});

/** As delta tells it: without cTag, and the parent without its path. */
export const changedView = (tenant: TenantContext, library: Library, item: ItemRecord): DriveItem =>
  item.deleted === null
    ? { ...withoutPlace(tenant, library, item), parentReference: parentOf(tenant, library, item) }
    : ({
        id: item.id,
        parentReference: parentOf(tenant, library, item),
        deleted: { state: 'deleted' },
      } satisfies DriveItem);

const withoutPlace = ({ description }: TenantContext, library: Library, item: ItemRecord): DriveItem =>
  ({
    id: item.id,
    name: item.name,
    eTag: eTagOf(item),
    size: item.kind === 'file' ? item.look.size : 0,
    webUrl: webUrl(description.sharePointHost, library, item),
    createdDateTime: item.created,
    createdBy: identityOf(item.createdBy),
    lastModifiedDateTime: item.modified,
    lastModifiedBy: identityOf(item.modifiedBy),
    fileSystemInfo: { createdDateTime: item.created, lastModifiedDateTime: item.modified },
    ...(item.kind === 'file'
      ? { file: { mimeType: mimeTypeOf(item.name) } }
      : { folder: { childCount: library.index.childCount(item.id) } }),
    ...(item.parent === null ? { root: {} } : {}),
    ...(item.grants.length > 0 ? { shared: { scope: 'users' } } : {}),
  }) satisfies DriveItem;

const parentOf = (tenant: TenantContext, library: Library, item: ItemRecord) => ({
  driveId: library.driveId,
  driveType: 'documentLibrary',
  siteId: siteIdOf(tenant.description, library.description.site),
  ...(item.parent === null ? {} : { id: item.parent }),
});

export const parentPath = (library: Library, item: ItemRecord): string => {
  const above = library.index.namesTo(item).slice(0, -1).map(encodeURIComponent);
  return [`/drives/${library.driveId}/root:`, ...above].join('/');
};
