/** A known first name in a sentence about a pupil, unless it is no pupil's. */
import { endOfName, isAtWork, isPartOfProperName } from './no-pupil.ts';
import type { Sentence, Word } from './reading.ts';
import type { Detector, Trace } from './trace.ts';
import {
  characteristicIn,
  firstNameIn,
  isAboutPupil,
  isManyPupils,
  isOnePupil,
  pupils,
} from './vocabulary.ts';

const personDoes =
  /^(?:heeft|had|krijgt|kreeg|is|was|zit|zat|gaat|ging|werkt|werkte|volgt|volgde|kan|kon|mag|moet|woont|komt|kwam|leert|leerde|vindt|blijft|bleef|speelt|wil|wilde|gebruikt|spreekt|slaat|huilt|durft|heet|doet|uit|die)$/;
const toCall =
  /(?<!\p{L})(?:bel|belt|bellen|mail|mailt|contact|bereikbaar|bereiken|vragen bij|tel|e-mail|telefoon)(?!\p{L})|@|\d{6}/iu;
const ageBehind = /^\s\(\d{1,2}\)/;
const article = /^(?:de|het|een|deze|die|elke|onze|geen|onder|langs)$/;

/** For a name that is another word too: it does what persons do, or stands where only a person can. */
const mustBePerson = (sentence: Sentence, at: number): boolean => {
  const before = sentence.words[at - 1];
  const next = sentence.words[at + 1];
  if (before && article.test(before.lower)) return false;
  if (before) return characteristicIn(sentence, [before]) !== undefined;
  const word = sentence.words[at];
  if (word && ageBehind.test(sentence.text.slice(word.end - sentence.start))) return true;
  const object = sentence.words[at + 2];
  return (
    next !== undefined &&
    personDoes.test(next.lower) &&
    !(next.lower === 'is' && object !== undefined && article.test(object.lower)) &&
    hasOtherSign(sentence, at)
  );
};

const hasOtherSign = (sentence: Sentence, at: number): boolean =>
  characteristicIn(sentence, sentence.words.slice(at, at + 1)) !== undefined ||
  sentence.words.some(
    (word: Word) =>
      word.lower === 'thuis' || pupils.kin.has(word.lower) || isOnePupil(word) || isManyPupils(word),
  );

/** "Hans Willems" is one person, who was judged by the first word. */
const isSecondPartOfName = ({ words }: Sentence, at: number): boolean => {
  const before = words[at - 1];
  const word = words[at];
  return (
    before !== undefined &&
    word !== undefined &&
    before.isCapital &&
    word.start - before.end === 1 &&
    firstNameIn(before.text) !== undefined
  );
};

/** A first name by itself is how one speaks of a child; a whole name and a person to call need a sign that a pupil is meant. */
const mayBeMeant = (sentence: Sentence, at: number): boolean => {
  const isBare = endOfName(sentence, at) === at && !toCall.test(sentence.text);
  return isBare || isAboutPupil(sentence, sentence.words.slice(at, at + 1));
};

const isPupil = (sentence: Sentence, at: number, own: ReadonlySet<string>): boolean => {
  const word = sentence.words[at];
  if (!word?.isCapital || own.has(word.lower) || /^\p{Lu}{2,}$/u.test(word.text)) return false;
  const kind = firstNameIn(word.text);
  if (kind === undefined || isSecondPartOfName(sentence, at) || !mayBeMeant(sentence, at)) return false;
  if (isPartOfProperName(sentence, at) || isAtWork(sentence, at)) return false;
  return kind === 'name' || mustBePerson(sentence, at);
};

export const firstName: Detector = ({ sentences, own }) => {
  const traces: Trace[] = [];
  for (const sentence of sentences)
    sentence.words.forEach(({ isCapital, start, end }, at) => {
      if (isCapital && isPupil(sentence, at, own)) traces.push({ what: 'name', start, end });
    });
  return traces;
};
