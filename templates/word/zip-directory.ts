/**
 * The central directory of a zip file: the list at its end of what stands where. Numbers are little-endian.
 *
 *     [local header, name, data] ...   [central header, name] ...   end record
 *
 * Zip64, split archives and encryption are refused: no program writes a Word document in that way.
 */
import { Problem, type PackageFault } from '../problem.ts';
import type { Entry } from './entry.ts';

const END = { signature: 0x06054b50, size: 22, entriesHere: 8, entries: 10, start: 16 } as const;
const CENTRAL = {
  signature: 0x02014b50,
  size: 46,
  flags: 8,
  method: 10,
  crc: 16,
  compressed: 20,
  uncompressed: 24,
  nameLength: 28,
  extraLength: 30,
  commentLength: 32,
  local: 42,
} as const;
const LOCAL = { signature: 0x04034b50, size: 30, method: 8, nameLength: 26, extraLength: 28 } as const;
const LOCAL_SIZES = { flags: 6, crc: 14, compressed: 18, uncompressed: 22 } as const;

const MAX_COMMENT = 0xffff;
const ENCRYPTED = 0x0001;
/** The sizes stand after the data; the local header has zeros. */
const SIZES_AFTER = 0x0008;
const STORED = 0;
const DEFLATED = 8;

const damaged = (fault: PackageFault, part: string | null = null): Problem =>
  new Problem('damaged-package', { fault, part });

/** The entries in the order of the file. Throws `Problem`: damaged-package or encrypted. */
export const readDirectory = (bytes: Uint8Array, maxEntries: number): Entry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + END.entries, true);
  let at = view.getUint32(end + END.start, true);
  if (count === 0xffff || at === 0xffffffff) throw damaged('unusual-packing');
  if (count !== view.getUint16(end + END.entriesHere, true)) throw damaged('unusual-packing');
  if (count > maxEntries) throw damaged('too-many-parts');
  const read: { entry: Entry; from: number; to: number }[] = [];
  for (let number = 0; number < count; number++) {
    if (at + CENTRAL.size > end || view.getUint32(at, true) !== CENTRAL.signature) throw damaged('directory');
    read.push(readEntry(bytes, view, at));
    at +=
      CENTRAL.size +
      view.getUint16(at + CENTRAL.nameLength, true) +
      view.getUint16(at + CENTRAL.extraLength, true) +
      view.getUint16(at + CENTRAL.commentLength, true);
  }
  refuseOverlap(read);
  return read.map(({ entry }) => entry);
};

const findEnd = (view: DataView): number => {
  const last = view.byteLength - END.size;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--)
    if (view.getUint32(at, true) === END.signature) return at;
  throw damaged('cut-off');
};

const readEntry = (
  bytes: Uint8Array,
  view: DataView,
  at: number,
): { entry: Entry; from: number; to: number } => {
  const nameLength = view.getUint16(at + CENTRAL.nameLength, true);
  const flags = view.getUint16(at + CENTRAL.flags, true);
  const method = view.getUint16(at + CENTRAL.method, true);
  const crc = view.getUint32(at + CENTRAL.crc, true);
  const compressed = view.getUint32(at + CENTRAL.compressed, true);
  const size = view.getUint32(at + CENTRAL.uncompressed, true);
  const from = view.getUint32(at + CENTRAL.local, true);
  const nameStart = at + CENTRAL.size;
  if (nameStart + nameLength > bytes.length) throw damaged('directory');
  const name = decodeName(bytes.subarray(nameStart, nameStart + nameLength));
  if (flags & ENCRYPTED) throw new Problem('encrypted', {});
  if (method !== STORED && method !== DEFLATED) throw damaged('unusual-packing', name);
  if (method === STORED && compressed !== size) throw damaged('part-broken', name);
  if (size === 0xffffffff || from === 0xffffffff) throw damaged('unusual-packing');

  if (from + LOCAL.size > bytes.length || view.getUint32(from, true) !== LOCAL.signature)
    throw damaged('part-broken', name);
  const localNameEnd = from + LOCAL.size + view.getUint16(from + LOCAL.nameLength, true);
  const start = localNameEnd + view.getUint16(from + LOCAL.extraLength, true);
  const to = start + compressed;
  if (to > bytes.length) throw damaged('part-broken', name);
  const agrees =
    view.getUint16(from + LOCAL.method, true) === method &&
    decodeName(bytes.subarray(from + LOCAL.size, localNameEnd)) === name &&
    ((view.getUint16(from + LOCAL_SIZES.flags, true) & SIZES_AFTER) !== 0 ||
      (view.getUint32(from + LOCAL_SIZES.crc, true) === crc &&
        view.getUint32(from + LOCAL_SIZES.compressed, true) === compressed &&
        view.getUint32(from + LOCAL_SIZES.uncompressed, true) === size));
  if (!agrees) throw damaged('part-broken', name);
  return { entry: { name, method, crc, size, data: bytes.subarray(start, to) }, from, to };
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

const decodeName = (bytes: Uint8Array): string => {
  let name: string;
  try {
    name = utf8.decode(bytes).replaceAll('\\', '/');
  } catch {
    throw damaged('directory');
  }
  const leavesFolder = name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..');
  if (name === '' || leavesFolder || /[\u0000-\u001f]/.test(name)) throw damaged('directory');
  return name;
};

/** Entries that share bytes are how a small file says to hold petabytes. */
const refuseOverlap = (read: readonly { from: number; to: number }[]): void => {
  let free = 0;
  for (const { from, to } of read.toSorted((a, b) => a.from - b.from)) {
    if (from < free) throw damaged('directory');
    free = to;
  }
};
