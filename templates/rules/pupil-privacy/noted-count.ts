/**
 * One to four pupils, counted as in a list, without the word pupil: "Aantal thuiszitters: 2", "autisme (2), ADHD (3)",
 * "TOS: 1". A duration, a cluster, a type or a frequency ("logopedie: 2 x per week", "cluster 2") counts nobody.
 */
import type { Sentence } from './reading.ts';
import type { Detector, Trace } from './trace.ts';
import { characteristicIn, isCharacteristic, isManyPupils } from './vocabulary.ts';

/** A word, and behind it a small number that nothing but the end or the next of the list follows. */
const noted =
  /(?<![\p{L}\p{N}-])(?<word>\p{L}[\p{L}-]{1,30})(?<sign>\s?[:=]\s?|\s?\((?:n\s?=\s?)?|\s)(?<number>[1-4]|één|twee|drie|vier)(?:\s?x)?(?=\s?(?:$|[,;)\n]|\.\s*$|en\s|\/\s))/giu;

/** "2x ASS, 1x TOS". */
const times = /(?<![\p{L}\p{N},.-])[1-4]\s?x\s(?<word>\p{L}[\p{L}-]{1,30})/giu;

/** Numbered by themselves, or given a number of times. */
const isNumbered =
  /^(?:cluster|niveau|type|fase|hb|nt2)$|therapie|logopedi|medica|arrangement|begeleid|training/i;

/** The numbers of the clusters of special education stand in brackets too. */
const explainsClusters = /cluster|onderwijs voor/;

const isCounted = (sentence: Sentence, match: RegExpExecArray): boolean => {
  const { word = '', sign = '' } = match.groups ?? {};
  if (/^v?s(?:b|ba)?o$/i.test(word) && !isList(sentence)) return false;
  if (isNumbered.test(word) || (sign.includes('(') && explainsClusters.test(sentence.lower))) return false;
  if (isCharacteristic(word.toLowerCase())) return sign.trim() !== '' || isList(sentence);
  const label = sentence.lower.slice(0, match.index);
  return /^\W*aantal\s/.test(label) && sign.trim() !== '' && characteristicIn(sentence) !== undefined;
};

/** Where more is counted a number behind a word is a count. */
const isList = (sentence: Sentence): boolean => sentence.words.some(isManyPupils);

const traceOf = (sentence: Sentence, { 0: found, index }: RegExpExecArray): Trace => ({
  what: 'small-group',
  start: sentence.start + index,
  end: sentence.start + index + found.trimEnd().length,
});

const tracesInSentence = (sentence: Sentence): Trace[] =>
  characteristicIn(sentence) === undefined
    ? []
    : [
        ...[...sentence.text.matchAll(noted)].filter((match) => isCounted(sentence, match)),
        ...[...sentence.text.matchAll(times)].filter(
          ({ groups: { word = '' } = {} }) => isCharacteristic(word.toLowerCase()) && !isNumbered.test(word),
        ),
      ].map((match) => traceOf(sentence, match));

/** A cheap look before the words are parted. */
const mayNote = ({ lower }: Sentence): boolean =>
  /[:=(\s](?:[1-4]|één|twee|drie|vier)(?:\s?x)?(?:$|[\s,;)./])|[1-4]\s?x\s/.test(lower);

export const notedCount: Detector = ({ sentences }) => sentences.filter(mayNote).flatMap(tracesInSentence);
