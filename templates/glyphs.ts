/**
 * Which text the shipped fonts can print. Typst refuses a PDF/A with a character that no font has, so the check has to say
 * so while the person can still choose another one.
 *
 * What counts is the grapheme cluster, what a reader calls one character: a letter with its marks, or an emoji made of
 * several. The typesetter takes each cluster from one font. Marks may be drawn composed or apart (`é`, or `e` with an accent
 * over it). Code points that only steer their neighbours (joiners, variation selectors, tags) need no glyph: without one
 * they are left out.
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

type Font = ReadonlySet<number>;

/** `20-7e a0` -> the code points from 0x20 to 0x7e, and 0xa0. */
const pointsIn = (ranges: string): Font => {
  const points = new Set<number>();
  for (const range of ranges.split(' ')) {
    const [from = '', to = from] = range.split('-');
    for (let point = parseInt(from, 16); point <= parseInt(to, 16); point++) points.add(point);
  }
  return points;
};

let fonts: readonly Font[] | undefined;

/** In the order in which the typesetter tries them. Made at first use: most text never asks. */
const allFonts = (): readonly Font[] => (fonts ??= Object.values(glyphs).map(pointsIn));

const draws = (font: Font, character: string): boolean =>
  !needsNoGlyph.test(character) && font.has(character.codePointAt(0) ?? 0);

const canSet = (font: Font, characters: readonly string[]): boolean =>
  characters.every((character) => needsNoGlyph.test(character) || draws(font, character));

/**
 * Walks the fonts as the typesetter does. It leaves a font for the next one only when what is missing is the rest of the
 * cluster; when a mark is there and the letter before it is not, the letter would vanish without a word.
 */
const isPrintable = (cluster: string): boolean => {
  const written = Array.from(cluster);
  const forms = [written, Array.from(cluster.normalize('NFC')), Array.from(cluster.normalize('NFD'))];
  for (const font of allFonts()) {
    if (forms.some((characters) => canSet(font, characters))) return true;
    const firstMissing = written.findIndex((character) => !canSet(font, [character]));
    if (written.slice(firstMissing).some((character) => draws(font, character))) return false;
  }
  return false;
};

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

/** The text with a sign in the place of every character that the print has no glyph for. */
export const withPrintable = (text: string, sign: string): string =>
  firstUnprintable(text) === undefined
    ? text
    : Array.from(clusters.segment(text), ({ segment }) => (firstUnprintable(segment) ? sign : segment)).join(
        '',
      );
