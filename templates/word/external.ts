/**
 * What a document fetches from elsewhere when Word opens it: a linked picture, an attached template, another document.
 * Nothing is ever fetched here, but a reader should know that what Word shows is not all in the file. Links that a person
 * clicks are no such thing.
 */
import type { Package } from './package.ts';
import { readRelationships } from './relationships.ts';

/** As people call it. */
const names: Readonly<Record<string, string>> = {
  attachedTemplate: 'sjabloon',
  image: 'afbeelding',
  oleObject: 'gekoppeld object',
  package: 'gekoppeld bestand',
  subDocument: 'ander document',
  frame: 'webpagina',
  mailMergeSource: 'adressenbestand',
  mailMergeHeaderSource: 'adressenbestand',
  aFChunk: 'ingevoegd document',
  video: 'film',
  audio: 'geluid',
};

/** No document has more, or larger; what lies beyond is not worth the time. */
const MAX_PARTS = 64;
const MAX_SIZE = 256 * 1024;

/** The kinds of references out of this document, each once. Throws `Problem` on broken XML. */
export const externalKinds = (pkg: Package): string[] => {
  const kinds = pkg.entries
    .filter(({ name, size }) => name.toLowerCase().endsWith('.rels') && size <= MAX_SIZE)
    .slice(0, MAX_PARTS)
    .flatMap(({ name }) => readRelationships(pkg, name))
    // A chunk is inside the file, but it is another document whose text is not read.
    .filter(({ type, isExternal }) => (isExternal && type !== 'hyperlink') || type === 'aFChunk')
    .map(({ type }) => names[type] ?? 'iets van een andere soort');
  return [...new Set(kinds)];
};
