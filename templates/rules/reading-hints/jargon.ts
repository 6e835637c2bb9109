/**
 * Words of the school that parents may not know: those of the format's glossary, those in `plain-words.json`, and
 * abbreviations that nobody explains. A word beside brackets is explained: "een plan (OPP)", "OPP (het plan voor uw kind)".
 */
import type { ReadingHint } from '../../finding.ts';
import type { Format } from '../../format.ts';
import plainWords from './plain-words.json' with { type: 'json' };
import type { Hint, Hinter } from './hint.ts';

const plain = new Map(plainWords.words.map(({ word, plain: easier }) => [word.toLowerCase(), easier]));
const known = new Set(plainWords.known);

interface Vocabulary {
  /** What a glossary term means, by the term in lower case; capitals count where a term is an abbreviation. */
  readonly meanings: ReadonlyMap<string, string>;
  readonly pattern: RegExp;
}

const vocabularies = new WeakMap<Format, Vocabulary>();

/** `OPP (ontwikkelingsperspectief)` and `Cluster 1 en cluster 2` are two terms each. */
const termsIn = (term: string): string[] => {
  const bracketed = /^(.+) \((.+)\)$/.exec(term);
  return bracketed ? bracketed.slice(1) : term.split(' en ');
};

const escaped = (term: string): string => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const vocabularyOf = (format: Format): Vocabulary => {
  const ready = vocabularies.get(format);
  if (ready) return ready;
  const meanings = new Map(
    format.glossary.flatMap(({ term, meaning }) =>
      termsIn(term).map((one): [string, string] => [one.toLowerCase(), meaning]),
    ),
  );
  // Longest first, so that "extra ondersteuning" is not found as "ondersteuning".
  const words = [...new Set([...meanings.keys(), ...plain.keys()])].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}@.-])(?:${words.map(escaped).join('|')})(?![\\p{L}\\p{N}@])|(?<![\\p{L}\\p{N}@.-])\\p{Lu}{2,6}(?![\\p{L}\\p{N}@])`,
    'giu',
  );
  const vocabulary = { meanings, pattern };
  vocabularies.set(format, vocabulary);
  return vocabulary;
};

const isExplained = (text: string, start: number, end: number): boolean =>
  /^\s*\(/.test(text.slice(end)) || (/\(\s*$/.test(text.slice(0, start)) && /^\s*\)/.test(text.slice(end)));

const isAbbreviation = (word: string): boolean => /^\p{Lu}{2,6}$/u.test(word);

const aboutWord = (word: string, { meanings }: Vocabulary): ReadingHint | undefined => {
  const easier = plain.get(word.toLowerCase());
  const meaning = meanings.get(word.toLowerCase());
  if (easier !== undefined) return { what: 'jargon', plain: easier };
  if (meaning !== undefined) return { what: 'jargon', meaning };
  return isAbbreviation(word) && !known.has(word) ? { what: 'abbreviation' } : undefined;
};

/** Each word once, where it stands first. */
export const jargon: Hinter = ({ text, format }) => {
  const vocabulary = vocabularyOf(format);
  const met = new Set<string>();
  return [...text.matchAll(vocabulary.pattern)].flatMap(({ 0: word, index }): Hint[] => {
    const start = index;
    const end = index + word.length;
    const about = aboutWord(word, vocabulary);
    if (!about || met.has(word.toLowerCase())) return [];
    met.add(word.toLowerCase());
    // An easier word at hand helps most.
    const weight = about.what === 'jargon' && about.plain !== undefined ? 2 : 1;
    return isExplained(text, start, end) ? [] : [{ start, end, about, weight }];
  });
};
