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

const unmarked = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
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
  const text = begins(bytes, 0xff, 0xfe)
    ? new TextDecoder('utf-16le').decode(bytes)
    : begins(bytes, 0xfe, 0xff)
      ? new TextDecoder('utf-16be').decode(bytes)
      : unmarked(bytes);
  if (text.includes('\0')) throw new Problem('school-list-not-text', { file, workbook: false });
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
};
