/**
 * Words of the school that parents may not know: those of the format's glossary, those in `plain-words.json`, and
 * abbreviations that nobody explains. A word beside brackets is explained: "een plan (OPP)", "OPP (het plan voor uw kind)".
 */
import type { ReadingHint } from '../../finding.ts';
import type { Format } from '../../format.ts';
import plainWords from './plain-words.json' with { type: 'json' };
import type { Sentence, Word } from '../sentences.ts';
import type { Hint, Hinter } from './hint.ts';

const plain = new Map(plainWords.words.map(({ word, plain: easier }) => [word.toLowerCase(), easier]));
const known = new Set(plainWords.known);

interface Vocabulary {
  /** What a glossary term means, by the term in lower case; capitals count where a term is an abbreviation. */
  readonly meanings: ReadonlyMap<string, string>;
  /** Any term or abbreviation, at the place where it is asked for. */
  readonly pattern: RegExp;
  /** How terms begin, in lower case up to the first character that is no letter or digit: few words of a text do. */
  readonly beginnings: ReadonlySet<string>;
}

const vocabularies = new WeakMap<Format, Vocabulary>();

const beginningOf = (word: string): string => /^[\p{L}\p{N}]*/u.exec(word)?.[0] ?? '';

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
    'iuy',
  );
  const vocabulary = { meanings, pattern, beginnings: new Set(words.map(beginningOf)) };
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

const isCapitalAt = ({ text, lower }: Word, at: number): boolean =>
  at < text.length && text.charCodeAt(at) !== lower.charCodeAt(at);

/** A cheap look: whether terms begin like what stands at this place in a word, or two capitals stand there. */
const mayBegin = (word: Word, at: number, { beginnings }: Vocabulary): boolean => {
  const rest = at === 0 ? word.lower : word.lower.slice(at);
  const joint = rest.search(/['-]/);
  return (
    beginnings.has(joint < 0 ? rest : rest.slice(0, joint)) ||
    (isCapitalAt(word, at) && isCapitalAt(word, at + 1))
  );
};

/** Where a term or abbreviation may begin: at a word, or behind an apostrophe within one. */
const placesIn = (sentences: readonly Sentence[], vocabulary: Vocabulary): number[] => {
  const places: number[] = [];
  for (const { words } of sentences)
    for (const word of words) {
      if (mayBegin(word, 0, vocabulary)) places.push(word.start);
      for (let at = word.lower.indexOf("'"); at >= 0; at = word.lower.indexOf("'", at + 1))
        if (mayBegin(word, at + 1, vocabulary)) places.push(word.start + at + 1);
    }
  return places;
};

/** Each word once, where it stands first. */
export const jargon: Hinter = ({ text, sentences, format }) => {
  const vocabulary = vocabularyOf(format);
  const { pattern } = vocabulary;
  const met = new Set<string>();
  const hints: Hint[] = [];
  let end = 0;
  for (const start of placesIn(sentences, vocabulary)) {
    if (start < end) continue;
    pattern.lastIndex = start;
    const word = pattern.exec(text)?.[0];
    if (word === undefined) continue;
    end = start + word.length;
    const about = aboutWord(word, vocabulary);
    if (!about || met.has(word.toLowerCase())) continue;
    met.add(word.toLowerCase());
    // An easier word at hand helps most.
    const weight = about.what === 'jargon' && about.plain !== undefined ? 2 : 1;
    if (!isExplained(text, start, end)) hints.push({ start, end, about, weight });
  }
  return hints;
};
