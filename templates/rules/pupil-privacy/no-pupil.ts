/** When a first name is no pupil's: part of the name of a school, a method or a saint, or someone who works at the school. */
import type { Sentence, Word } from './reading.ts';
import {
  beforeProperName,
  endsProperName,
  firstNameIn,
  isStaff,
  playthings,
  properPhrases,
  staffDoes,
  titles,
} from './vocabulary.ts';

/** Words between a name and a function that still belong together: "Anouk is onze gedragsspecialist". */
const joins = new Set(['is', 'was', 'zijn', 'als', 'onze', 'de', 'een', 'en', 'deze', 'werd']);

/** How many words behind a name may tell who it is. */
const REACH = 5;

/** After these someone is told about who is not at work: "Sem is door de leraar ...". */
const toldAbout =
  /^(?:door|bij|met|van|naar|aan|voor|heeft|krijgt|kreeg|gaat|zit|had|volgt|moet|mag|niet|wordt)$/;

/** What stands between two words. */
const gap = (sentence: Sentence, before: Word, after: Word): string =>
  sentence.text.slice(before.end - sentence.start, after.start - sentence.start);

export const isPartOfProperName = (sentence: Sentence, at: number): boolean => {
  const { words, lower, start } = sentence;
  const word = words[at];
  if (!word) return false;
  const rest = lower.slice(word.start - start);
  if (properPhrases.some((phrase) => rest.startsWith(phrase))) return true;
  const next = words[at + 1];
  if (next?.isCapital && /^\s$/.test(gap(sentence, word, next)) && endsProperName(next.text)) return true;
  const before = words[at - 1];
  if (!before || !/^[\s.“"‘']{1,3}$/.test(gap(sentence, before, word))) return false;
  if (beforeProperName.has(before.lower)) return true;
  // "Stichting Jong Leren": a capital before it that opens no sentence and is no first name.
  return (
    before.isCapital &&
    at > 1 &&
    firstNameIn(before.text) === undefined &&
    !/\.\s*$/.test(gap(sentence, before, word))
  );
};

/** The last word of the name that starts at `at`: "Marieke van der Berg" is one person. */
export const endOfName = ({ words, text, start }: Sentence, at: number): number => {
  let end = at;
  for (let next = at + 1; next < words.length && next <= at + 4; next++) {
    const word = words[next];
    const last = words[next - 1];
    if (!word || !last || !/^[\s.]{1,2}$/.test(text.slice(last.end - start, word.start - start))) break;
    if (word.isCapital) end = next;
    else if (!/^(?:van|de|der|den|ten|ter)$/.test(word.lower)) break;
  }
  return end;
};

/** A title or function right before it: "juf Ellen", "onze orthopedagoog Anke", "Contactpersoon is Karin". */
const isAddressed = (sentence: Sentence, at: number, word: Word): boolean => {
  const { words, text, start } = sentence;
  const before = words[at - 1];
  if (!before) return false;
  if (titles.has(before.lower) || isStaff(before)) return /^[\s.,:(]{1,3}$/.test(gap(sentence, before, word));
  if (/^(?:is|zijn|wordt)$/.test(before.lower)) return words.slice(Math.max(0, at - 3), at - 1).some(isStaff);
  // "Interne begeleiding: Linda (onderbouw) en Pieter (bovenbouw)"
  const label = words.slice(0, at).findLast(isStaff);
  return label !== undefined && /^\s?:/.test(text.slice(label.end - start));
};

/** Told as someone who works at or for the school. */
export const isAtWork = (sentence: Sentence, at: number): boolean => {
  const { words } = sentence;
  const word = words[at];
  if (!word) return false;
  if (isAddressed(sentence, at, word)) return true;
  // "juf Ellen en Ruud"
  if (words[at - 1]?.lower === 'en' && words[at - 2]?.isCapital && isAtWork(sentence, at - 2)) return true;
  const last = endOfName(sentence, at);
  const name = words[last];
  const next = words[last + 1];
  if (!name || !next) return false;
  return staffDoes.has(next.lower) && gap(sentence, name, next).trim() === ''
    ? hasPupilsToWorkWith(sentence, last + 1)
    : isIntroduced(sentence, last);
};

/** "begeleidt leerlingen": what staff does, it does for others; "werkt met een laptop" a pupil does. */
const hasPupilsToWorkWith = ({ words }: Sentence, verb: number): boolean =>
  !(words[verb]?.lower ?? '').startsWith('werk') ||
  words
    .slice(verb + 1, verb + 1 + REACH)
    .some((word) => isStaff(word) || /^(?:leerlingen|kinderen|ouders|groepen|leraren)$/.test(word.lower));

/** A function behind the name: "Anouk, onze gedragsspecialist", "Marjo (vertrouwenspersoon)". */
const isIntroduced = (sentence: Sentence, last: number): boolean => {
  const { words } = sentence;
  for (let at = last + 1; at <= last + REACH && at < words.length; at++) {
    const word = words[at];
    if (!word) return false;
    if (isStaff(word) || playthings.has(word.lower)) return true;
    if (!joins.has(word.lower) && !/(?:e|er|d|t|al)$/.test(word.lower) && !word.isCapital) return false;
    if (toldAbout.test(word.lower)) return false;
  }
  return false;
};
