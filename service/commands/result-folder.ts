/**
 * The folder of results and the list of what this program wrote in it. With the list a second run removes what the first one
 * made, such as the publication of a school that is no longer ready, and never a file of somebody else.
 */
import { appendFile, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';

import { isProblem } from '#templates/problem.ts';

import { readBytes, writeWhole } from '../files.ts';

const LIST = '.sop-resultaten';

export interface ResultFolder {
  /** Whether a file was a result of an earlier run, and is gone. */
  readonly removed: (path: string) => boolean;
  /**
   * @param name from the folder on
   * @throws Problem `file-not-written`.
   */
  readonly write: (name: string, content: Uint8Array | string) => Promise<void>;
}

/** The names in the list of an earlier run; a name that leads out of the folder is not ours. */
const earlierNames = async (folder: string): Promise<string[]> => {
  try {
    const list = new TextDecoder().decode(await readBytes(join(folder, LIST)));
    return list
      .split('\n')
      .filter((name) => name !== '' && resolve(folder, name).startsWith(resolve(folder) + sep));
  } catch (error) {
    if (isProblem(error) && error.code === 'file-missing') return [];
    throw error;
  }
};

/** Removes a folder and those above it, up to that of the results, as far as nothing is in them. */
const removeEmpty = async (folder: string, upTo: string): Promise<void> => {
  if (resolve(folder) === upTo) return;
  try {
    await rmdir(folder);
  } catch {
    return; // Something is still in it, or it went before.
  }
  await removeEmpty(dirname(folder), upTo);
};

/**
 * Begins a new run: removes what an earlier one wrote.
 * @throws Problem `file-unreadable` or `file-not-written`.
 */
export const beginResults = async (folder: string): Promise<ResultFolder> => {
  const earlier = await earlierNames(folder);
  for (const name of earlier) {
    await rm(join(folder, name), { force: true });
    await removeEmpty(dirname(join(folder, name)), resolve(folder));
  }
  await writeWhole(join(folder, LIST), '');
  const gone = new Set(earlier.map((name) => resolve(folder, name)));
  return {
    removed: (path) => gone.has(resolve(path)),
    write: async (name, content) => {
      // Listed first: what is listed and not there does no harm, what is there and not listed would stay.
      await appendFile(join(folder, LIST), `${name}\n`);
      await writeWhole(join(folder, name), content);
    },
  };
};
