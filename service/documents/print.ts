/** A profile as a PDF: tagged, PDF/A-3a and PDF/UA-1 declared, with the answers as an embedded file. */
import { contentHash, formatHash } from '#templates/canonical.ts';
import { computeAll } from '#templates/compute.ts';
import type { Answers, Format } from '#templates/format.ts';
import { profileData, type ProfileOptions } from '#templates/print/profile-data.ts';
import { published } from '#templates/published.ts';

import { declareAccessible } from './declare.ts';
import { typeset, type Standard } from './typst.ts';

export type PrintOptions = ProfileOptions & {
  /** `ua-1` is for tests: it gives no PDF/A and makes the compiler strict on what a screen reader needs. */
  readonly standard?: Standard;
};

/** The name of the embedded file. */
export const ATTACHMENT = 'profiel.json';

/**
 * Prints a profile. The same input gives the same bytes, on every machine.
 * @throws Problem `print-failed`, for instance on a character that no font has; `check` reports that before.
 */
export const printProfile = (format: Format, answers: Answers, options: PrintOptions): Uint8Array => {
  const { at, standard = 'a-3a' } = options;
  const pdf = typeset({
    design: 'profile.typ',
    files: {
      'profile.json': JSON.stringify(profileData(format, answers, options)),
      'attachment.json': JSON.stringify(attachment(format, answers, options), null, 1),
    },
    inputs: { attachment: ATTACHMENT },
    at,
    standard,
  });
  return standard === 'a-3a' ? declareAccessible(pdf) : pdf;
};

/** What computers read: in the publication nothing that people may not see, so not even a hash of it. */
const attachment = (format: Format, answers: Answers, options: PrintOptions): object => {
  const { audience, declaration, reference, at, concept } = options;
  const about = { reference, at, concept, audience, format: format.id, formatHash: formatHash(format) };
  if (audience === 'publication') {
    const { answers: shown, computed, declaration: facts } = published(format, answers, declaration);
    return { ...about, answers: shown, computed, declaration: facts };
  }
  return {
    ...about,
    contentHash: contentHash(format, answers),
    answers,
    computed: computeAll(format, answers),
    declaration,
  };
};
