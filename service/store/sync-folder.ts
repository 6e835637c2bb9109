/** Names in a folder survive a power cut only when the folder itself was written to the disk. */
import { open } from 'node:fs/promises';

export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
