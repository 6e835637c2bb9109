/**
 * Bytes beside the journal, named after their own hash: answers, and documents as they were handed in. The journal refers to
 * them by that hash, so that they can be erased without breaking it.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { Problem } from '#templates/problem.ts';

import type { BlobHash } from '../../events/blob.ts';
import { codeOf, reasonOf } from '../../system-fault.ts';
import { syncFolder } from '../sync-folder.ts';

export interface Blobs {
  /**
   * Keeps bytes; when it resolves they are on the disk. Keeping the same twice keeps them once.
   * @throws Problem `blob-not-written`; then nothing of them is there.
   */
  put(bytes: Uint8Array): Promise<BlobHash>;
  /**
   * The bytes as they were kept.
   * @throws Problem `blob-missing` or `blob-damaged`.
   */
  get(hash: BlobHash): Promise<Uint8Array>;
  has(hash: BlobHash): Promise<boolean>;
  /** Makes them gone for good. Two who kept the same bytes share one blob: only whoever knows that nobody needs it erases it. */
  erase(hash: BlobHash): Promise<void>;
}

/** How the name of a blob ends until it is whole. */
const HALF = '.tmp';

const hashOf = (bytes: Uint8Array): BlobHash => createHash('sha256').update(bytes).digest('hex');

class FileBlobs implements Blobs {
  constructor(readonly folder: string) {}

  #pathOf(hash: BlobHash): string {
    // A name that came from elsewhere must not lead out of the folder.
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Problem('blob-missing', { hash });
    return join(this.folder, hash.slice(0, 2), hash);
  }

  async put(bytes: Uint8Array): Promise<BlobHash> {
    const hash = hashOf(bytes);
    const path = this.#pathOf(hash);
    const beside = `${path}.${randomBytes(6).toString('hex')}${HALF}`;
    try {
      // What is there and whole stays; what is there and damaged is mended.
      if ((await this.#read(path).catch(() => null)) !== null) return hash;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await syncFolder(this.folder);
      const file = await open(beside, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.datasync();
      } finally {
        await file.close();
      }
      await rename(beside, path);
      await syncFolder(dirname(path));
      return hash;
    } catch (error) {
      await rm(beside, { force: true }).catch(() => undefined);
      throw new Problem('blob-not-written', { path: this.folder, reason: reasonOf(error) }, { cause: error });
    }
  }

  async get(hash: BlobHash): Promise<Uint8Array> {
    const bytes = await this.#read(this.#pathOf(hash));
    if (bytes === null) throw new Problem('blob-missing', { hash });
    return bytes;
  }

  async has(hash: BlobHash): Promise<boolean> {
    return (await this.#read(this.#pathOf(hash)).catch(() => null)) !== null;
  }

  async erase(hash: BlobHash): Promise<void> {
    const path = this.#pathOf(hash);
    await rm(path, { force: true });
    await syncFolder(dirname(path)).catch((error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error;
    });
  }

  /** null when there is none. */
  async #read(path: string): Promise<Uint8Array | null> {
    const hash = path.slice(-64);
    let bytes: Uint8Array;
    try {
      bytes = await readFile(path);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
    if (hashOf(bytes) !== hash) throw new Problem('blob-damaged', { hash });
    return bytes;
  }
}

/** The blobs of a folder, which is made when it is needed. */
export const openBlobs = (folder: string): Blobs => new FileBlobs(folder);

/**
 * Removes what somebody who was killed left half written. Only for who knows that nobody else keeps blobs in the folder now.
 */
export const removeHalfWritten = async (folder: string): Promise<void> => {
  const names = await readdir(folder, { recursive: true }).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  for (const name of names) if (name.endsWith(HALF)) await rm(join(folder, name), { force: true });
};
