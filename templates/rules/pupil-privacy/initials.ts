/**
 * Initials in the place of a name: "leerling J.K.", "S. (groep 5)", "L.v.d.B. uit groep 8". Abbreviations have full stops too,
 * so the known ones are left out, and a single letter counts only where a pupil is meant for certain.
 */
import { anyOf, oneOfFamily, onePupil } from './patterns.ts';
import { patternDetector } from './trace.ts';

const abbreviations =
  /^(?:ggd|ggz|bso|mr|gmr|ib|rt|sbo|so|vso|ab|adhd|add|tos|opp|tlv|nt|nb|tav|ism|swv|bv|nv|ivm|vmbo|ehbo|awbz|pgb|hgw|cvb|avg|wmk|llv|eu|vn|nl|vs|po|vo|ao|zml|obs|cbs|kbs|bs|rkbs|ikc|jr|ma|ba|msc|bsc|med|wc|tv|pc|cd|dvd)$/i;

const family = `(?:${oneOfFamily}|${anyOf('ouders')})`;

const several = `\\p{Lu}\\.\\s?(?:(?:\\p{L}{1,3}\\.)\\s?){1,4}`;
const single = `\\p{Lu}\\.?(?![\\p{L}\\p{N}.’'-])`;

const beforeIt = `(?<=(?:${onePupil}|${family} van)\\s)`;
const behindIt = `(?=\\s*\\(?,?\\s*(?:uit|in|van)?\\s*(?:(?:groep|gr\\.?)\\s?\\d|\\d{1,2}\\sjaar|(?:vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\\sjaar))`;

const initialsPattern = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?:${several}|${beforeIt}${single}|${single}${behindIt})`,
  'gu',
);

/** A surname behind the initials is how staff and writers are named, unless a pupil is said to be meant. */
const surnameBehind = /^\s*(?:(?:van|de|der|den)\s)*\p{Lu}\p{Ll}/u;
const pupilBefore = new RegExp(`${onePupil}\\s$`, 'u');
const staffBefore =
  /(?:dhr|mw|mevr|drs?|prof|meneer|mevrouw|meester|juf|directeur|begeleider|mr|ir)\.?\s*$/iu;

const LOOK_BACK = 40;

/** "I.s.m." and "N.v.t." open a sentence with one capital; a person has two. */
const hasTwoCapitals = (found: string): boolean => (found.match(/\p{Lu}/gu) ?? []).length > 1;

export const initials = patternDetector(
  'name',
  /\p{Lu}(?!\p{L})/u,
  initialsPattern,
  ({ 0: found, index }, text) => {
    const letters = found.replace(/[^\p{L}]/gu, '');
    const before = text.slice(Math.max(0, index - LOOK_BACK), index);
    if (letters === 'X' || letters === 'Y' || abbreviations.test(letters)) return false;
    if (letters.length > 1 && !hasTwoCapitals(found)) return false;
    if (pupilBefore.test(before)) return true;
    return !staffBefore.test(before) && !surnameBehind.test(text.slice(index + found.length));
  },
);
