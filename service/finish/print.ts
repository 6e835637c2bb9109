/**
 * From a judged document to a PDF: refused when it is not ready, printed, and sealed when it is final. The time in a final
 * print is that of the hand-in, or on the command line of the director's declaration, so that printing again gives the same bytes.
 */
import type { Print } from '#templates/declaration.ts';
import type { Answers } from '#templates/format.ts';
import { withPrintable } from '#templates/glyphs.ts';
import { isRaw, type Value } from '#templates/kinds/kind.ts';
import { onePageData, requireOnePage } from '#templates/print/one-page-data.ts';
import { onePageHtml } from '#templates/print/one-page-html.ts';

import type { Signer } from '../documents/certificate.ts';
import { lock } from '../documents/lock.ts';
import { printOnePage } from '../documents/print-one-page.ts';
import { printProfile } from '../documents/print.ts';
import { referenceOf } from '../documents/reference.ts';
import { isReady, refuseUnready, timeOf, type Finishable } from '../ready.ts';

const UNPRINTABLE = '□';

/** What can be printed of a profile: one of its two prints, or the parents' one-page. */
export type Copy = Print | 'one-page';

export { isReady, refuseUnready, type Finishable };

/**
 * A concept: marked on every page, not sealed.
 * @param today `yyyy-mm-dd`; a concept is of the day on which it was printed
 */
export const printConcept = (profile: Finishable, copy: Copy, today: string): Uint8Array => {
  const [answers, declaration] = [printable(profile.answers), printable(profile.declaration)];
  return press({ ...profile, answers, declaration }, copy, conceptOf(today));
};

interface Stage {
  readonly concept: boolean;
  /** ISO time. */
  readonly at: string;
}

const conceptOf = (today: string): Stage => ({ concept: true, at: `${today}T12:00:00Z` });

const finalAt = (at: string): Stage => ({ concept: false, at });

const optionsFor = (profile: Finishable, copy: Copy, stage: Stage) => ({
  ...stage,
  declaration: profile.declaration,
  reference: referenceOn(profile, copy),
});

const press = (profile: Finishable, copy: Copy, stage: Stage): Uint8Array => {
  const { format, answers } = profile;
  const options = optionsFor(profile, copy, stage);
  return copy === 'one-page'
    ? printOnePage(format, answers, options)
    : printProfile(format, answers, { ...options, audience: copy });
};

/**
 * The one-page as a web page.
 * @param conceptOn `yyyy-mm-dd`, for a concept of that day; nothing when it is final
 * @throws Problem `no-one-page`; when it is final also `print-blocked` or `not-declared`.
 */
export const onePageAsHtml = (profile: Finishable, conceptOn?: string): string => {
  requireOnePage(profile.format);
  if (conceptOn === undefined) refuseUnready(profile);
  const stage = conceptOn === undefined ? finalAt(timeOf(profile)) : conceptOf(conceptOn);
  const options = optionsFor(profile, 'one-page', stage);
  return onePageHtml(onePageData(profile.format, profile.answers, options));
};

/** The reference that stands on a print. The one-page sums up the publication, and people find that by its reference. */
export const referenceOn = (
  { format, answers, declaration }: Omit<Finishable, 'findings'>,
  copy: Copy,
): string => referenceOf(format, answers, declaration, copy === 'one-page' ? 'publication' : copy);

/** What no font can print is a finding, and no reason to go without a concept. */
const printable = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([key, value]): [string, Value] => {
      if (typeof value === 'string') return [key, withPrintable(value, UNPRINTABLE)];
      return [key, isRaw(value) ? { raw: withPrintable(value.raw, UNPRINTABLE) } : value];
    }),
  );

/**
 * The final print, sealed so that every alteration shows.
 * @param at ISO time that print and seal name; noon of the day of the declaration when not given
 * @throws Problem `no-one-page`, `print-blocked` or `not-declared`.
 */
export const printFinal = async (
  profile: Finishable,
  copy: Copy,
  signer: Signer,
  at = timeOf(profile),
): Promise<Uint8Array> => {
  if (copy === 'one-page') requireOnePage(profile.format);
  refuseUnready(profile);
  return lock(press(profile, copy, finalAt(at)), signer, { at });
};
