/**
 * Which text the shipped fonts can print. Typst refuses a PDF/A with a character that no font has, so the check has to say
 * so while the person can still choose another one.
 *
 * What counts is the grapheme cluster, what a reader calls one character: a letter with its marks, or an emoji made of
 * several. The typesetter takes each cluster from one font, the first of the list that has all of it. Marks may be drawn
 * composed or apart (`é`, or `e` with an accent over it). Code points that only steer their neighbours (joiners, variation
 * selectors, tags) need no glyph: without one they are left out.
 *
 * `glyphs.json` is made from the font files by `scripts/glyphs.mjs`.
 */
import glyphs from './glyphs.json' with { type: 'json' };

export interface Unprintable {
  /** The character as the person sees it, where their screen has a font for it. */
  readonly character: string;
  /** `U+` and at least four hexadecimal digits, of the code point that no font has. */
  readonly codePoint: string;
}

/** Prints for certain and joins with nothing: nearly all text that a Dutch school writes. */
const plain = /^[\n\u0020-\u007e\u00a0-\u02ff\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u20ac]*$/;

/** Needs no glyph: white space, and what Unicode calls default ignorable. */
const needsNoGlyph = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]$/u;

const EVERY_FONT = ~0;

let coverage: ReadonlyMap<number, number> | undefined;

/** One bit per font for each code point that has a glyph. Made at first use: most text never asks. */
const fontsByPoint = (): ReadonlyMap<number, number> => {
  const fonts = new Map<number, number>();
  for (const [at, ranges] of Object.values(glyphs).entries())
    for (const range of ranges.split(' ')) {
      const [from = '', to = from] = range.split('-');
      for (let point = parseInt(from, 16); point <= parseInt(to, 16); point++)
        fonts.set(point, (fonts.get(point) ?? 0) | (1 << at));
    }
  return fonts;
};

const fontsOfPoint = (character: string): number => {
  if (needsNoGlyph.test(character)) return EVERY_FONT;
  coverage ??= fontsByPoint();
  return coverage.get(character.codePointAt(0) ?? 0) ?? 0;
};

const fontsOf = (cluster: string): number => {
  let fonts = EVERY_FONT;
  for (const character of cluster) fonts &= fontsOfPoint(character);
  return fonts;
};

const isPrintable = (cluster: string): boolean =>
  fontsOf(cluster) !== 0 ||
  fontsOf(cluster.normalize('NFC')) !== 0 ||
  fontsOf(cluster.normalize('NFD')) !== 0;

/** Of a cluster that does not print: the first code point without which it would. */
const culprit = (cluster: string): string => {
  let before = '';
  for (const character of cluster) {
    before += character;
    if (!isPrintable(before)) return character;
  }
  return cluster;
};

const clusters = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** The first character of a text that the print has no glyph for, or `undefined` when all of it can be printed. */
export const firstUnprintable = (text: string): Unprintable | undefined => {
  if (plain.test(text)) return undefined;
  for (const { segment } of clusters.segment(text)) {
    if (plain.test(segment) || isPrintable(segment)) continue;
    const point = culprit(segment).codePointAt(0) ?? 0;
    return { character: segment, codePoint: `U+${point.toString(16).toUpperCase().padStart(4, '0')}` };
  }
  return undefined;
};
