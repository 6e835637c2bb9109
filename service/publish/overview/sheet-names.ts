/**
 * Names of sheets as Excel accepts them: 1 to 31 characters without []:*?/\, no apostrophe at either end, not "History",
 * and no two alike, in capitals or not.
 */
const LONGEST = 31;

/** A name for each title, in the same order. */
export const sheetNames = (titles: readonly string[]): string[] => {
  const taken = new Set(['history']);
  return titles.map((title) => {
    const name = plain(title);
    for (let number = 1; ; number++) {
      const suffix = number === 1 ? '' : ` ${number}`;
      const one = cut(name, LONGEST - suffix.length) + suffix;
      if (taken.has(one.toLowerCase())) continue;
      taken.add(one.toLowerCase());
      return one;
    }
  });
};

const plain = (title: string): string => {
  const allowed = title
    .replace(/[[\]:*?/\\\u0000-\u001f\u007f-\u009f\ufffe\uffff]+/g, ' ')
    .replace(/\s+/g, ' ');
  return cut(allowed, LONGEST) || 'Tabel';
};

/** Also after cutting, no space, apostrophe or half a letter at the end. */
const cut = (name: string, length: number): string =>
  name
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/^[\s']+|[\s']+$/g, '');
