/**
 * One pupil, told so that no name is needed: "de jongen die ... in een rolstoel zit", "de dochter van onze conciërge heeft
 * faalangst", "wij hebben nu een leerling met ... in groep 3". "Een leerling met dyslexie" in general is no one.
 */
import type { Sentence } from './reading.ts';
import type { Detector, Trace } from './trace.ts';
import { characteristicIn } from './vocabulary.ts';

const boy = '(?<!of )de (?:jongen|(?:klein|stief)?zoon|(?:klein|stief)?dochter|neef|nicht|tweeling)';
const girl =
  '(?<!of )het (?:meisje|jongetje|zoontje|dochtertje|neefje|nichtje|(?:adoptie|pleeg|vluchtelingen)kind)';
const thatOne = `(?:${boy}|${girl}|(?:deze|die) (?:jongen|zoon|dochter|tweeling)|(?:dit|dat) (?:meisje|jongetje))`;
const aPupil = 'een (?:\\p{L}+e )?(?:leerling|kind|jongen|meisje|kleuter)';
const inGroup = '(?:uit|in|van) (?:groep \\d|de (?:kleuter|onder|midden|boven)bouw|de kleutergroep)';

const anywhere = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, 'gu');

/** Enough by themselves: a boy or a girl, and where that child sits or lives. */
const places: readonly RegExp[] = [
  anywhere(`(?:${boy}|${girl}|(?:deze|die) jongen|dit meisje) (?:uit|in|van) groep \\d`),
  anywhere(`(?:${boy}|${girl}) (?:die|dat) (?:[^,.;]{1,60} )?(?:woont|woonde|verblijft)`),
];

/** One pupil, whatever else the sentence says; with a characteristic everybody knows who. */
const someonesOwn: readonly RegExp[] = [
  anywhere(`${thatOne}(?= (?:die|dat|uit|van|met|in|is|heeft|krijgt|zit))`),
  // "Deze leerling" is also said in general, but not that it has or had something.
  anywhere('(?:deze leerling|dit kind) (?:heeft|had|kreeg)'),
  // "De leerling die ..." is anyone, but what happened once happened to one.
  anywhere(
    '(?:de leerling die|het kind dat) (?:[^,.;]{1,60} )?(?:kwam|werd|was|had|ging|kreeg|verloor|stroomde|verhuisde|vluchtte|mocht|moest)',
  ),
  // Whose mother that is, everybody knows.
  anywhere(
    '(?:zijn|haar) (?:moeder|vader|oma|opa|broer|broertje|zus|zusje) (?:is|was|heeft|had|zit|zat|krijgt|kreeg|werd|woont|overleed)',
  ),
];

/** A pupil of a group and a story; in a rule ("als ...", "elke ...") it is anyone. */
const oneOfGroup: readonly RegExp[] = [
  anywhere(`${aPupil} ${inGroup}`),
  anywhere(`(?:de leerling|het kind)(?: [^,.;]{1,60})? ${inGroup}`),
];

const someone = anywhere(
  `(?:hebben|heeft|zit|begeleiden|kennen|is er|kwam|komt|startte)(?: \\p{L}+){0,4} ${aPupil}`,
);

/** What one pupil has, even where no list knows the word. */
const withSomething = new RegExp(`${aPupil} met (?:een|het|de) `, 'u');

const now =
  /\b(?:nu|momenteel|op dit moment|dit (?:school)?jaar|vorig (?:school)?jaar|in groep \d|sinds (?:de |het |vorig |januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|onlangs|inmiddels|voor het eerst|sinds kort)(?![a-z])/;
const ifEver = /\b(?:als|wanneer|indien|stel|mocht|kan|kunnen|bijvoorbeeld|elk|ieder|iedere|elke)\b/;

const tracesOf = (sentence: Sentence, patterns: readonly RegExp[]): Trace[] =>
  patterns.flatMap((pattern) =>
    [...sentence.lower.matchAll(pattern)].map(({ 0: found, index }): Trace => ({
      what: 'described',
      start: sentence.start + index,
      end: sentence.start + index + found.length,
    })),
  );

const tracesInSentence = (sentence: Sentence): Trace[] => {
  const isRule = ifEver.test(sentence.lower);
  const told = [...tracesOf(sentence, someonesOwn), ...(isRule ? [] : tracesOf(sentence, oneOfGroup))];
  const present = !isRule && now.test(sentence.lower) ? tracesOf(sentence, [someone]) : [];
  const placed = tracesOf(sentence, places);
  if (told.length + present.length === 0) return placed;
  const isTold =
    characteristicIn(sentence) !== undefined || (present.length > 0 && withSomething.test(sentence.lower));
  return isTold ? [...placed, ...told, ...present] : placed;
};

/** A cheap look before the patterns are tried: they all speak of one. */
const mayDescribe = ({ lower }: Sentence): boolean =>
  /jongen|jongetje|meisje|tweeling|dochter|zoon|neef|nicht|(?:de|deze) leerling|(?:het|dit) kind|(?:adoptie|pleeg|vluchtelingen)kind|een (?:\p{L}+ )?(?:leerling|kind|kleuter)|(?:zijn|haar) (?:moeder|vader|oma|opa|broer|zus)/u.test(
    lower,
  );

export const describedPupil: Detector = ({ sentences }) =>
  sentences.filter(mayDescribe).flatMap(tracesInSentence);
