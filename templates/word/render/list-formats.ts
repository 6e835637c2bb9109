/** How the lists of a document count: `numbering.xml` says it of each level of a list, by way of an abstract one. */
import { textOf, type Package } from '../package.ts';
import type { Relationship } from '../relationships.ts';
import { scan } from '../scanner.ts';

/** What a level of a list counts with, as `type` of an `ol` says it. */
export type Counter = '1' | 'a' | 'A' | 'i' | 'I';

/** By the id of the list; `undefined` of a level that does not count. */
export type CounterOf = (list: string, level: number) => Counter | undefined;

const counters = new Map<string, Counter | undefined>([
  ['bullet', undefined],
  ['none', undefined],
  ['lowerLetter', 'a'],
  ['upperLetter', 'A'],
  ['lowerRoman', 'i'],
  ['upperRoman', 'I'],
]);

/** A way to count that HTML does not know, such as in words, becomes figures. */
const counterFor = (format: string): Counter | undefined =>
  counters.has(format) ? counters.get(format) : '1';

/** Throws `Problem` on broken XML. */
export const countersIn = (pkg: Package, relationships: readonly Relationship[]): CounterOf => {
  const part = relationships.find(({ type, isExternal }) => type === 'numbering' && !isExternal)?.target;
  const xml = part === undefined ? undefined : textOf(pkg, part);
  if (part === undefined || xml === undefined) return () => undefined;
  const abstractOf = new Map<string, string>();
  const counting = new Map<string, Map<number, Counter | undefined>>();
  const counterAt = (id: string): Map<number, Counter | undefined> => {
    const levels = counting.get(id) ?? new Map<number, Counter | undefined>();
    counting.set(id, levels);
    return levels;
  };
  let list = '';
  let level = '';
  scan(xml, part, {
    meaning: (namespace, local) => (namespace === 'w' ? local : ''),
    open: (element, tag) => {
      const value = tag.attribute('val') ?? '';
      if (element === 'abstractNum') list = tag.attribute('abstractNumId') ?? '';
      else if (element === 'num') list = tag.attribute('numId') ?? '';
      else if (element === 'lvl') level = tag.attribute('ilvl') ?? '';
      else if (element === 'numFmt') counterAt(list).set(Number(level), counterFor(value));
      else if (element === 'abstractNumId') abstractOf.set(list, value);
    },
  });
  return (id, depth) => counting.get(abstractOf.get(id) ?? '')?.get(depth);
};
