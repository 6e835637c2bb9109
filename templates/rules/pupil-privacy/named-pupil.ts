/**
 * Names that no list knows, where the words around them say that a pupil is meant: "leerling Xanthe", "de moeder van Aleyna",
 * "Jaivano (9 jaar)", "de epilepsie van Cas", "Djenna heeft dyslexie".
 */
import { capitalName, isNoFamilyName, oneOfFamily, onePupil } from './patterns.ts';
import type { Detector, Trace } from './trace.ts';

const age = '(?:\\d{1,2}|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\\sjaar';

/** What no organisation has, so that who has it is a child. */
const condition =
  '(?<!\\p{L})(?:[Aa]utisme|PDD-NOS|ASS|ODD|DCD|[Dd]own|[Rr]euma|[Aa]stma|[Ll]eukemie|[Kk]anker|ADHD|ADD|TOS|[Dd]yslexie|[Dd]yscalculie|[Ee]pilepsie|[Dd]iabetes|[Ff]aalangst|\\p{L}+(?:stoornis|beperking|ziekte|allergie|handicap))';
const nobody = 'Wie|Niemand|Iemand|Iedereen|Hij|Zij|Ze|Kind|Leerling|Elk|Geen';

/** Every way begins at a word with a capital: few places in a text have one. */
const ways = [
  `(?<=${onePupil}\\s)${capitalName}`,
  `(?<=${oneOfFamily}\\s(?:van\\s)?)${capitalName}`,
  `(?<=\\p{Ll}\\s)${capitalName}(?=\\s\\(${age}\\)|,\\s(?:(?:een\\s)?(?:leerling|jongen|meisje)|${age})(?!\\p{L}))`,
  `(?<=(?<!\\p{L})[Kk]leine\\s)${capitalName}(?=\\s\\p{Ll})`,
  `(?<=${condition}\\svan\\s)${capitalName}`,
  `(?<=^|[.!?]\\s)(?!(?:${nobody})\\s)${capitalName}(?=\\s(?:heeft|had)\\s(?:(?:een|last|van|ook|ernstige?)\\s){0,2}${condition}(?!\\p{L}))`,
];
const namedPattern = new RegExp(ways.join('|'), 'uy');

/** Doctors whose name a syndrome or an illness has. */
const eponyms = new Set('Down Gilles Rett Asperger Williams Crohn Duchenne Perthes Turner'.split(' '));

/** The name that begins at this place, if a pupil is meant. */
const nameAt = (text: string, start: number): string | undefined => {
  namedPattern.lastIndex = start;
  const name = namedPattern.exec(text)?.[0];
  return name === undefined || isNoFamilyName(name) || eponyms.has(name) ? undefined : name;
};

export const namedPupil: Detector = ({ text, sentences }) => {
  const traces: Trace[] = [];
  for (const { words } of sentences)
    for (const { isCapital, start } of words) {
      const name = isCapital ? nameAt(text, start) : undefined;
      if (name !== undefined) traces.push({ what: 'name', start, end: start + name.length });
    }
  return traces;
};
