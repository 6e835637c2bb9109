/** The files of a library on disk: whole or not at all, and nothing is lost when something takes their place. */
import {
  closeSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
  type Stats,
} from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';

import type { DiskWrites } from './disk-writes.ts';
import type { Look } from './record.ts';

export const lookOf = (stats: Stats): Look => ({
  inode: stats.ino,
  size: stats.isDirectory() ? 0 : stats.size,
  modified: stats.mtimeMs,
});

/** Undefined when nothing is there; links are not followed, so that nothing outside the library comes into it. */
export const statsAt = (path: string): Stats | undefined => {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats?.isFile() || stats?.isDirectory() ? stats : undefined;
};

export const lookAt = (path: string): Look | undefined => {
  const stats = statsAt(path);
  return stats && lookOf(stats);
};

export const namesIn = (path: string): string[] => {
  try {
    return readdirSync(path);
  } catch {
    // Moved or deleted by hand a moment ago: then its items are gone as well.
    return [];
  }
};

/** Puts the content in its place in one step, so that a reader never sees half of it. */
export const place = (
  content: Uint8Array,
  path: string,
  { temporaries, writes }: { readonly temporaries: string; readonly writes: DiskWrites },
): Look => {
  mkdirSync(temporaries, { recursive: true });
  const beside = join(temporaries, randomUUID());
  const file = openSync(beside, 'w', 0o644);
  try {
    for (let done = 0; done < content.length;) done += writeSync(file, content, done);
    renameSync(beside, path);
  } catch (error) {
    closeSync(file);
    rmSync(beside, { force: true });
    throw error;
  }
  writes.written(file);
  return lookOf(lstatSync(path));
};

/** Keeps what a file holds now under a second name, before something takes its place. */
export const keepAs = (path: string, kept: string): void => {
  mkdirSync(dirname(kept), { recursive: true });
  rmSync(kept, { force: true });
  linkSync(path, kept);
};

export const moveTo = (from: string, to: string): void => {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
};
