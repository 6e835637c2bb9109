/**
 * Which documents somebody has open. Word and LibreOffice leave a file beside the document while they have it; a document may
 * also be said to be open from outside, as when it is open in the browser.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { ItemIndex } from './item-index.ts';
import { ownerFilesOf } from './names.ts';
import type { ItemRecord } from './record.ts';

export class OpenDocuments {
  readonly #index: ItemIndex;
  readonly #pathOf: (record: ItemRecord) => string;
  readonly #held = new Set<string>();

  constructor(index: ItemIndex, pathOf: (record: ItemRecord) => string) {
    this.#index = index;
    this.#pathOf = pathOf;
  }

  hold(id: string): void {
    this.#held.add(id);
  }

  letGo(id: string): void {
    this.#held.delete(id);
  }

  /** A folder is held by any document in it. */
  has(record: ItemRecord): boolean {
    if (record.kind === 'folder') return this.#index.children(record.id).some((child) => this.has(child));
    if (this.#held.has(record.id)) return true;
    const folder = join(this.#pathOf(record), '..');
    return ownerFilesOf(record.name).some((name) => existsSync(join(folder, name)));
  }
}
