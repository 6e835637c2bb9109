/**
 * How the parts of a package refer to one another and to the world: `_rels/.rels` for the package, `word/_rels/x.xml.rels`
 * for the part `word/x.xml` (ECMA-376 part 2, 8). A type is an address that ends in a word; Word's, the strict and
 * Microsoft's own addresses differ only before that word, so the word is what counts here.
 */
import { textOf, type Entry, type Package } from './package.ts';
import { scan } from './scanner.ts';

export interface Relationship {
  /** By which the part refers to it. */
  readonly id: string;
  /** The last word of the type, such as `comments`. */
  readonly type: string;
  /** The name of a part, or an address outside the document. */
  readonly target: string;
  readonly isExternal: boolean;
}

export const PACKAGE_RELATIONSHIPS = '_rels/.rels';

/** The part that holds the relationships of this one. */
export const relationshipsPartOf = (part: string): string => {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
};

/** Opening a document and looking for references out of it ask for the same parts. */
const alreadyRead = new WeakMap<Entry, readonly Relationship[]>();

/** The relationships in this part; none when there is no such part. Throws `Problem` on broken XML. */
export const readRelationships = (pkg: Package, relationshipsPart: string): readonly Relationship[] => {
  const entry = pkg.find(relationshipsPart);
  const known = entry && alreadyRead.get(entry);
  if (known) return known;
  const xml = textOf(pkg, relationshipsPart);
  if (entry === undefined || xml === undefined) return [];
  const folder = relationshipsPart.replace(/_rels\/[^/]*$/, '');
  const found: Relationship[] = [];
  scan(xml, relationshipsPart, {
    meaning: (_, local) => local,
    open: (local, tag) => {
      if (local !== 'Relationship') return;
      const target = tag.attribute('Target') ?? '';
      const isExternal = tag.attribute('TargetMode') === 'External';
      found.push({
        id: tag.attribute('Id') ?? '',
        type: (tag.attribute('Type') ?? '').replace(/^.*\//, ''),
        target: isExternal ? target : partName(folder, target),
        isExternal,
      });
    },
  });
  alreadyRead.set(entry, found);
  return found;
};

/** The name of the part that a target means, seen from a folder. */
const partName = (folder: string, target: string): string => {
  const path = target.startsWith('/') ? target : folder + target;
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
};
