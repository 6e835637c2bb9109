/**
 * Counting and tidying characters, the same for the pane, the checks and the print.
 *
 * A person counts what they see: `é` is one, also when it is stored as two code points, and so is a flag. That is what
 * Unicode calls a grapheme cluster. Below U+0300 no two code points join, nor do the dashes, quotes, bullets and the euro sign
 * that Dutch texts are full of, so there `length` is the same and much faster.
 */
const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' });

const joinable = /[^\n\u0020-\u02ff\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u20ac]/;

/** The number of characters as a reader counts them; a line break counts 1. */
export const countCharacters = (text: string): number => {
  if (!joinable.test(text)) return text.length;
  return Array.from(segmenter.segment(text)).length;
};

/** The first `max` characters as a reader counts them. */
export const firstCharacters = (text: string, max: number): string => {
  let end = 0;
  let count = 0;
  for (const { segment } of segmenter.segment(text)) {
    if (count++ === max) break;
    end += segment.length;
  }
  return text.slice(0, end);
};

/**
 * C0 and C1 controls except tab and line feed, the byte order mark, what is not a character at all, and the signs that turn
 * the direction of other people's text (Arabic and Hebrew read right to left by themselves).
 */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** A lone half of a surrogate pair: it has no UTF-8, so two of them would become the same bytes. */
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Marks on one letter past the thirtieth, which is as many as Unicode's stream-safe text has (UAX 15, 13). No language
 * comes near, and putting thousands of them in order takes seconds.
 */
const excessMarks = /(\p{M}{30})\p{M}+/gu;

const composed = (text: string): string => {
  if (!joinable.test(text)) return text;
  // Twice, because composing can take one mark apart into two.
  return text.replace(excessMarks, '$1').normalize('NFC').replace(excessMarks, '$1');
};

/** Not a regex: `\s+$` looks at every space of a long run anew, and takes seconds for a field full of them. */
const trimLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();

/**
 * Text in its canonical form (DESIGN 4): NFC, line ends as `\n`, Word's private bullet U+F0B7 as a real one, invisible
 * controls dropped, no white space at the ends of lines or of the whole.
 */
export const tidyText = (text: string): string =>
  trimLines(
    composed(
      text
        .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
        .replace(forbidden, '')
        .replace(loneSurrogate, '')
        .replace(/\uf0b7/g, '•'),
    ),
  );
