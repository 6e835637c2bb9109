/**
 * The word lists of `lists/` made ready for looking up. Each list says there what it holds, where it comes from and under
 * which licence; none holds anything about real pupils.
 */
import type { Sentence, Word } from './reading.ts';
import characteristics from './lists/diagnosis-words.json' with { type: 'json' };
import firstNames from './lists/first-names.json' with { type: 'json' };
import mail from './lists/mail.json' with { type: 'json' };
import numberWords from './lists/number-words.json' with { type: 'json' };
import properNames from './lists/proper-names.json' with { type: 'json' };
import pupilWords from './lists/pupil-words.json' with { type: 'json' };
import staffWords from './lists/staff-words.json' with { type: 'json' };
import surnames from './lists/surnames.json' with { type: 'json' };

export type WordSet = ReadonlySet<string>;

const lower = (words: readonly string[]): WordSet => new Set(words.map((word) => word.toLowerCase()));
const inLines = (lines: readonly string[]): WordSet => lower(lines.flatMap((line) => line.split(' ')));

const named = inLines(firstNames.names);
const ordinary = inLines(firstNames.ordinary);

/** A first name; `ordinary` when it is also another word. A possessive (`Daans`, `Yusuf's`) counts too. */
export const firstNameIn = (word: string): 'name' | 'ordinary' | undefined => {
  const known = word.toLowerCase();
  if (named.has(known)) return 'name';
  if (ordinary.has(known)) return 'ordinary';
  const [first = '', second] = known.split('-');
  // "Aart-Jan"; not "Anna-school".
  if (second !== undefined && named.has(first))
    return named.has(second) || ordinary.has(second) ? 'name' : undefined;
  const owner = known.replace(/['’]?s$/, '');
  if (owner === known || owner.length < 3) return undefined;
  return named.has(owner) ? 'name' : undefined;
};

export const surnamesKnown: WordSet = inLines(surnames.names);

/** How pupils are called: one, several, and the family of one. */
export const pupils = {
  one: lower(pupilWords.one),
  many: lower(pupilWords.many),
  kin: lower(pupilWords.kin),
} as const;

const { oneEnds, manyEnds } = pupilWords;
const does = lower(pupilWords.does);

/** `leerlingen`, `kleuters`, and compounds such as `vluchtelingenkinderen` and `OPP-lln`. */
export const isManyPupils = ({ lower: word }: Word): boolean =>
  pupils.many.has(word) || manyEnds.some((end) => word.endsWith(end));

export const isOnePupil = ({ lower: word }: Word): boolean =>
  pupils.one.has(word) || oneEnds.some((end) => word.endsWith(end));

const startsOf = characteristics.starts;
const endsOf = characteristics.ends;
const wordsOf = lower(characteristics.words);

/** The first part of `OPP-leerling`: what sort of pupil that is. */
const sortOfPupil = (word: string): string | undefined => {
  const joint = word.indexOf('-');
  const ends = joint > 0 ? [...oneEnds, ...manyEnds] : [];
  return ends.some((end) => word.endsWith(end)) ? word.slice(0, joint) : undefined;
};

export const isCharacteristic = (word: string): boolean =>
  wordsOf.has(word) ||
  startsOf.some((start) => word.startsWith(start)) ||
  endsOf.some((end) => word.endsWith(end)) ||
  wordsOf.has(sortOfPupil(word) ?? '');

/** Works out something of a word or sentence once: a hostile text asks for it again at every word. */
const remembered = <K extends object, V>(workOut: (of: K) => V): ((of: K) => V) => {
  const known = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    const found = known.get(of) ?? { value: workOut(of) };
    known.set(of, found);
    return found.value;
  };
};

const characteristicWords = remembered(({ words }: Sentence) =>
  words.filter(({ lower }) => isCharacteristic(lower)),
);

/** Who sits at home: "zitten al maanden thuis". */
const sitsAtHome = /(?<!\p{L})(?:zit|zitten|zat|zaten) (?:\p{L}+ ){0,4}thuis(?!\p{L})|thuis ?zit/u;

/** The first phrase in the list that a sentence holds, or that somebody sits at home. */
const phraseIn = ({ lower: said }: Sentence): string | undefined =>
  characteristics.phrases.find((words) => said.includes(words)) ??
  (said.includes('thuis') ? sitsAtHome.exec(said)?.[0] : undefined);

/** The first word of the first phrase in the list that tells a characteristic. */
const characteristicPhrase = remembered((sentence: Sentence): Word | undefined => {
  const phrase = phraseIn(sentence);
  if (phrase === undefined) return undefined;
  const at = sentence.start + sentence.lower.indexOf(phrase);
  return sentence.words.findLast(({ start }) => start <= at);
});

/** The first word of a sentence, not among `except`, that tells a characteristic of a pupil; a phrase counts as its first word. */
export const characteristicIn = (sentence: Sentence, except: readonly Word[] = []): Word | undefined =>
  characteristicWords(sentence).find((word) => !except.includes(word)) ?? characteristicPhrase(sentence);

/** Whether a sentence speaks of the life of a pupil: a characteristic, a pupil, family, or what pupils do. */
export const isAboutPupil = (sentence: Sentence, except: readonly Word[]): boolean =>
  sentence.words.some(
    (word) =>
      !except.includes(word) &&
      (pupils.kin.has(word.lower) || isOnePupil(word) || isManyPupils(word) || does.has(word.lower)),
  ) || characteristicIn(sentence, except) !== undefined;

const functions = lower(staffWords.functions);
const functionEnds = staffWords.functionEnds;

export const titles = lower(staffWords.titles);
export const staffDoes = lower(staffWords.do);
export const isStaffWord = (word: string): boolean =>
  functions.has(word) || functionEnds.some((end) => word.endsWith(end));
export const isStaff = remembered(({ lower }: Word) => isStaffWord(lower));

export const properPhrases: readonly string[] = properNames.phrases;
export const beforeProperName = lower(properNames.before);
/** Puppets and animals that have a first name. */
export const playthings = lower(properNames.playthings);
export const endsProperName = (word: string): boolean =>
  properNames.ends.some((end) => word.toLowerCase().endsWith(end));

export const counted = {
  one: lower(numberWords.one),
  few: lower(numberWords.few),
  intended: lower(numberWords.intended),
  afterwards: lower(numberWords.afterwards),
  between: lower(numberWords.between),
} as const;

export const freeMail = lower(mail.freeMail);
export const mailboxes = lower(mail.mailboxes);
