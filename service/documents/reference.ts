/**
 * The reference on a print: twelve characters by which people name it on the phone. It follows from what is printed, so the
 * same profile has the same one; that of a publication only from what is published, because a hash of a small number gives
 * that number away to whoever tries them all.
 */
import { contentHash } from '#templates/canonical.ts';
import type { Print } from '#templates/declaration.ts';
import type { Answers, DeclarationFacts, Format } from '#templates/format.ts';
import { hashJson } from '#templates/hash.ts';
import { published } from '#templates/published.ts';

const hashFor: {
  readonly [P in Print]: (format: Format, answers: Answers, facts: DeclarationFacts) => string;
} = {
  publication: (format, answers, facts) => hashJson(published(format, answers, facts)),
  full: (format, answers, facts) => hashJson({ content: contentHash(format, answers), declaration: facts }),
};

/** `4F0A-91C2-77BE` */
export const referenceOf = (
  format: Format,
  answers: Answers,
  facts: DeclarationFacts,
  print: Print,
): string =>
  (hashFor[print](format, answers, facts).slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join('-');
