/**
 * What a sign-off is worth after the text changed.
 *
 * The council advises and the board adopts one text, known by its content hash. A school that finds a wrong telephone number
 * afterwards need not go back to them; one that now offers less must. So what lies between the text that was signed off and
 * the text of now is judged by the format (`change` of a field): *contact* changes nothing, *editorial* lets the organ look
 * at old and new text and object within five school days, *substantive* ends the sign-off. The comparison is always with the
 * text that was signed off itself: many small steps do not add up unseen, and taking a change back restores what was.
 */
import { changeSentence } from '#templates/change-words.ts';
import { changes, type Answered, type ChangeClass } from '#templates/changes.ts';

import { schoolDaysAfter, type Holiday } from './days.ts';
import type { Dossier, JudgedChange, Noted, Organ } from './model.ts';

/** How long an organ may object to an editorial change, in school days. */
export const OBJECTION_DAYS = 5;

/** What a judgement needs to know of the world. `today` is `yyyy-mm-dd`. */
export interface Calendar {
  readonly today: string;
  /** Without these every weekday is a school day, and a time to object ends too early. */
  readonly holidays: readonly Holiday[];
}

export interface Judgement {
  /** The weightiest of the changes. */
  readonly changeClass: ChangeClass;
  /** Ids of the format, each once. */
  readonly fields: readonly string[];
  readonly sentences: readonly string[];
}

const weights: { readonly [C in ChangeClass]: number } = { contact: 0, editorial: 1, substantive: 2 };

const weightiest = (classes: readonly ChangeClass[]): ChangeClass =>
  classes.reduce<ChangeClass>((most, one) => (weights[one] > weights[most] ? one : most), 'contact');

/**
 * What lies between the text that was signed off and that of now. Another format is another document.
 * @throws Problem `formats-unrelated`.
 */
export const judgeChange = (signedOff: Answered, now: Answered): Judgement => {
  const found = changes(signedOff, now);
  const sameFormat = signedOff.format.id === now.format.id;
  return {
    changeClass: sameFormat ? weightiest(found.map(({ changeClass }) => changeClass)) : 'substantive',
    fields: [...new Set(found.map(({ field }) => field))],
    sentences: found.map(changeSentence),
  };
};

export interface SignOff extends Noted {
  readonly content: string;
}

export type Standing =
  | { readonly code: 'valid' }
  /** The organ may still object, `until` included. */
  | { readonly code: 'editorial-window'; readonly until: string; readonly fields: readonly string[] }
  | {
      readonly code: 'voided';
      /** `not-compared`: nobody knows yet what changed, and a sign-off is not stretched by guessing. */
      readonly because: 'substantive' | 'objection' | 'not-compared';
      readonly fields: readonly string[];
    };

const valid: Standing = { code: 'valid' };

export const judgedBetween = (dossier: Dossier, from: string, to: string): JudgedChange | undefined =>
  dossier.judged.find((one) => one.from === from && one.to === to);

/** What a sign-off of an organ is worth for this content. */
export const standing = (
  dossier: Dossier,
  { organ, ...signOff }: SignOff & { readonly organ: Organ },
  content: string,
  { today, holidays }: Calendar,
): Standing => {
  if (signOff.content === content) return valid;
  const change = judgedBetween(dossier, signOff.content, content);
  if (!change) return { code: 'voided', because: 'not-compared', fields: [] };
  const { fields } = change;
  if (change.changeClass === 'contact') return valid;
  if (change.changeClass === 'substantive') return { code: 'voided', because: 'substantive', fields };
  if (dossier.objections.some((one) => one.organ === organ && one.seq > signOff.seq))
    return { code: 'voided', because: 'objection', fields };
  const until = schoolDaysAfter(change.noted, OBJECTION_DAYS, holidays);
  const waived = dossier.waivers.some((one) => one.organ === organ && one.content === content);
  return waived || today > until ? valid : { code: 'editorial-window', until, fields };
};

/** Contents that someone signed off, each once: what a later text must be compared with. */
export const signedOffContents = ({ request, advice, decision, declaration }: Dossier): string[] => [
  ...new Set([request, advice, decision, declaration].flatMap((one) => (one ? [one.content] : []))),
];

/** Contents that were signed off and that this one was not yet compared with. */
export const notYetCompared = (dossier: Dossier, content: string): string[] =>
  signedOffContents(dossier).filter((from) => from !== content && !judgedBetween(dossier, from, content));
