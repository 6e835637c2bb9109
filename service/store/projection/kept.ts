/** Reads what events keep beside the journal. What is gone, such as erased people, is absent and stops nothing. */
import type { BlobHash } from '#service/events/blob.ts';
import type { Answers } from '#templates/format.ts';
import { isProblem } from '#templates/problem.ts';

import type { Blobs } from '../blobs/blobs.ts';

export interface BlobReader {
  /** The bytes, or undefined when they were erased. */
  readonly read: (hash: BlobHash) => Promise<Uint8Array | undefined>;
}

/** Reads what is kept; what was erased is absent. What is damaged is not: tables must not forget what can be put back. */
export const readerOf = (blobs: Blobs): BlobReader => ({
  read: async (hash) => {
    try {
      return await blobs.get(hash);
    } catch (error) {
      if (isProblem(error) && error.code === 'blob-missing') return undefined;
      throw error;
    }
  },
});

const json = async (blobs: BlobReader, hash: BlobHash): Promise<unknown> => {
  const bytes = await blobs.read(hash);
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as unknown);
};

/** Canonical answers; the hash says that they are the ones that were recorded. */
export const keptAnswers = async (blobs: BlobReader, hash: BlobHash): Promise<Answers | undefined> =>
  (await json(blobs, hash)) as Answers | undefined;

/** A list, or an empty one when it is gone. */
export const keptList = async <T>(blobs: BlobReader, hash: BlobHash | null): Promise<readonly T[]> =>
  hash === null ? [] : (((await json(blobs, hash)) as readonly T[] | undefined) ?? []);
