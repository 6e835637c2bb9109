/**
 * How Graph writes which item is meant: by id, by path from the root, or by path from an item, with colons around the path.
 * `root:/a/b.docx:/content` is the operation `content` on `b.docx`. Colons in names come encoded, so the raw text decides.
 */
import { invalidRequest } from '../refusal.ts';

export interface Address {
  /** `root` or the id of an item. */
  readonly start: string;
  /** The names from there on, decoded. */
  readonly path: readonly string[];
  /** What comes after: `['children']`, or nothing for the item itself. */
  readonly operation: readonly string[];
}

/**
 * @param raw what comes after the drive, encoded as it came: `/root:/a:/content`
 * @throws Refusal 400 when it is written wrong
 */
export const readAddress = (raw: string): Address | undefined => {
  const found = /^\/(?:root|items\/([^/:]+))(?=$|[/:])(.*)$/.exec(raw);
  if (!found) return undefined;
  const start = found[1] === undefined ? 'root' : decoded(found[1]);
  const rest = found[2] ?? '';
  if (!rest.startsWith(':')) return { start, path: [], operation: segments(rest) };
  const end = rest.indexOf(':', 1);
  const path = end < 0 ? rest.slice(1) : rest.slice(1, end);
  return { start, path: segments(path), operation: end < 0 ? [] : segments(rest.slice(end + 1)) };
};

export const segments = (raw: string): string[] =>
  raw
    .split('/')
    .filter((segment) => segment !== '')
    .map(decoded);

const decoded = (segment: string): string => {
  try {
    const text = decodeURIComponent(segment);
    if (!/[/\\\0]/.test(text) && text !== '.' && text !== '..') return text;
  } catch {
    // Told below.
  }
  throw invalidRequest('The path is malformed or contains characters that are not allowed.');
};
