/** Which lists of a document count: `numbering.xml` says it of each level of a list, by way of an abstract one. */
import { textOf, type Package } from '../package.ts';
import type { Relationship } from '../relationships.ts';
import { scan } from '../scanner.ts';

/** Whether a level of a list counts, by the id of the list. */
export type IsNumbered = (list: string, level: number) => boolean;

/** Throws `Problem` on broken XML. */
export const numberedLists = (pkg: Package, relationships: readonly Relationship[]): IsNumbered => {
  const part = relationships.find(({ type, isExternal }) => type === 'numbering' && !isExternal)?.target;
  const xml = part === undefined ? undefined : textOf(pkg, part);
  if (part === undefined || xml === undefined) return () => false;
  const abstractOf = new Map<string, string>();
  const numbered = new Map<string, Set<number>>();
  let list = '';
  let level = '';
  scan(xml, part, {
    meaning: (namespace, local) => (namespace === 'w' ? local : ''),
    open: (element, tag) => {
      const value = tag.attribute('val') ?? '';
      if (element === 'abstractNum') list = tag.attribute('abstractNumId') ?? '';
      else if (element === 'num') list = tag.attribute('numId') ?? '';
      else if (element === 'lvl') level = tag.attribute('ilvl') ?? '';
      else if (element === 'numFmt' && !/^(?:bullet|none)$/.test(value))
        numbered.set(list, (numbered.get(list) ?? new Set()).add(Number(level)));
      else if (element === 'abstractNumId') abstractOf.set(list, value);
    },
  });
  return (id, depth) => numbered.get(abstractOf.get(id) ?? '')?.has(depth) ?? false;
};
