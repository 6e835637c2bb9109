/**
 * Where programs on this computer reach the service: a socket in a folder that only its own user may enter. The system keeps
 * its path in a small fixed field (`sun_path` of unix(7): 108 bytes on Linux, 104 on macOS), and Node.js cuts off what does not
 * fit without a word: the socket would come under another name, in a folder that others may enter.
 */
import { join } from 'node:path';

import { Problem } from '#templates/problem.ts';

const MOST_BYTES = 103;

/**
 * @param folder where the service keeps its data
 * @throws Problem `data-folder-unusable` when its path is too long
 */
export const socketIn = (folder: string): string => {
  const path = join(folder, 'beheer', 'beheer.sock');
  const over = Buffer.byteLength(path) - MOST_BYTES;
  if (over > 0)
    throw new Problem('data-folder-unusable', {
      path: folder,
      reason: `de naam, met de mappen erboven, is ${over === 1 ? '1 teken' : `${over} tekens`} te lang`,
    });
  return path;
};
