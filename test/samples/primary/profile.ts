/** The whole profile of a primary school, as its director would have filled it in without a mistake. */
import type { Answers } from '#templates/format.ts';
import { contactAnswers, identityAnswers } from '../identity.ts';
import { formatNamed, ticked } from '../keyed.ts';
import { assemble } from '../texts/assemble.ts';
import { grenzen } from '../texts/grenzen.ts';
import { jeugdhulp } from '../texts/jeugdhulp.ts';
import { ouders } from '../texts/ouders.ts';
import { route } from '../texts/route.ts';
import { visie } from '../texts/visie.ts';
import { levelAnswers, pupilAnswers, staffAnswers } from './numbers.ts';
import { offerAnswers } from './offer.ts';
import { changeAnswers, planAnswers } from './plans.ts';
import type { PrimarySketch } from './sketch.ts';
import { agreedAnswers, expertiseAnswers, partnerAnswers, qualityAnswers } from './team.ts';

/** @param at The number of the school in the list: schools beside each other get other sentences. */
export const primaryProfile = (school: PrimarySketch, at: number): Answers => ({
  ...identityAnswers(school),
  ...contactAnswers(school),
  ...ticked(formatNamed('bao-2024'), 'a.concept', school.concepts),
  ...(school.otherConcept === undefined ? {} : { 'a.concept_anders': school.otherConcept }),
  'b.typering': school.character,
  'b.context': school.context,
  'b.visie': assemble(visie, at),
  'b.getij': school.tide,
  ...pupilAnswers(school),
  ...qualityAnswers(school, at),
  'h.ouders': assemble(ouders, at),
  ...agreedAnswers(school),
  ...offerAnswers(school, at),
  ...changeAnswers(school),
  ...staffAnswers(school),
  ...levelAnswers(school, at),
  ...expertiseAnswers(school),
  ...partnerAnswers(school, at),
  'o.jeugdhulp': assemble(jeugdhulp, at),
  'o.route': assemble(route, at),
  'g.grenzen': assemble(grenzen, at),
  ...planAnswers(school, at),
  'p.kern': school.inOneSentence,
  ...Object.fromEntries(school.strong.map((text, place) => [`p.sterk${place + 1}`, text])),
});
