/** Sentences that are too long to read at once. */
import type { Hinter } from './hint.ts';

export const longSentence: Hinter = ({ sentences, mostWords }) =>
  sentences
    .filter(({ words }) => words.length > mostWords)
    .map(({ text, start, words }) => ({
      start,
      end: start + text.trimEnd().length,
      about: { what: 'long-sentence', words: words.length, most: mostWords },
      weight: words.length,
    }));
