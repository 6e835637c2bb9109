/**
 * The files of Office before 2007: a "compound file", a small file system whose directory names its streams in UTF-16, one
 * entry per 128 bytes ([MS-CFB] 2.6). Word documents with a password are such files too, with the document inside.
 */
import { Problem } from '../problem.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY = 128;

/** Throws the `Problem` that fits (encrypted, old-word or not-word) when the file is one of these. */
export const refuseOldOffice = (bytes: Uint8Array): void => {
  if (SIGNATURE.some((byte, at) => bytes[at] !== byte)) return;
  if (hasStream(bytes, 'EncryptedPackage')) throw new Problem('encrypted', {});
  if (hasStream(bytes, 'WordDocument')) throw new Problem('old-word', {});
  throw new Problem('not-word', {});
};

const hasStream = (bytes: Uint8Array, name: string): boolean => {
  for (let entry = 0; entry + ENTRY <= bytes.length; entry += ENTRY) {
    let at = 0;
    while (at < name.length && isCharacter(bytes, entry + 2 * at, name.charCodeAt(at))) at++;
    if (at === name.length) return true;
  }
  return false;
};

const isCharacter = (bytes: Uint8Array, at: number, code: number): boolean =>
  bytes[at] === code && bytes[at + 1] === 0;
