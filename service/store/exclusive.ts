/**
 * One process at a time in a folder, also when the one before was killed. Node has no `flock`, and a lock file that is deleted
 * and made anew can be taken by two at once. So locks are numbered, and only the highest counts: whoever finds the holder of
 * number n gone makes number n + 1, which the file system lets only one process do; lower ones are deleted afterwards.
 */
import { link, mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

import { codeOf } from '../system-fault.ts';
import { isAlive, thisProcess, type ProcessIdentity } from './process-identity.ts';

/** Another computer is asked through the age of its lock, which it touches this often. */
const TOUCH_MS = 5_000;
const SILENT_MS = 60_000;

export interface Exclusive {
  /** Whether nobody took over, which happens only to a process that stood still for a minute on another computer. */
  readonly isOurs: () => Promise<boolean>;
  readonly release: () => Promise<void>;
}

/** Who holds it, when it cannot be had. */
export interface Occupied {
  readonly holder: ProcessIdentity;
}

type Note = ProcessIdentity & { readonly released?: true };

const numberOf = (name: string): number => Number(/^lock-(\d+)\.json$/.exec(name)?.[1] ?? 0);

const highestIn = async (folder: string): Promise<number> =>
  Math.max(0, ...(await readdir(folder)).map(numberOf));

/** A file that appears whole or not at all. `place` must fail when it is there already, or replace it. */
const write = async (
  folder: string,
  path: string,
  note: Note,
  place: (from: string, to: string) => Promise<void>,
): Promise<void> => {
  const beside = join(folder, `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(beside, JSON.stringify(note), { mode: 0o600 });
    await place(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
};

const readNote = async (path: string): Promise<Note | null> => {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Note;
  } catch (error) {
    // Deleted in the meantime: somebody has a higher one.
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
};

const isFree = async (path: string, note: Note): Promise<boolean> => {
  if (note.released) return true;
  const alive = isAlive(note);
  if (alive !== null) return !alive;
  return Date.now() - (await stat(path)).mtimeMs > SILENT_MS;
};

/**
 * Takes the folder, which is made when it is not there, or says who has it.
 * @throws an error of the file system.
 */
export const takeFolder = async (folder: string): Promise<Exclusive | Occupied> => {
  await mkdir(folder, { recursive: true });
  const pathOf = (number: number): string => join(folder, `lock-${number}.json`);
  const me = thisProcess();
  for (;;) {
    const highest = await highestIn(folder);
    if (highest > 0) {
      const note = await readNote(pathOf(highest));
      if (note === null) continue;
      if (!(await isFree(pathOf(highest), note))) return { holder: note };
    }
    const mine = highest + 1;
    try {
      await write(folder, pathOf(mine), me, link);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') continue;
      throw error;
    }
    // Between looking and making, others may have come and gone; then theirs is the higher number.
    if ((await highestIn(folder)) > mine) {
      await rm(pathOf(mine), { force: true });
      continue;
    }
    for (const name of await readdir(folder))
      if (numberOf(name) > 0 && numberOf(name) < mine) await rm(join(folder, name), { force: true });
    return held(folder, pathOf(mine), me);
  }
};

const held = (folder: string, path: string, me: ProcessIdentity): Exclusive => {
  const touch = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, TOUCH_MS);
  touch.unref();
  return {
    isOurs: async () => (await readNote(path)) !== null,
    release: async () => {
      clearInterval(touch);
      // The number stays: a lower one must never be made again.
      await write(folder, path, { ...me, released: true }, rename);
    },
  };
};
