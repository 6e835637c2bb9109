/** Chance that is the same every time: numbers that look drawn, and follow from a word alone. */

/** 32 bits that follow from a text (FNV-1a; http://www.isthe.com/chongo/tech/comp/fnv/). */
const hash = (text: string): number => {
  let bits = 0x811c9dc5;
  for (const character of text) bits = Math.imul(bits ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return bits;
};

/** A fraction from 0 up to 1 that follows from the words. */
const fraction = (...words: readonly string[]): number => {
  let bits = hash(words.join('|'));
  // Neighbouring words give neighbouring hashes; this spreads them out (the end of MurmurHash3).
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
};

/** A whole number from `least` to `most` that follows from the words. */
export const drawn = (least: number, most: number, ...words: readonly string[]): number =>
  least + Math.floor(fraction(...words) * (most - least + 1));

/** One of a list, that follows from the words. */
export const drawnFrom = <T>(list: readonly [T, ...T[]], ...words: readonly string[]): T =>
  list[drawn(0, list.length - 1, ...words)] ?? list[0];
