/**
 * The written forms of text that other systems read: what is accepted, and the one way it is stored.
 *
 * People type `6211ab`, `http` or not, spaces or dashes; refusing those helps nobody. `normalise` returns the stored form,
 * or the text as it was when it is none of ours, so that `valid` can say so.
 */
import type { PatternName } from '../finding.ts';

interface Pattern {
  readonly normalise: (text: string) => string;
  readonly valid: RegExp;
}

const upperWithoutSpaces = (text: string): string => text.replace(/\s+/g, '').toUpperCase();

export const patterns: { readonly [P in PatternName]: Pattern } = {
  /** Two digits and two letters, as DUO gives to every school. */
  brin: { normalise: upperWithoutSpaces, valid: /^\d{2}[A-Z]{2}$/ },
  /** A BRIN with the two digits of the location. */
  brin6: { normalise: upperWithoutSpaces, valid: /^\d{2}[A-Z]{2}\d{2}$/ },
  postcode: {
    normalise: (text) =>
      /^\s*\d{4}\s*[a-z]{2}\s*$/i.test(text)
        ? upperWithoutSpaces(text).replace(/^(\d{4})/, '$1 ')
        : text.trim(),
    // PTT never gave out SA, SD and SS.
    valid: /^[1-9]\d{3} (?!SA|SD|SS)[A-Z]{2}$/,
  },
  phone: {
    normalise: (text) => text.trim(),
    // 0 or +31 or 0031, then nine digits with any of the usual separators.
    valid: /^(?:\+31|0031|0)(?:[ -]?\(0\))?(?:[ -]?\d){9}$|^0[89]00(?:[ -]?\d){4,7}$|^14 ?0\d{2,3}$/,
  },
  email: {
    normalise: (text) => text.trim(),
    valid: /^[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[^\s@<>()",;:.]{2,}$/,
  },
  url: {
    normalise: (text) => (/^www\./i.test(text.trim()) ? `https://${text.trim()}` : text.trim()),
    valid: /^https?:\/\/[^\s/$.?#][^\s]*\.[^\s]{2,}$/i,
  },
};

/** The stored form of a text, or the text as it is when it is not in that written form. */
export const storedForm = (pattern: PatternName, text: string): string => {
  const { normalise, valid } = patterns[pattern];
  const stored = normalise(text);
  return valid.test(stored) ? stored : text;
};
