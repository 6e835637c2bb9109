/**
 * Names that no list knows, where the words around them say that a pupil or a family is meant: "leerling Xanthe", "het gezin
 * Van der Meer", "de tweeling Bakker", "Jaivano (9 jaar)", "familie El Idrissi krijgt hulp".
 */
import { anyOf, oneOfFamily, onePupil, wholeFamily } from './patterns.ts';
import type { Detector, Trace } from './trace.ts';
import {
  beforeProperName,
  characteristicIn,
  endsProperName,
  isStaff,
  surnamesKnown,
  titles,
} from './vocabulary.ts';

const noName = 'De|Het|Een|In|Op|Bij|En|Wij|We|Ook|Voor|Met|Als|Dit|Die';
const name = `(?!(?:${noName})(?!\\p{L}))\\p{Lu}\\p{Ll}[\\p{L}’'-]+`;
const surname = `(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]er|[Tt]en|[EeAa]l)\\s)*${name}`;

/** What no organisation has, so that who has it is a child. */
const condition =
  '(?<!\\p{L})(?:[Aa]utisme|ADHD|ADD|TOS|[Dd]yslexie|[Dd]yscalculie|[Ee]pilepsie|[Dd]iabetes|[Ff]aalangst|\\p{L}+(?:stoornis|beperking|ziekte|allergie|handicap))';
const nobody = 'Wie|Niemand|Iemand|Iedereen|Hij|Zij|Ze|Kind|Leerling|Elk|Geen';

const namedPattern = new RegExp(
  `(?<=${onePupil}\\s)${name}` +
    `|(?<=${oneOfFamily}\\s(?:van\\s)?)${name}` +
    `|(?<=(?<!\\ben\\s)${wholeFamily}\\s)${surname}` +
    `|(?<=\\p{Ll}\\s)${name}(?=\\s\\(\\d{1,2}\\sjaar\\)|,\\s(?:een\\s)?(?:leerling|jongen|meisje)\\b|,\\s(?:\\d{1,2}|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\\sjaar\\b)` +
    `|(?<=(?<!\\p{L})[Kk]leine\\s)${name}(?=\\s\\p{Ll})` +
    `|(?<=${condition}\\svan\\s)${name}` +
    `|(?<=^|[.!?]\\s)(?!(?:${nobody})\\s)${name}(?=\\s(?:heeft|had)\\s(?:(?:een|last|van|ook|ernstige?)\\s){0,2}${condition}(?!\\p{L}))`,
  'gu',
);

/** "Familie" alone is said of many; with a characteristic it is one. */
const familyPattern = new RegExp(`(?<=${anyOf('familie')}\\s)${surname}`, 'gu');

/** "De kinderen Peeters"; only with a surname that is known, for much can stand behind "kinderen". */
const childrenPattern = new RegExp(`(?<=${anyOf('kinderen|jongens|meisjes')}\\s)\\p{Lu}\\p{Ll}+`, 'gu');

/** Doctors whose name a syndrome or an illness has. */
const eponyms = new Set([
  'down',
  'gilles',
  'rett',
  'asperger',
  'williams',
  'crohn',
  'duchenne',
  'perthes',
  'turner',
]);

/** "De moeder van Kindcentrum De Linde" and "het kind Centraal in de Kerkstraat" name no pupil. */
const isProper = (found: string): boolean => {
  const first = (found.split(/\s/)[0] ?? '').toLowerCase();
  return (
    beforeProperName.has(first) ||
    titles.has(first) ||
    endsProperName(found) ||
    eponyms.has(first) ||
    isStaff({ text: first, lower: first, start: 0, end: 0, isCapital: false })
  );
};

export const namedPupil: Detector = ({ sentences }) =>
  sentences.flatMap((sentence) => {
    const found = [
      ...sentence.text.matchAll(namedPattern),
      ...(characteristicIn(sentence) ? sentence.text.matchAll(familyPattern) : []),
      ...[...sentence.text.matchAll(childrenPattern)].filter(({ 0: last }) =>
        surnamesKnown.has(last.toLowerCase()),
      ),
    ];
    return found
      .filter(({ 0: words }) => !isProper(words))
      .map(({ 0: words, index }): Trace => {
        const start = sentence.start + index;
        return { what: 'name', start, end: start + words.length };
      });
  });
