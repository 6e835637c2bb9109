/** The terms of the format that a print uses, so that its word list holds no more than a reader may meet in it. */
import type { Format } from '../format.ts';

interface Term {
  readonly term: string;
  readonly meaning: string;
}

/** Those terms of the glossary that occur in these words, in the order of the glossary. */
export const termsIn = (format: Format, words: string): Term[] => {
  const patterns = patternsOf(format);
  return format.glossary.filter((_, at) => patterns[at]?.some((pattern) => pattern.test(words)));
};

/** By the place of the term in the glossary; to make them takes longer than to use them. */
const known = new WeakMap<Format, readonly (readonly RegExp[])[]>();

const patternsOf = (format: Format): readonly (readonly RegExp[])[] => {
  const patterns = known.get(format) ?? format.glossary.map(({ term }) => namesOf(term).map(patternOf));
  known.set(format, patterns);
  return patterns;
};

/**
 * `OPP (ontwikkelingsperspectief)` -> both names; `Cluster 1 en cluster 2` -> both clusters. In `S(B)O` the brackets are part
 * of the name.
 */
const namesOf = (term: string): string[] => {
  const [, name = term, other] = /^(.+) \((.+)\)$/.exec(term) ?? [];
  return [...name.split(' en '), ...(other === undefined ? [] : [other])];
};

const patternOf = (name: string): RegExp => {
  const exact = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // An abbreviation is itself only in capitals: "Ib" is a name and "IB" a job. Other words may stand in the plural.
  const isAbbreviation = name === name.toUpperCase();
  const pattern = isAbbreviation ? exact : `${exact}(?:e|en|s|ën)?`;
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, isAbbreviation ? 'u' : 'iu');
};
