/** "Onze enige leerling met ...": who is the only one needs no name. `Enige leerlingen` are some, and count for no one. */
import { patternDetector } from './trace.ts';

const pupil = 'leerling|leerlinge|kind|jongen|meisje|kleuter|peuter|thuiszitter|nieuwkomer|rolstoelgebruiker';

const onlyPattern = new RegExp(
  `(?<!\\p{L})(?:` +
    `enige\\s(?:\\p{L}+e\\s)?(?:${pupil})(?!\\p{L})` +
    `|(?:maar\\s(?:één|1)|slechts\\s(?:één|een|1))\\s(?:${pupil})(?!\\p{L})` +
    `|als\\senige\\s(?:in|van|uit)\\s(?:de|zijn|haar|onze|groep|het)\\s?(?:klas|groep|leerjaar|school|schooljaar|\\d)?` +
    `|(?:de|het)\\senige\\s(?:in|uit|van|op)\\s(?:groep|de\\s(?:klas|groep|school)|onze\\sschool|school)` +
    `)`,
  'giu',
);

const LOOK_BACK = 40;

/** "De enige in de regio" may be the school itself. */
const isAboutSchool = (before: string): boolean =>
  /(?:school|wij|scholen|we)\s[^.]{0,30}$/i.test(before) &&
  !/(?:leerling|kind|hij|zij)\s[^.]{0,30}$/i.test(before);

export const onlyPupil = patternDetector(
  'only-pupil',
  /enige|maar|slechts/i,
  onlyPattern,
  ({ 0: found, index }, text) => {
    const namesNobody = /^(?:als|de|het)\s/i.test(found);
    return !namesNobody || !isAboutSchool(text.slice(Math.max(0, index - LOOK_BACK), index));
  },
);
