/** A family by its surname: "het gezin Van der Meer", "de tweeling Bakker", "familie El Idrissi", "de kinderen Peeters". */
import { anyOf, isNoFamilyName, surname } from './patterns.ts';
import type { Sentence } from './reading.ts';
import type { Detector, Trace } from './trace.ts';
import { characteristicIn, surnamesKnown } from './vocabulary.ts';

/** A family whose name stands behind the word; not "Centrum voor Jeugd en Gezin Limburg". */
const named = new RegExp(
  `(?<!(?<!\\p{L})en\\s)${anyOf('gezin|tweeling|drieling|gebroeders|broers|broertjes|zussen|zusjes')}\\s(${surname})`,
  'gu',
);

/** "Familie" is said of many; with a characteristic it is one. */
const family = new RegExp(`${anyOf('familie|fam\\.')}\\s(${surname})`, 'gu');

/** "Dhr. Aarts, vader van een ...": a parent who is named names the child. */
const parent = new RegExp(
  `${anyOf('dhr|heer|meneer|mevrouw|mevr|mw')}\\.?\\s(${surname})(?=,?\\s(?:is\\s)?(?:de\\s)?(?:vader|moeder|oma|opa|voogd|pleegouder)\\svan(?!\\p{L}))`,
  'gu',
);

/** Much can stand behind "kinderen", so only a surname that is known. */
const children = new RegExp(`${anyOf('kinderen|jongens|meisjes')}\\s(\\p{Lu}\\p{Ll}+)`, 'gu');

const tracesOf = (sentence: Sentence, pattern: RegExp, isTrace: (name: string) => boolean): Trace[] =>
  [...sentence.text.matchAll(pattern)]
    .filter(({ 1: name = '' }) => isTrace(name) && !isNoFamilyName(name))
    .map(({ 0: found, 1: name = '', index }) => {
      const end = sentence.start + index + found.length;
      return { what: 'name', start: end - name.length, end };
    });

/** A cheap look before the patterns are tried. */
const mayName =
  /(?:ezin|ling|ebroeders|broers|jes|zussen|amilie|am\.|kinderen|jongens|[Dd]hr\.?|eer|evrouw|evr\.?|[Mm]w\.?) (?:[^a-z]|van |de |de[nr] |te[nr] |[ae]l )/;

export const familyName: Detector = ({ sentences }) =>
  sentences
    .filter(({ text }) => mayName.test(text))
    .flatMap((sentence) => [
      ...tracesOf(sentence, named, () => true),
      ...tracesOf(sentence, family, () => characteristicIn(sentence) !== undefined),
      ...tracesOf(sentence, parent, () => characteristicIn(sentence) !== undefined),
      ...tracesOf(sentence, children, (name) => surnamesKnown.has(name.toLowerCase())),
    ]);
