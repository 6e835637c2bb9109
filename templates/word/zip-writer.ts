/**
 * Writing a zip file. The same entries give the same bytes: every date is the first that a zip file can say (1 January
 * 1980), and nothing is added about the machine.
 */
import type { Entry } from './entry.ts';

const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const VERSION = 20;
const NAMES_ARE_UTF8 = 0x0800;
const DATE = 0x0021 << 16;

/** The entries as one zip file, in this order. Data that were read are written as they are, not inflated and deflated again. */
export const writePackage = (entries: Iterable<Entry>): Uint8Array => {
  const encoder = new TextEncoder();
  const named = [...entries].map((entry) => ({ entry, name: encoder.encode(entry.name) }));
  const size = named.reduce(
    (sum, { entry, name }) => sum + LOCAL_SIZE + CENTRAL_SIZE + 2 * name.length + entry.data.length,
    END_SIZE,
  );
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);

  /** What both headers of an entry say, from the flags on. */
  const writeShared = (at: number, entry: Entry, nameLength: number): void => {
    view.setUint16(at, NAMES_ARE_UTF8, true);
    view.setUint16(at + 2, entry.method, true);
    view.setUint32(at + 4, DATE, true);
    view.setUint32(at + 8, entry.crc, true);
    view.setUint32(at + 12, entry.data.length, true);
    view.setUint32(at + 16, entry.size, true);
    view.setUint16(at + 20, nameLength, true);
  };

  let at = 0;
  const starts = named.map(({ entry, name }) => {
    const start = at;
    view.setUint32(at, 0x04034b50, true);
    view.setUint16(at + 4, VERSION, true);
    writeShared(at + 6, entry, name.length);
    bytes.set(name, at + LOCAL_SIZE);
    bytes.set(entry.data, at + LOCAL_SIZE + name.length);
    at += LOCAL_SIZE + name.length + entry.data.length;
    return start;
  });

  const directory = at;
  named.forEach(({ entry, name }, number) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    view.setUint16(at + 6, VERSION, true);
    writeShared(at + 8, entry, name.length);
    view.setUint32(at + 42, starts[number] ?? 0, true);
    bytes.set(name, at + CENTRAL_SIZE);
    at += CENTRAL_SIZE + name.length;
  });

  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
};
