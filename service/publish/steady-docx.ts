/**
 * The same bytes each time. The `docx` library takes the time of the clock for its properties, draws an id for each link to
 * outside, and counts bookmarks on from document to document; nothing in its settings prevents that.
 */
import { openPackage, textOf } from '#templates/word/package.ts';

import { noLimits, withSameBytes } from './same-bytes.ts';

const PROPERTIES = 'docProps/core.xml';
const LINKS = 'word/_rels/document.xml.rels';
const BODY = 'word/document.xml';

/** Numbered ids are the library's own and steady; the drawn ones have 21 signs. */
const drawnId = /\bId="(rId[\w-]{21})"/g;

/**
 * @param bytes as `Packer` of the `docx` library gives them
 * @param at ISO time of creation
 */
export const steadyDocx = (bytes: Uint8Array, at: string): Uint8Array => {
  const links = textOf(openPackage(bytes, noLimits), LINKS) ?? '';
  const drawn = [...links.matchAll(drawnId)].map(([, id = '']) => id);
  const withLinkIds = (text: string): string =>
    drawn.reduce((changed, id, number) => changed.replaceAll(`"${id}"`, `"rIdLink${number + 1}"`), text);
  return withSameBytes(bytes, {
    [PROPERTIES]: (core) => core.replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${wholeSeconds(at)}`),
    [LINKS]: withLinkIds,
    [BODY]: (body) => withBookmarkIds(withLinkIds(body)),
  });
};

const wholeSeconds = (at: string): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** Here they count from one. */
const withBookmarkIds = (body: string): string => {
  const ids = new Map<string, number>();
  return body.replace(/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g, (_, tag: string, id: string) => {
    const own = ids.get(id) ?? ids.size + 1;
    ids.set(id, own);
    return tag + String(own);
  });
};
