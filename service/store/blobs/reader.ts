/** The blobs of a folder as the projection reads them: what was erased is absent, what is damaged stops it. */
import { isProblem } from '#templates/problem.ts';

import type { BlobReader } from '../projection/kept.ts';
import type { Blobs } from './blobs.ts';

export const blobReader = (blobs: Blobs): BlobReader => ({
  read: async (hash) => {
    try {
      return await blobs.get(hash);
    } catch (error) {
      if (isProblem(error) && error.code === 'blob-missing') return undefined;
      throw error;
    }
  },
});
