/** Pieces of patterns that several detectors use. Each begins at a word and takes a capital there too. */

/** `leerling|kind` -> a pattern for any of them as a whole word, also with a capital. */
export const anyOf = (words: string): string =>
  `(?<!\\p{L})(?:${words
    .split('|')
    .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
    .join('|')})`;

/** One pupil. */
export const onePupil = anyOf('leerling|leerlinge|kind|jongen|meisje|kleuter|peuter|jongetje');

/** Someone of the family of one pupil. */
export const oneOfFamily = anyOf(
  'moeder|vader|oma|opa|broer|broertje|zus|zusje|tweelingbroer|tweelingzus|zoon|zoontje|dochter|dochtertje|voogd',
);

/** Several of one family, called by their surname. */
export const wholeFamily = anyOf('gezin|tweeling|drieling|gebroeders|broers|broertjes|zussen|zusjes');
