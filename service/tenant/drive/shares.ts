/** From the address of a document, as Word knows it, to the item: `u!` and the address in base64url. */
import type { TenantContext, WatchedLibrary } from '../context.ts';
import type { ItemRecord } from '../folder/record.ts';
import { invalidRequest, itemNotFound } from '../refusal.ts';
import { libraryUrl } from './links.ts';

export interface Shared extends WatchedLibrary {
  readonly item: ItemRecord;
}

/** @throws Refusal 400 for what is no such token, 404 when nothing is at the address. */
export const sharedItem = (tenant: TenantContext, token: string): Shared => {
  if (!token.startsWith('u!')) throw invalidRequest('The sharing token is malformed.');
  return itemAtUrl(tenant, Buffer.from(token.slice(2), 'base64url').toString());
};

/** The address may be encoded or not, and may have a query. */
const itemAtUrl = (tenant: TenantContext, text: string): Shared => {
  const wanted = plain(text);
  for (const watched of tenant.libraries) {
    const base = plain(libraryUrl(tenant.description.sharePointHost, watched.library));
    if (wanted !== base && !wanted.startsWith(`${base}/`)) continue;
    const names = wanted
      .slice(base.length)
      .split('/')
      .filter((name) => name !== '');
    const item = names.reduce<ItemRecord | undefined>(
      (at, name) => at && watched.library.index.child(at.id, name),
      watched.library.root,
    );
    if (item) return { ...watched, item };
  }
  throw itemNotFound();
};

const plain = (url: string): string => {
  const path = url.replace(/[?#].*$/, '').replace(/\/+$/, '');
  try {
    return decodeURIComponent(path).toLowerCase();
  } catch {
    return path.toLowerCase();
  }
};
