/**
 * Names that no list knows, where the words around them say that a pupil is meant: "leerling Xanthe", "de moeder van Aleyna",
 * "Jaivano (9 jaar)", "de epilepsie van Cas", "Djenna heeft dyslexie".
 */
import { capitalName, isNoFamilyName, oneOfFamily, onePupil } from './patterns.ts';
import type { Detector } from './trace.ts';

const age = '(?:\\d{1,2}|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\\sjaar';

/** What no organisation has, so that who has it is a child. */
const condition =
  '(?<!\\p{L})(?:[Aa]utisme|ADHD|ADD|TOS|[Dd]yslexie|[Dd]yscalculie|[Ee]pilepsie|[Dd]iabetes|[Ff]aalangst|\\p{L}+(?:stoornis|beperking|ziekte|allergie|handicap))';
const nobody = 'Wie|Niemand|Iemand|Iedereen|Hij|Zij|Ze|Kind|Leerling|Elk|Geen';

/** Every way begins at a capital, which is looked for first: few places in a text have one. */
const ways = [
  `(?<=${onePupil}\\s)${capitalName}`,
  `(?<=${oneOfFamily}\\s(?:van\\s)?)${capitalName}`,
  `(?<=\\p{Ll}\\s)${capitalName}(?=\\s\\(${age}\\)|,\\s(?:(?:een\\s)?(?:leerling|jongen|meisje)|${age})(?!\\p{L}))`,
  `(?<=(?<!\\p{L})[Kk]leine\\s)${capitalName}(?=\\s\\p{Ll})`,
  `(?<=${condition}\\svan\\s)${capitalName}`,
  `(?<=^|[.!?]\\s)(?!(?:${nobody})\\s)${capitalName}(?=\\s(?:heeft|had)\\s(?:(?:een|last|van|ook|ernstige?)\\s){0,2}${condition}(?!\\p{L}))`,
];
const namedPattern = new RegExp(`(?=\\p{Lu})(?:${ways.join('|')})`, 'gu');

/** Doctors whose name a syndrome or an illness has. */
const eponyms = new Set('Down Gilles Rett Asperger Williams Crohn Duchenne Perthes Turner'.split(' '));

export const namedPupil: Detector = ({ text }) =>
  [...text.matchAll(namedPattern)]
    .filter(({ 0: name }) => !isNoFamilyName(name) && !eponyms.has(name))
    .map(({ 0: name, index }) => ({ what: 'name', start: index, end: index + name.length }));
