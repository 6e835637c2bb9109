/**
 * Bytes of a CSV file as text.
 *
 * Nothing in a CSV file says how its letters are stored. DUO wrote Windows-1252 until about 2021 and UTF-8 since, with a byte
 * order mark or without; Excel writes either of them, or UTF-16. Text that is valid UTF-8 and has letters outside ASCII is
 * hardly ever anything else, so UTF-8 is tried first.
 */
import { Problem } from '#templates/problem.ts';

import { decodeWindows1252 } from './windows-1252.ts';

/** The whole country is under 4 MB. */
const MAX_MEGABYTES = 32;

const begins = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte);

const strict = new TextDecoder('utf-8', { fatal: true });

const utf8OrNull = (bytes: Uint8Array): string | null => {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
};

const LINE_FEED = 10;

/** Line by line, so that a few lines pasted from another file, or a file that was cut off, cost the others nothing. */
const mixed = (bytes: Uint8Array): string => {
  const lines: string[] = [];
  for (let from = 0; from <= bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end);
    lines.push(utf8OrNull(line) ?? decodeWindows1252(line));
    from = end < 0 ? bytes.length + 1 : end + 1;
  }
  return lines.join('\n');
};

const textOf = (bytes: Uint8Array): string => {
  if (begins(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (begins(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  return utf8OrNull(bytes) ?? mixed(bytes);
};

/**
 * The text, without byte order mark and with `\n` as line end.
 * @throws Problem `school-list-too-large` or `school-list-not-text`.
 */
export const decodeCsv = (bytes: Uint8Array, file: string): string => {
  if (bytes.length > MAX_MEGABYTES * 2 ** 20)
    throw new Problem('school-list-too-large', { file, megabytes: MAX_MEGABYTES });
  // An Excel workbook is a zip file; an old one an OLE file.
  if (begins(bytes, 0x50, 0x4b, 3, 4) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new Problem('school-list-not-text', { file, workbook: true });
  const text = textOf(bytes);
  if (text.includes('\0')) throw new Problem('school-list-not-text', { file, workbook: false });
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
};
