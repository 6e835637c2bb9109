/** Texts on which careless code takes seconds. */

/** As long as a reader keeps of a field. */
export const longTexts: readonly (readonly [what: string, text: string])[] = [
  ['spaces between letters', `a${' '.repeat(49_000)}b`],
  ['spaces on every line', `${`a${' '.repeat(24_000)}b\n`.repeat(2)}c`],
  ['spaces after a digit', `1${' '.repeat(49_000)}x`],
  ['dots', '.'.repeat(50_000)],
  ['dots after an address', `https://a${'.'.repeat(50_000)} x`],
  ['digits', '1'.repeat(50_000)],
  ['digits in threes', `1${'.111'.repeat(12_500)}x`],
  ['options', 'Nee;'.repeat(12_500)],
  ['separators', ';'.repeat(50_000)],
  ['marks on one letter', `a${'\u0301\u0323'.repeat(25_000)}`],
  ['marks out of order', `a${'\u0301'.repeat(25_000)}${'\u0323'.repeat(25_000)}`],
];

/** Pieces that begin like a trace of a pupil; repeated, every place in the text looks like one. */
export const repeatedPieces: readonly string[] = [
  'een leerling die ',
  'Er is maar een ',
  'autisme 2 ',
  'Jan werkt ',
  'Aa bb heeft zijn ',
  'zit aan ',
  'a(at)a',
  'a',
  'A',
  'a.',
  'A.',
  '1 ',
  '1',
  'een ',
  'twee kinderen ',
  'en een ',
  'Jan ',
  'Jan de ',
  '@a.',
  '. ',
  'van ',
  '06',
  'de jongen die ',
  'de leerling in de ',
  'hebben een kind met ',
  'zijn moeder ',
];
