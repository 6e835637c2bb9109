/**
 * A Word document is a zip file of parts. This reads its central directory, without inflating anything yet, and writes a zip
 * file in which every untouched part keeps the bytes it had (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT).
 *
 * Files come from anyone, so a directory is believed only where the file itself agrees with it: entries lie in the file, do
 * not overlap, have the name that their own header says, and are together not more than a document can be.
 */
import { deflateSync } from 'fflate';
import { Problem } from '../problem.ts';
import { crc32 } from './crc.ts';
import type { Entry } from './entry.ts';
import { inflateExactly } from './inflate.ts';
import { readDirectory } from './zip-directory.ts';

export interface Package {
  /** In the order of the file. */
  readonly entries: readonly Entry[];
  /** Names of parts are the same in capitals and small letters. */
  find(name: string): Entry | undefined;
}

/** How much a document may be. Sizes are in bytes, inflated; `file` is the document as it lies on disk. */
export interface Limits {
  readonly file: number;
  readonly entries: number;
  readonly part: number;
  readonly total: number;
  /** Inflated size over deflated size, for parts of more than a megabyte. */
  readonly ratio: number;
}

const MEGABYTE = 1024 * 1024;

export const defaultLimits: Limits = {
  file: 64 * MEGABYTE,
  entries: 2000,
  part: 48 * MEGABYTE,
  total: 96 * MEGABYTE,
  ratio: 250,
};

/** A part that is read as text is never so much: the largest real ones are a tenth of it. */
const TEXT_LIMIT = 5 * MEGABYTE;

const tooLarge = (limit: number): Problem => new Problem('too-large', { megabytes: limit / MEGABYTE });
const broken = (part: string): Problem => new Problem('damaged-package', { fault: 'part-broken', part });

/** The parts of a document. Throws `Problem`: damaged-package, encrypted or too-large. The bytes are not copied. */
export const openPackage = (bytes: Uint8Array, limits: Limits = defaultLimits): Package => {
  if (bytes.length > limits.file) throw tooLarge(limits.file);
  const entries = readDirectory(bytes, limits.entries);
  const byName = new Map<string, Entry>();
  let total = 0;
  for (const entry of entries) {
    total += entry.size;
    if (entry.size > limits.part) throw tooLarge(limits.part);
    if (total > limits.total) throw tooLarge(limits.total);
    if (entry.size > MEGABYTE && entry.size > limits.ratio * entry.data.length) throw tooLarge(limits.part);
    const key = entry.name.toLowerCase();
    if (byName.has(key)) throw new Problem('damaged-package', { fault: 'directory', part: null });
    byName.set(key, entry);
  }
  return { entries, find: (name) => byName.get(name.toLowerCase()) };
};

/** The content of a part. Throws `Problem` damaged-package when it is not of the size and checksum it says. */
export const inflateEntry = (entry: Entry): Uint8Array => {
  const content = entry.method === 0 ? entry.data : inflateExactly(entry.data, entry.size);
  if (content?.length !== entry.size) throw broken(entry.name);
  if (crc32(content) !== entry.crc) throw broken(entry.name);
  return content;
};

/**
 * The text of an XML part, or `undefined` when the document has no such part. UTF-8, or UTF-16 with a byte order mark.
 * Throws `Problem` when it is damaged, too large or in another encoding.
 */
export const textOf = (pkg: Package, name: string): string | undefined => {
  const entry = pkg.find(name);
  if (!entry) return undefined;
  if (entry.size > TEXT_LIMIT) throw tooLarge(TEXT_LIMIT);
  return decodeText(inflateEntry(entry), entry.name);
};

const decodeText = (bytes: Uint8Array, part: string): string => {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  let text: string;
  try {
    // As a stream of one piece: Node 20 decodes that twice as fast as a whole.
    const decoder = new TextDecoder(encoding, { fatal: true });
    text = decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch (cause) {
    throw new Problem('malformed-xml', { part }, { cause });
  }
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/
    .exec(text.slice(0, 200))?.[1]
    ?.toLowerCase();
  const expected = encoding === 'utf-8' ? ['utf-8', 'us-ascii'] : ['utf-16', encoding];
  if (declared !== undefined && !expected.includes(declared)) throw new Problem('malformed-xml', { part });
  return text;
};

/** A new part, deflated. `level` is 0 (fast) to 9 (small). */
export const storeEntry = (
  name: string,
  content: Uint8Array | string,
  level: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 = 6,
): Entry => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, data: deflateSync(bytes, { level }) };
};

export type { Entry } from './entry.ts';
export { writePackage } from './zip-writer.ts';
