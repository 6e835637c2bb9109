/**
 * SharePoint rewrites an Office file shortly after it was uploaded: it adds properties of its own, so that size, hash and eTag
 * differ from what was sent, while the document stays the same. Clients that compare bytes stumble over that.
 */
import type { Library } from '../folder/library.ts';
import type { ItemRecord } from '../folder/record.ts';
import { withSharePointProperties } from './sharepoint-properties.ts';

const SHORTLY = 60;

interface Pending {
  readonly library: Library;
  readonly timer: NodeJS.Timeout;
}

export class OfficeRewriter {
  readonly #enabled: boolean;
  readonly #pending = new Map<string, Pending>();

  constructor(enabled: boolean) {
    this.#enabled = enabled;
  }

  afterUpload(library: Library, item: ItemRecord): void {
    if (!this.#enabled || !/\.(docx|xlsx|pptx)$/i.test(item.name)) return;
    clearTimeout(this.#pending.get(item.id)?.timer);
    const timer = setTimeout(() => void this.#rewriteByItself(library, item.id), SHORTLY);
    this.#pending.set(item.id, { library, timer });
  }

  /** Does now what is still to be done. */
  async settle(): Promise<void> {
    for (const [id, { library, timer }] of this.#pending) {
      clearTimeout(timer);
      await this.#rewrite(library, id);
    }
  }

  /** When it cannot be done, as on a full disk, the file stays as it was sent. */
  async #rewriteByItself(library: Library, id: string): Promise<void> {
    await this.#rewrite(library, id).catch(() => undefined);
  }

  async #rewrite(library: Library, id: string): Promise<void> {
    this.#pending.delete(id);
    const before = library.index.get(id);
    if (!before || library.open.has(before)) return;
    const rewritten = withSharePointProperties(await library.content(before).catch(() => Buffer.alloc(0)));
    // Somebody may have changed it while it was read, also on the disk, of which the library hears later.
    const item = library.index.get(id);
    if (rewritten && item?.revision === before.revision && library.isAsRemembered(item))
      library.rewrite(item, rewritten);
  }
}
