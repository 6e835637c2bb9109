/** Which lists of a document are numbered: `numbering.xml` says it of each list, by way of an abstract one. */
import { textOf, type Package } from '../package.ts';
import type { Relationship } from '../relationships.ts';
import { scan } from '../scanner.ts';

/** The ids of the lists that count. Throws `Problem` on broken XML. */
export const numberedLists = (pkg: Package, relationships: readonly Relationship[]): ReadonlySet<string> => {
  const part = relationships.find(({ type, isExternal }) => type === 'numbering' && !isExternal)?.target;
  const xml = part === undefined ? undefined : textOf(pkg, part);
  const numbered = new Set<string>();
  if (part === undefined || xml === undefined) return numbered;
  const abstract = new Set<string>();
  let list = '';
  let level = '';
  scan(xml, part, {
    meaning: (namespace, local) => (namespace === 'w' ? local : ''),
    open: (element, tag) => {
      const value = tag.attribute('val') ?? '';
      if (element === 'abstractNum') list = tag.attribute('abstractNumId') ?? '';
      else if (element === 'num') list = tag.attribute('numId') ?? '';
      else if (element === 'lvl') level = tag.attribute('ilvl') ?? '';
      else if (element === 'numFmt' && level === '0' && !/^(?:bullet|none)$/.test(value)) abstract.add(list);
      else if (element === 'abstractNumId' && abstract.has(value)) numbered.add(list);
    },
  });
  return numbered;
};
