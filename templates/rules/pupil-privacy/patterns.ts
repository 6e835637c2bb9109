/** Pieces of patterns that several detectors use. */
import { beforeProperName, endsProperName, isStaffWord, titles } from './vocabulary.ts';

/** `leerling|kind` -> a pattern for any of them at the beginning of a word, with a small letter or a capital. */
export const anyOf = (words: string): string =>
  `(?<!\\p{L})(?:${words
    .split('|')
    .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
    .join('|')})`;

/** One pupil. */
export const onePupil = anyOf(
  'leerling|leerlinge|leerl\\.|ll|ll\\.|kind|jongen|meisje|kleuter|peuter|jongetje|nieuwkomer|zij-instromer',
);

/** Someone of the family of one pupil. */
export const oneOfFamily = anyOf(
  'moeder|vader|oma|opa|broer|broertje|zus|zusje|tweelingbroer|tweelingzus|zoon|zoontje|dochter|dochtertje|voogd',
);

/** A word with a capital that is not one that often opens a sentence. */
export const capitalName =
  "(?!(?:De|Het|Een|In|Op|Bij|En|Wij|We|Ook|Voor|Met|Als|Dit|Die)(?!\\p{L}))\\p{Lu}\\p{Ll}[\\p{L}’'-]+";

export const surname = `(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]er|[Tt]en|[EeAa]l)\\s)*${capitalName}`;

/** "De moeder van Kindcentrum De Linde" and "het kind Centraal in de Kerkstraat" name no one. */
export const isNoFamilyName = (found: string): boolean => {
  const first = (found.split(/\s/)[0] ?? '').toLowerCase();
  return beforeProperName.has(first) || titles.has(first) || endsProperName(found) || isStaffWord(first);
};
