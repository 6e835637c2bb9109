/** What stands in the template of a format before anybody types: to tell what people wrote beside the fields. */
import type { Format } from '../format.ts';
import { readBody } from './body.ts';
import { words } from './layout/words.ts';
import { openPackage, textOf } from './package.ts';
import { writeTemplate } from './template.ts';
import { DOCUMENT_PART } from './template-parts.ts';

const known = new WeakMap<Format, ReadonlySet<string>>();

/** All stretches of fixed text, each as `plainly` gives it. */
const fixedTexts = (format: Format): ReadonlySet<string> => {
  const made = known.get(format);
  if (made) return made;
  const xml = textOf(openPackage(writeTemplate(format)), DOCUMENT_PART) ?? '';
  const texts = new Set(readBody(xml, DOCUMENT_PART).outside.map(({ text }) => plainly(text)));
  known.set(format, texts);
  return texts;
};

/** White space and its kind are no difference: programs rewrite it. */
const plainly = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * What is not of the template in a stretch of text: all of it, what was added before or after fixed text, or nothing. The
 * template of one round names that round.
 */
export const typedIn = (format: Format, stretch: string, round: string | undefined): string => {
  const fixed = fixedTexts(format);
  const text = plainly(stretch);
  if (fixed.has(text) || (round !== undefined && text === plainly(words.round(round)))) return '';
  let rest = text;
  for (const candidate of fixed) {
    const shorter = text.startsWith(candidate)
      ? text.slice(candidate.length)
      : text.endsWith(candidate)
        ? text.slice(0, -candidate.length)
        : text;
    if (shorter.length < rest.length) rest = shorter;
  }
  return rest.trim();
};
