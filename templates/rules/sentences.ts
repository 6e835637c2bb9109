/**
 * A text as rules read it: sentences of words. A word keeps its place in the text, so that what is found there can be marked.
 */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
}

export interface Sentence {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly words: readonly Word[];
}

const letterOrDigit = /[\p{L}\p{N}]/u;

/** For the characters of the languages of western Europe a table says it: an expression would be asked of every character. */
const western = Array.from({ length: 0x250 }, (_, code) => letterOrDigit.test(String.fromCharCode(code)));

/** How many UTF-16 units the letter or digit here takes; 0 when another character stands here, or none. */
const unitsAt = (text: string, at: number): number => {
  const isWestern = western[text.charCodeAt(at)];
  if (isWestern !== undefined) return isWestern ? 1 : 0;
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return letterOrDigit.test(character) ? character.length : 0;
};

const isJoint = (character: string): boolean => character === '-' || character === "'" || character === '’';

/** The end of the word at `from`: letters and digits, with what holds a word together (`ib'er`, `Jan-Willem`). */
const endOfWord = (text: string, from: number): number => {
  let end = from;
  for (;;) {
    let units = unitsAt(text, end);
    if (units === 0 && end > from && isJoint(text.charAt(end)) && unitsAt(text, end + 1) > 0) units = 1;
    if (units === 0) return end;
    end += units;
  }
};

/** A full stop, question or exclamation mark before a capital, or the end of a line. */
const boundary = /[.!?…]["”’')]*\s+(?=["“‘'(]*[\p{Lu}\p{N}])|\n+/gu;

/** A full stop after one of these, or after an initial, ends no sentence. */
const abbreviated =
  /(?:^|[^\p{L}])(?:\p{Lu}|[Dd]hr|[Mm]w|[Mm]evr|[Dd]rs?|[Ii]r|[Mm]r|[Pp]rof|[Ss]t|[Bb]ijv|bv|ca|[Nn]r|[Tt]el|[Ff]am|[Gg]eb|[Gg]eb\.\s?dat|gr|lln?|resp|incl|evt|max|o\.a|i\.s\.m|t\.a\.v|d\.w\.z|m\.b\.t|z)\.$/u;

/** `lower` is the word in lower case, with any apostrophe as it was typed. */
const wordFrom = (text: string, lower: string, start: number): Word => ({
  text,
  lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
  start,
  end: start + text.length,
  isCapital: text.charCodeAt(0) !== lower.charCodeAt(0),
});

const wordsOf = (text: string, lower: string, start: number): Word[] => {
  const words: Word[] = [];
  // A few letters of other languages become two in lower case, and then the places differ.
  const isAligned = lower.length === text.length;
  for (let at = 0; at < text.length; at++) {
    const end = endOfWord(text, at);
    if (end === at) continue;
    const word = text.slice(at, end);
    words.push(wordFrom(word, isAligned ? lower.slice(at, end) : word.toLowerCase(), start + at));
    // No word begins at the character behind one.
    at = end;
  }
  return words;
};

/** The words are made when someone asks for them: of many sentences nobody does. */
class LazySentence implements Sentence {
  readonly lower: string;
  private made: readonly Word[] | undefined;

  constructor(
    readonly text: string,
    readonly start: number,
  ) {
    this.lower = text.toLowerCase();
  }

  get words(): readonly Word[] {
    return (this.made ??= wordsOf(this.text, this.lower, this.start));
  }
}

/** The sentences of a text with their places. */
export const sentencesOf = (text: string): Sentence[] => {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of text.matchAll(boundary)) {
    const end = match.index + match[0].length;
    if (
      !match[0].startsWith('\n') &&
      abbreviated.test(text.slice(Math.max(from, match.index - 8), match.index + 1))
    )
      continue;
    sentences.push(new LazySentence(text.slice(from, end), from));
    from = end;
  }
  if (from < text.length) sentences.push(new LazySentence(text.slice(from), from));
  return sentences;
};

export type SentenceReader = (text: string) => readonly Sentence[];

/** Reads the sentences of a text once, however many rules ask for them. */
export const sentenceReader = (): SentenceReader => {
  const read = new Map<string, readonly Sentence[]>();
  return (text) => {
    const known = read.get(text);
    if (known) return known;
    const sentences = sentencesOf(text);
    read.set(text, sentences);
    return sentences;
  };
};
