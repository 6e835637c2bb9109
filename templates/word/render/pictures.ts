/**
 * Pictures in a document, as addresses that hold the picture itself: nothing is ever fetched. Only what browsers show as a
 * picture and nothing else (no SVG, which can hold scripts), known by its first bytes and not by what the file says of it.
 */
import { inflateEntry, type Package } from '../package.ts';
import type { Relationship } from '../relationships.ts';

const LARGEST = 1024 * 1024;
const LARGEST_TOGETHER = 4 * LARGEST;

const signatures: readonly (readonly [type: string, bytes: readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
];

const typeOf = (content: Uint8Array): string | undefined =>
  signatures.find(([, bytes]) => bytes.every((byte, at) => content[at] === byte))?.[0];

const base64 = (content: Uint8Array): string => {
  let text = '';
  // As many at a time as a call takes arguments.
  for (let at = 0; at < content.length; at += 0x8000)
    text += String.fromCharCode(...content.subarray(at, at + 0x8000));
  return btoa(text);
};

/** The address for the id of a relationship; `undefined` when there is no picture that can be shown. */
export const picturesOf = (
  pkg: Package,
  relationships: readonly Relationship[],
): ((relationship: string) => string | undefined) => {
  const made = new Map<string, string | undefined>();
  let total = 0;
  const make = (id: string): string | undefined => {
    const found = relationships.find((relationship) => relationship.id === id);
    const entry = found?.type === 'image' && !found.isExternal ? pkg.find(found.target) : undefined;
    if (!entry || entry.size > LARGEST || total + entry.size > LARGEST_TOGETHER) return undefined;
    total += entry.size;
    const content = inflateEntry(entry);
    const type = typeOf(content);
    return type && `data:${type};base64,${base64(content)}`;
  };
  return (id) => {
    if (!made.has(id)) made.set(id, make(id));
    return made.get(id);
  };
};
