/** When a first name is no pupil's: part of the name of a school, a method or a saint, or someone who works at the school. */
import type { Sentence, Word } from './reading.ts';
import {
  beforeProperName,
  characteristicIn,
  endsProperName,
  firstNameIn,
  isStaff,
  playthings,
  properPhrases,
  staffDoes,
  surnamesKnown,
  titles,
} from './vocabulary.ts';

/** Words between a name and a function that still belong together: "Anouk is onze gedragsspecialist". */
const joins = new Set(['is', 'was', 'zijn', 'als', 'onze', 'de', 'een', 'en', 'deze', 'werd', 'ons', 'het']);

/** How many words behind a name may tell who it is. */
const REACH = 5;

/** After these someone is told about who is not at work: "Sem is door de leraar ...". */
const toldAbout =
  /^(?:door|bij|met|van|naar|aan|voor|heeft|krijgt|kreeg|gaat|zit|had|volgt|moet|mag|niet|wordt)$/;

const LONGEST_PHRASE = 30;

/** What stands between two words. */
const gap = (sentence: Sentence, before: Word, after: Word): string =>
  sentence.text.slice(before.end - sentence.start, after.start - sentence.start);

export const isPartOfProperName = (sentence: Sentence, at: number): boolean => {
  const { words, lower, start } = sentence;
  const word = words[at];
  if (!word) return false;
  const place = word.start - start;
  const near = lower.slice(Math.max(0, place - LONGEST_PHRASE), place + LONGEST_PHRASE);
  const here = Math.min(place, LONGEST_PHRASE);
  const isWithin = (phrase: string): boolean => {
    const from = near.lastIndexOf(phrase, here);
    return from >= 0 && here < from + phrase.length;
  };
  if (properPhrases.some(isWithin) || isThinker(sentence, at) || isMaker(sentence, at)) return true;
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

/** "De ideeën van Thomas Gordon": who is told with a whole name and by what he thought or made is a thinker. */
const thought =
  /(?:idee|ideeën|theorie|theorieën|gedachtegoed|visie|methode|methodiek|model|onderzoek|onderzoeken|boek|boeken|principes|inzichten|lezing|werk|woorden|uitspraak|filosofie|pedagogiek|gedachten|leer|concept|taxonomie|aanpak)$/;

const isThinker = (sentence: Sentence, at: number): boolean =>
  (endOfName(sentence, at) > at || surnamesKnown.has(sentence.words[at]?.lower ?? '')) &&
  /^(?:van|volgens|door)$/.test(sentence.words[at - 1]?.lower ?? '') &&
  (sentence.words[at - 1]?.lower === 'volgens' ||
    sentence.words.slice(Math.max(0, at - 4), at - 1).some(({ lower }) => thought.test(lower)));

/** "Met Sprongen Vooruit (Julie Menne)": a whole name in brackets behind a title, and nothing about a pupil. */
const isMaker = (sentence: Sentence, at: number): boolean => {
  const { words, text, start } = sentence;
  const word = words[at];
  const last = words[endOfName(sentence, at)];
  const title = words[at - 1];
  return (
    word !== undefined &&
    last !== undefined &&
    last !== word &&
    title?.isCapital === true &&
    at > 1 &&
    firstNameIn(title.text) === undefined &&
    /^\s\($/.test(gap(sentence, title, word)) &&
    text.charAt(last.end - start) === ')' &&
    characteristicIn(sentence) === undefined
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

const service =
  /(?:therapie|logopedie|begeleiding|training|les|lessen|coaching|onderzoek|instructie|ondersteuning|hulp|gegeven|verzorgd|observatie|observaties)$/;
const manyAtWork =
  /^(?:(?:zorg|ondersteunings|school|kern|ib-)?team|teamleden|leden|personeel|directie|bestuur|mr|bezetting)$/;

/** A title or function right before it: "juf Ellen", "onze orthopedagoog Anke", "Contactpersoon is Karin". */
const isAddressed = (sentence: Sentence, at: number, word: Word): boolean => {
  const { words, text, start } = sentence;
  const before = words[at - 1];
  if (!before) return false;
  if (titles.has(before.lower) || isStaff(before)) return /^[\s.,:(]{1,3}$/.test(gap(sentence, before, word));
  if (/^(?:is|zijn|wordt)$/.test(before.lower)) return words.slice(Math.max(0, at - 3), at - 1).some(isStaff);
  // "Logopedie door Sanne" and "bij Annelies terecht"
  if (before.lower === 'door' && service.test(words[at - 2]?.lower ?? '')) return true;
  if (before.lower === 'bij' && words[endOfName(sentence, at) + 1]?.lower === 'terecht') return true;
  // "Interne begeleiding: Linda (onderbouw) en Pieter (bovenbouw)"
  const label = words.slice(0, at).findLast((one) => isStaff(one) || manyAtWork.test(one.lower));
  return label !== undefined && /^\s?:/.test(text.slice(label.end - start));
};

/** "Wendy werkt ma-di-wo (24 u)", "Carla 0,6 fte": who has working hours works at the school. */
const onDuty =
  /^[^.;,]{0,30}?(?:(?<!\p{L})(?:fte|wtf)(?!\p{L})|\(\d{1,2}(?:,\d)?\s?(?:u|uur|uren)\b|werk(?:t|dagen:?)\s(?:op\s)?(?:ma|di|wo|do|vr)(?!\p{L})|^:?\s?(?:ma|di|wo|do|vr)\s?(?:[-/+&,]|t\/m|en|$))/iu;

const LONGEST_DUTY = 60;

const isOnDuty = (sentence: Sentence, name: Word): boolean =>
  onDuty.test(
    sentence.text.slice(name.end - sentence.start, name.end - sentence.start + LONGEST_DUTY).trim(),
  ) && characteristicIn(sentence) === undefined;

/** "Femke van het SWV". */
const fromService =
  /^\s(?:van|vanuit|bij)\s(?:(?:het|de|onze)\s)?(?:swv|samenwerkingsverband|ggd|administratie|gemeente|wijkteam|cjg|bso|jgz|jeugdgezondheidszorg|praktijk|bibliotheek|maatschappelijk werk|schoolmaatschappelijk werk|logopedie|fysiotherapie|kinderopvang|peuterspeelzaal|politie|leerplicht|directie|stichting)(?!\p{L})/iu;

const isFromService = (sentence: Sentence, name: Word): boolean =>
  fromService.test(sentence.text.slice(name.end - sentence.start, name.end - sentence.start + LONGEST_DUTY));

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
  if (isOnDuty(sentence, name) || isFromService(sentence, name)) return true;
  // "Anouk of Bianca van de administratie"
  const other = sentence.words[last + 2];
  if (/^(?:en|of)$/.test(next.lower) && other?.isCapital && isFromService(sentence, other)) return true;
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
