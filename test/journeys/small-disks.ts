/** Disks of a service that are soon full. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

import { placesIn } from '#service/store/store.ts';

const DISK_MB = 16;

/** The folders of which each is now a disk of its own. */
export const mountedIn = (data: string): string[] => {
  const { journal, blobs } = placesIn(data);
  try {
    for (const folder of [journal, blobs]) {
      mkdirSync(folder, { mode: 0o700 });
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m,mode=0700`, 'tmpfs', folder], {
        stdio: 'ignore',
      });
    }
    return [journal, blobs];
  } catch {
    return [];
  }
};

export const unmount = (disks: readonly string[]): void => {
  for (const disk of disks) execFileSync('umount', [disk]);
};
