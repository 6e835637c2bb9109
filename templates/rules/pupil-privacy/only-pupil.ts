/** "Onze enige leerling met ...": who is the only one needs no name. `Enige leerlingen` are some, and count for no one. */
import type { Sentence } from './reading.ts';
import type { Detector } from './trace.ts';
import { characteristicIn } from './vocabulary.ts';

/** Also in a compound: `vluchtelingleerling`, `hb-leerling`. */
const pupil =
  '(?:[\\p{L}\\d]{1,20}-?)?(?:leerling|kind|jongen|meisje|kleuter|thuiszitter|nieuwkomer|instromer)|leerlinge|jongetje|peuter|ll|rolstoelgebruiker';
const only = 'enig(?:st)?e';
const one = '(?:één|eén|éen|1)';

/** "Maar een leerling" counts where something is had or is there; elsewhere it may be "but a pupil". */
const had =
  '(?:er|er\\sis|heb|hebben|heeft|hadden|had|we|wij|school|zit|zitten|telt|nu|momenteel|jaar|groep\\s\\d)';

const onlyPattern = new RegExp(
  `(?<!\\p{L})(?:` +
    `${only}\\s(?:\\p{L}+(?:e|sch|end|s)\\s)?(?:${pupil})(?!\\p{L})` +
    `|(?:maar\\s${one}|(?:slechts|enkel)\\s(?:${one}|een)|(?<=(?<!\\p{L})${had}\\s)maar\\s(?:een|eentje))\\s(?:enkele\\s)?(?:${pupil})(?!\\p{L})(?!\\s(?:per|tegelijk))` +
    `|${one}\\senkele?\\s(?:${pupil})(?!\\p{L})` +
    `|als\\s${only}\\s(?:in|van|uit)\\s(?:de|zijn|haar|onze|groep|het)\\s?(?:klas|groep|leerjaar|school|schooljaar|\\d)?` +
    `|(?:de|het)\\s${only}\\s(?:in|uit|van|op)\\s(?:groep|de\\s(?:klas|groep|school)|onze\\sschool|school)` +
    `)`,
  'giu',
);

/** Without the word pupil it may be a teacher or a school, unless a pupil's characteristic is told. */
const someonePattern = new RegExp(
  `(?<!\\p{L})(?:(?:(?:maar|slechts)\\s(?:${one}|eentje)|(?<=(?<!\\p{L})${had}\\s)(?:maar|slechts)\\seen)\\s(?=(?:die|dat|met|uit|van\\shen)\\s)|(?:de|onze|het)\\s${only}\\s(?:met|die|dat|vluchteling|asielzoeker)(?!\\p{L}))`,
  'giu',
);

const LOOK_BACK = 40;

/** "De enige in de regio" may be the school itself. */
const isAboutSchool = (before: string): boolean =>
  /(?:school|wij|scholen|we)\s[^.]{0,30}$/i.test(before) &&
  !/(?:leerling|kind|hij|zij)\s[^.]{0,30}$/i.test(before);

const isTrace = ({ text }: Sentence, { 0: found, index }: RegExpExecArray): boolean => {
  const namesNobody = /^(?:als|de|het)\s/i.test(found);
  return !namesNobody || !isAboutSchool(text.slice(Math.max(0, index - LOOK_BACK), index));
};

export const onlyPupil: Detector = ({ sentences }) =>
  sentences
    .filter(({ lower }) => /enig|maar|slechts|enkel/.test(lower))
    .flatMap((sentence) =>
      [
        ...[...sentence.text.matchAll(onlyPattern)],
        ...(characteristicIn(sentence) ? [...sentence.text.matchAll(someonePattern)] : []),
      ]
        .filter((match) => isTrace(sentence, match))
        .map(({ 0: found, index }) => ({
          what: 'only-pupil' as const,
          start: sentence.start + index,
          end: sentence.start + index + found.trimEnd().length,
        })),
    );
