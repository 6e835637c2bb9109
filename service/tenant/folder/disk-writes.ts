/**
 * Brings what was written to the disk itself before a change is answered. Requests that come at the same time share the wait,
 * and nothing else stands still meanwhile.
 */
import { closeSync, fdatasync, fdatasyncSync } from 'node:fs';
import { promisify } from 'node:util';

const synchronise = promisify(fdatasync);

export class DiskWrites {
  /** Files that were written and can be closed once they are on the disk. */
  #files: number[] = [];
  /** Files that stay open. */
  readonly #lasting = new Set<number>();
  #before: Promise<void> = Promise.resolve();

  written(file: number): void {
    this.#files.push(file);
  }

  writtenIn(file: number): void {
    this.#lasting.add(file);
  }

  /** Resolves when all that was written so far is on the disk. */
  async flush(): Promise<void> {
    // What failed before was told to who waited for it.
    this.#before = this.#before.catch(() => undefined).then(async () => await this.#flushed());
    await this.#before;
  }

  flushNow(): void {
    for (const file of this.#lasting) fdatasyncSync(file);
    for (const file of this.#files) {
      fdatasyncSync(file);
      closeSync(file);
    }
    this.#lasting.clear();
    this.#files = [];
  }

  async #flushed(): Promise<void> {
    const [files, lasting] = [this.#files, [...this.#lasting]];
    this.#files = [];
    this.#lasting.clear();
    try {
      await Promise.all([...files, ...lasting].map(async (file) => await synchronise(file)));
    } finally {
      for (const file of files) closeSync(file);
    }
  }
}
