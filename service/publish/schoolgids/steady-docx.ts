/**
 * The same bytes each time. The `docx` library takes the time of the clock for its properties and for every part of the zip
 * file, and draws an id for each link; nothing in its settings prevents that. All three are replaced here.
 */
import { openPackage, storeEntry, textOf, writePackage, type Entry } from '#templates/word/package.ts';

const PROPERTIES = 'docProps/core.xml';
const LINKS = 'word/_rels/document.xml.rels';
const BODY = 'word/document.xml';

/** Numbered ids are the library's own and steady; the drawn ones have 21 signs. */
const drawnId = /\bId="(rId[\w-]{21})"/g;

/**
 * @param bytes as `Packer` of the `docx` library gives them
 * @param at ISO time of creation, with seconds
 */
export const steadyDocx = (bytes: Uint8Array, at: string): Uint8Array => {
  const pkg = openPackage(bytes);
  const drawn = [...(textOf(pkg, LINKS) ?? '').matchAll(drawnId)].map(([, id = '']) => id);
  const withIds = (text: string): string =>
    drawn.reduce((changed, id, number) => changed.replaceAll(`"${id}"`, `"rIdLink${number + 1}"`), text);
  const changes: Readonly<Record<string, (text: string) => string>> = {
    [PROPERTIES]: (text) => text.replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${at}`),
    [LINKS]: withIds,
    [BODY]: withIds,
  };
  return writePackage(
    pkg.entries.map((entry): Entry => {
      const text = changes[entry.name] && textOf(pkg, entry.name);
      return text === undefined ? entry : storeEntry(entry.name, changes[entry.name]?.(text) ?? text);
    }),
  );
};
