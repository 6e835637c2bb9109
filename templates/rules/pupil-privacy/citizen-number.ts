/**
 * A citizen service number (BSN) has nine digits whose weighted sum, 9 to 2 and -1 for the last, is a multiple of eleven (the
 * "elfproef"; https://nl.wikipedia.org/wiki/Burgerservicenummer). One in eleven other nine-digit numbers passes too, which is
 * why a person may answer "gezien". The number of a legal person (RSIN) is of the same kind and public.
 */
import { patternDetector } from './trace.ts';

export const isCitizenNumber = (digits: string): boolean => {
  const weighted = Array.from(digits, Number).reduce(
    (sum, digit, at) => sum + digit * (at === 8 ? -1 : 9 - at),
    0,
  );
  return digits.length === 9 && !/^0+$/.test(digits) && weighted % 11 === 0;
};

/** Nine digits, together or in groups with one sort of separator; and eight after the word, where people drop a nought. */
const candidates =
  /(?<![\d+]|\d[.,\- ]|€\s?)(?:\d{9}|\d{2,4}([ .\-\u00a0])\d{2,3}(?:\1\d{2,3}){1,2})(?![\d]|[.,\- ]\d)|(?<=\b(?:bsn|burgerservicenummer)\W{0,3})\d{8}(?!\d)/giu;

export const citizenNumber = patternDetector(
  'citizen-number',
  /\d{2}/,
  candidates,
  ({ 0: found, index }, text) => {
    if (/\brsin\b\D{0,6}$/i.test(text.slice(Math.max(0, index - 12), index))) return false;
    const digits = found.replace(/\D/g, '');
    return isCitizenNumber(digits.length === 8 && digits === found ? `0${digits}` : digits);
  },
);
