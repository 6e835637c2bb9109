/**
 * One to four pupils, counted, with a characteristic. In a village everyone knows who they are. A size by intention ("groepjes
 * van drie", "ten hoogste twee per groep") counts nobody.
 */
import type { Sentence, Word } from './reading.ts';
import type { Detector, Trace } from './trace.ts';
import { characteristicIn, counted, isCharacteristic, isManyPupils, isOnePupil } from './vocabulary.ts';

const LOOK_BACK = 4;
const MOST_BETWEEN = 3;
const LONGEST = 60;

/** Words between a number and its noun: "twee van onze jongste", and in "drie van de 74" a number. */
const isModifier = ({ lower }: Word): boolean => counted.between.has(lower) || /[^o]e$|^\d{2,3}$/.test(lower);

/** The pupils that a number at `at` counts. */
const pupilsAfter = (words: readonly Word[], at: number, isOne: boolean): number | undefined => {
  for (let next = at + 1; next <= at + 1 + MOST_BETWEEN && next < words.length; next++) {
    const word = words[next];
    if (!word) return undefined;
    if (isManyPupils(word) && (!isOne || ['van', 'der'].includes(words[at + 1]?.lower ?? ''))) return next;
    if (isOne && (isOnePupil(word) || /^(?:moeder|vader|gezin)$/.test(word.lower))) return next;
    if (!isModifier(word)) return undefined;
  }
  return undefined;
};

const isIntended = (words: readonly Word[], at: number, noun: number): boolean =>
  words.slice(Math.max(0, at - LOOK_BACK), at).some(({ lower }, place, { length }) =>
    // What is said of an amount further back is no size: "dat aantal groeit door twee zij-instromers".
    lower === 'aantal' ? place >= length - 2 : counted.intended.has(lower) && !/^\d$/.test(lower),
  ) ||
  // "Eén op de vier leerlingen"
  words.slice(Math.max(0, at - 2), at).some(({ lower }) => lower === 'op') ||
  (words[at - 1]?.lower === 'van' && /^(?:klas|groep)(?:sen|en)?$/.test(words[at - 2]?.lower ?? '')) ||
  words.slice(noun + 1, noun + 3).some(({ lower }) => counted.afterwards.has(lower));

/** "In groep 4 kinderen met ...", "1-2", "2,5" and "4 %" count no pupils. */
const isPlainCount = (sentence: Sentence, { lower, start, end }: Word): boolean =>
  !/^\d$/.test(lower) ||
  !(
    /(?:(?<!\p{L})(?:groep|groepen|niveau|cluster|fase|en|of|t\/m|met)|\d\s?[,–-])\s?$/iu.test(
      sentence.text.slice(0, start - sentence.start),
    ) || /^[,.]\d|^\s?[-–%/]/.test(sentence.text.slice(end - sentence.start))
  );

/** What is only told of plans and conditions is about no one yet. */
const conditional = /(?:^|\s)(?:als er|wanneer er|stel|mocht|zodra er)\s/i;

const traceAt = (sentence: Sentence, at: number): Trace[] => {
  const { words } = sentence;
  const number = words[at];
  if (!number) return [];
  const isOne = !counted.few.has(number.lower);
  const noun = pupilsAfter(words, at, isOne);
  const last = noun === undefined ? undefined : words[noun];
  if (noun === undefined || !last) return [];
  if (!isPlainCount(sentence, number) || isIntended(words, at, noun) || conditional.test(sentence.text))
    return [];
  const telling = characteristicIn(sentence);
  if (!telling) return [];
  const end = telling.end > last.end && telling.end - number.start <= LONGEST ? telling.end : last.end;
  return [{ what: 'small-group', start: number.start, end }];
};

const aBoyAndAGirl =
  /(?:een|één|1) (?:jongen|meisje|broertje|broer) en (?:een|één|1) (?:jongen|meisje|zusje|zus)(?!\p{L})/giu;

/** Counted one by one: "wij hebben een leerling met ... en een kleuter met ...". */
const oneAndAnother =
  /(?<=(?<!\p{L})(?:heb|hebben|heeft|zitten|zit|begeleiden|begeleidt|kennen|kent|telt)(?: \p{L}+){0,4} )een (?:leerling|kind|jongen|meisje|kleuter) met [^,.;]{1,40} en een (?:leerling|kind|jongen|meisje|kleuter) met(?!\p{L})/giu;

/** "Van de leerlingen in groep 8 gaan er twee naar het praktijkonderwijs", "23 leerlingen, waarvan 2 met ..." */
const ofThem =
  /(?<!\p{L})(?:er|waarvan|waaronder|onder wie|van wie|daarvan|hiervan|van hen) (?:(?:dit jaar|nu|maar|slechts|hebben|heeft|gaan|gaat|krijgen|krijgt|zijn|is|zitten|zit) ){0,2}(?:één|1|twee|drie|vier|[2-4]) (?=(?<next>\p{L}[\p{L}-]*))/giu;

/** What may follow when pupils are meant; not "er twee uur" or "er drie groepen". */
const isSaidOfPupils =
  /^(?:naar|met|die|in|op|een|uit|bij|door|van|nu|al|zonder|hebben|heeft|zijn|is|gaan|gaat|krijgen|krijgt|zitten|zit|volgen|volgt|wonen|woont)$/;

/** "Een paar leerlingen (3)". */
const inBrackets = /(?<=\p{L}{3}(?:en|s)\s)\([1-4]\)/gu;

const isOfThem = ({ groups: { next = '' } = {} }: RegExpExecArray): boolean =>
  isSaidOfPupils.test(next) || isCharacteristic(next.toLowerCase());

const tracesOf = (
  sentence: Sentence,
  pattern: RegExp,
  isMeant: (match: RegExpExecArray) => boolean = () => true,
): Trace[] =>
  [...sentence.text.matchAll(pattern)].filter(isMeant).map(({ 0: found, index }) => ({
    what: 'small-group',
    start: sentence.start + index,
    end: sentence.start + index + found.trimEnd().length,
  }));

/** Where a number below five stands, or "een van". */
const numbersIn = ({ words }: Sentence): number[] => {
  const places: number[] = [];
  words.forEach(({ lower }, at) => {
    const isOneOf = lower === 'een' && words[at + 1]?.lower === 'van';
    if (isOneOf || counted.one.has(lower) || counted.few.has(lower)) places.push(at);
  });
  return places;
};

const tracesInSentence = (sentence: Sentence): Trace[] => {
  const { words, lower } = sentence;
  const numbers = numbersIn(sentence);
  const couple = lower.includes(' en een ')
    ? [...tracesOf(sentence, aBoyAndAGirl), ...tracesOf(sentence, oneAndAnother)]
    : [];
  const told = numbers.length > 0 && words.some(isManyPupils) ? tracesOf(sentence, ofThem, isOfThem) : [];
  const noted = numbers.length > 0 && words.some(isManyPupils) ? tracesOf(sentence, inBrackets) : [];
  const indirect = [...couple, ...told, ...noted];
  return [
    ...numbers.flatMap((at) => traceAt(sentence, at)),
    ...(indirect.length > 0 && characteristicIn(sentence) ? indirect : []),
  ];
};

/** A cheap look before the words are parted. */
const mayCount = ({ lower }: Sentence): boolean =>
  /één|eén|éen|twee|drie|vier|beide|[1-4]|een van|en een/.test(lower);

export const smallGroup: Detector = ({ sentences }) => sentences.filter(mayCount).flatMap(tracesInSentence);
