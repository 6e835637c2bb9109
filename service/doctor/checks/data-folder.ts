/** Whether the service can keep what it must remember, and for how long still. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';

import { reasonOf } from '../../system-fault.ts';
import { good, warning, wrong, type Check } from '../check.ts';

/** A round of a region takes some hundreds of megabytes. */
const ENOUGH_MEGABYTES = 1024;

const tryWriting = async (folder: string): Promise<void> => {
  const path = join(folder, `.${randomBytes(6).toString('hex')}.tmp`);
  // As the service makes it: its database, which may run as somebody else, must get through.
  await mkdir(folder, { recursive: true, mode: 0o711 });
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.write('.');
      await file.datasync();
    } finally {
      await file.close();
    }
  } finally {
    await rm(path, { force: true });
  }
};

export const dataFolder: Check = {
  id: 'data-folder',
  needs: [],
  run: async (patient) => {
    const path = patient.data().data;
    try {
      await tryWriting(path);
      const { bavail, bsize } = await statfs(path);
      const megabytes = Math.floor((bavail * bsize) / 2 ** 20);
      return [
        megabytes < ENOUGH_MEGABYTES
          ? warning('folder-nearly-full', { path, megabytes })
          : good('folder-right', { path, gigabytes: Math.floor(megabytes / 1024) }),
      ];
    } catch (error) {
      return [wrong('folder-unusable', { path, reason: reasonOf(error) })];
    }
  },
};
