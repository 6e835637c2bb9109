/**
 * The names of what is made of each document of a folder. Results lie in the same folders as the documents, by their name
 * without its ending; names that would be the same file, also where capitals do not count, get a number.
 */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';

/** In bytes; most systems take 255 for one name, and an ending and a temporary name come behind. */
const LONGEST_NAME = 200;
/** In bytes, of the whole; what some systems take is little more, and the folder of results comes before it. */
const LONGEST_PATH = 800;

/** By document, given as a path inside the folder, the path of its results without an ending. The order does not matter. */
export const resultNames = (files: readonly string[]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const file of files.toSorted()) {
    const name = shortened(file.replace(/\\/g, '/').replace(/\.doc[xm]?$/i, ''));
    let free = name;
    for (let number = 2; taken.has(alike(free)); number++) free = `${name} (${number})`;
    taken.add(alike(free));
    names.set(file, free);
  }
  return names;
};

/** What some file systems take for the same name. */
const alike = (name: string): string => name.normalize('NFC').toLowerCase();

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Cut off where it is too long, with a hash of the whole so that two long names stay two. */
const shortened = (path: string): string => {
  const folder = posix.dirname(path);
  const base = posix.basename(path);
  if (bytesOf(path) > LONGEST_PATH) return cut(base, path);
  return bytesOf(base) > LONGEST_NAME ? posix.join(folder, cut(base, path)) : path;
};

const cut = (base: string, whole: string): string => {
  const hash = createHash('sha256').update(whole).digest('hex').slice(0, 8);
  let start = '';
  for (const character of base) {
    if (bytesOf(start + character) > LONGEST_NAME / 2) break;
    start += character;
  }
  return `${start.trimEnd()}~${hash}`;
};
