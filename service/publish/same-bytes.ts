/**
 * An Office file in which the time of making stands nowhere, so that the same content gives the same bytes. Libraries write
 * the clock in every entry of the zip file, and sometimes in a part.
 */
import { inflateEntry, openPackage, storeEntry, writePackage, type Limits } from '#templates/word/package.ts';

/** What we made ourselves may be as large as it is. */
export const noLimits: Limits = {
  file: Infinity,
  entries: Infinity,
  part: Infinity,
  total: Infinity,
  ratio: Infinity,
};

/**
 * The same parts in a file without times.
 * @param changes for parts that hold a time: what their text becomes
 */
export const withSameBytes = (
  bytes: Uint8Array,
  changes: Readonly<Record<string, (text: string) => string>> = {},
): Uint8Array =>
  writePackage(
    openPackage(bytes, noLimits).entries.map((entry) => {
      const change = changes[entry.name];
      if (!change) return entry;
      return storeEntry(entry.name, change(new TextDecoder().decode(inflateEntry(entry))));
    }),
  );
