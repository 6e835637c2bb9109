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

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

const sentenceFrom = (text: string, start: number): Sentence => ({
  text,
  lower: text.toLowerCase(),
  start,
  words: [...text.matchAll(wordPattern)].map(({ 0: word, index }) => ({
    text: word,
    lower: word.toLowerCase().replaceAll('’', "'"),
    start: start + index,
    end: start + index + word.length,
    isCapital: isCapital(word),
  })),
});

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
