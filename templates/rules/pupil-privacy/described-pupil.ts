/**
 * One pupil, told so that no name is needed: "de jongen die ... in een rolstoel zit", "de dochter van onze conciërge heeft
 * faalangst", "wij hebben nu een leerling met ... in groep 3". "Een leerling met dyslexie" in general is no one.
 */
import type { Sentence } from './reading.ts';
import type { Detector, Trace } from './trace.ts';
import { characteristicIn } from './vocabulary.ts';

const definite =
  /\b(?:(?:de|deze|die) (?:jongen|zoon|dochter|tweeling)|(?:het|dit|dat) (?:meisje|jongetje|zoontje|dochtertje))(?= (?:die|dat|uit|van|met|in|is|heeft|krijgt|zit))/g;

/** "Deze leerling" is also said in general, but not that it has or had something. */
const thisPupil = /\b(?:deze leerling|dit kind) (?:heeft|had|kreeg)\b/g;

/** Where a boy or a girl is said to sit is enough. */
const inGroup =
  /\b(?:(?:de|deze|die) (?:jongen|tweeling)|(?:het|dit|dat) (?:meisje|jongetje)) (?:uit|in|van) groep \d/g;

const someone =
  /\b(?:hebben|heeft|zit|begeleiden|kennen|is er|kwam|komt|startte)(?: \p{L}+){0,4} een (?:\p{L}+e )?(?:leerling|kind|jongen|meisje|kleuter)(?!\p{L})/gu;

/** What one pupil has, even where no list knows the word. */
const withSomething = /een (?:\p{L}+e )?(?:leerling|kind|jongen|meisje|kleuter) met (?:een|het|de) /u;

const now =
  /\b(?:nu|momenteel|op dit moment|dit (?:school)?jaar|vorig (?:school)?jaar|in groep \d|sinds (?:de |het |vorig |januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|onlangs|inmiddels)(?![a-z])/;
const ifEver = /\b(?:als|wanneer|indien|stel|mocht|kan|kunnen|bijvoorbeeld|elk|ieder|iedere|elke)\b/;

const tracesOf = (sentence: Sentence, pattern: RegExp): Trace[] =>
  [...sentence.lower.matchAll(pattern)].map(({ 0: found, index }) => ({
    what: 'described',
    start: sentence.start + index,
    end: sentence.start + index + found.length,
  }));

const tracesInSentence = (sentence: Sentence): Trace[] => {
  const placed = tracesOf(sentence, inGroup);
  const general = [...tracesOf(sentence, definite), ...tracesOf(sentence, thisPupil)];
  const present = now.test(sentence.lower) && !ifEver.test(sentence.lower) ? tracesOf(sentence, someone) : [];
  const isTold =
    general.length + present.length > 0 &&
    (characteristicIn(sentence) !== undefined || (present.length > 0 && withSomething.test(sentence.lower)));
  return isTold ? [...placed, ...general, ...present] : placed;
};

/** A cheap look before the patterns are tried: they all speak of one. */
const mayDescribe = ({ lower }: Sentence): boolean =>
  /jongen|jongetje|meisje|tweeling|dochter|zoon|deze leerling|dit kind|een (?:\p{L}+ )?(?:leerling|kind|kleuter)(?!\p{L})/u.test(
    lower,
  );

export const describedPupil: Detector = ({ sentences }) =>
  sentences.filter(mayDescribe).flatMap(tracesInSentence);
