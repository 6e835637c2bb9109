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

/** Letters and digits, with what holds a word together: `ib'er`, `Jan-Willem`. */
const wordPattern = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** A full stop, question or exclamation mark before a capital, or the end of a line. */
const boundary = /[.!?…]["”’')]*\s+(?=["“‘'(]*[\p{Lu}\p{N}])|\n+/gu;

/** A full stop after one of these, or after an initial, ends no sentence. */
const abbreviated =
  /(?:^|[^\p{L}])(?:\p{Lu}|dhr|mw|mevr|dr|drs|ir|mr|prof|st|bijv|bv|ca|nr|tel|geb|geb\.\s?dat|gr|lln|resp|incl|evt|max|o\.a|i\.s\.m|t\.a\.v|d\.w\.z|m\.b\.t|z)\.$/u;

const wordFrom = (text: string, start: number): Word => {
  const lower = text.toLowerCase();
  return {
    text,
    lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
    start,
    end: start + text.length,
    isCapital: !lower.startsWith(text.charAt(0)),
  };
};

const wordsOf = (text: string, start: number): Word[] =>
  [...text.matchAll(wordPattern)].map(({ 0: word, index }) => wordFrom(word, start + index));

/** The words are made when someone asks for them: of most sentences nobody does. */
const sentenceFrom = (text: string, start: number): Sentence => {
  let words: readonly Word[] | undefined;
  return {
    text,
    lower: text.toLowerCase(),
    start,
    get words() {
      return (words ??= wordsOf(text, start));
    },
  };
};

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
    sentences.push(sentenceFrom(text.slice(from, end), from));
    from = end;
  }
  if (from < text.length) sentences.push(sentenceFrom(text.slice(from), from));
  return sentences;
};
