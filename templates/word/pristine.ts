/** What stands in the template of a format before anybody types: to tell what people wrote beside the fields. */
import type { Format } from '../format.ts';
import { readBody } from './body.ts';
import { contentsOf } from './contents.ts';
import { layOutDocument } from './layout/document.ts';
import { words } from './layout/words.ts';
import { render } from './ooxml/xml.ts';
import { DOCUMENT_PART } from './template-parts.ts';

interface Fixed {
  /** As they stand in the XML, for a quick yes. */
  readonly asWritten: ReadonlySet<string>;
  readonly plain: ReadonlySet<string>;
}

const known = new WeakMap<Format, Fixed>();

/** All stretches of fixed text. */
const fixedTexts = (format: Format): Fixed => {
  const made = known.get(format);
  if (made) return made;
  const xml = render(layOutDocument(format, false), contentsOf(format, {}, {}));
  const texts = readBody(xml, DOCUMENT_PART).outside.map(({ text }) => text);
  const fixed = { asWritten: new Set(texts), plain: new Set(texts.map(plainly)) };
  known.set(format, fixed);
  return fixed;
};

/** White space and its kind are no difference: programs rewrite it. */
const plainly = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** No round has a longer name. */
const LONGEST_ROUND = 60;

/** A document that lost its properties does not say which round it is of; then any will do. */
const namesRound = (text: string, round: string | undefined): boolean => {
  if (round !== undefined) return text === plainly(words.round(round));
  const before = words.round('');
  return text.startsWith(before) && text.length <= before.length + LONGEST_ROUND;
};

/**
 * What is not of the template in a stretch of text: all of it, what was added before or after fixed text, or nothing. The
 * template of one round names that round.
 */
export const typedIn = (format: Format, stretch: string, round: string | undefined): string => {
  const { asWritten, plain } = fixedTexts(format);
  if (asWritten.has(stretch)) return '';
  const text = plainly(stretch);
  if (plain.has(text) || namesRound(text, round)) return '';
  let rest = text;
  for (const fixed of plain) {
    const shorter = text.startsWith(fixed)
      ? text.slice(fixed.length)
      : text.endsWith(fixed)
        ? text.slice(0, -fixed.length)
        : text;
    if (shorter.length < rest.length) rest = shorter;
  }
  return rest.trim();
};
