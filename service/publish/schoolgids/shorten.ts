/** A text that is too long for its place, ended where a sentence ends, and saying so. */
import { countCharacters, firstCharacters } from '#templates/characters.ts';
import { sentencesOf } from '#templates/rules/sentences.ts';

/**
 * As many whole sentences as fit, and then `remark`; the text itself when it fits.
 * @param max in characters as a reader counts them
 * @param remark one sentence that says where the rest is; shorter than `max`
 */
export const shortened = (text: string, max: number, remark: string): string => {
  if (countCharacters(text) <= max) return text;
  const ending = `\n\n${remark}`;
  const room = max - countCharacters(ending);
  let end = 0;
  for (const { start, text: sentence } of sentencesOf(text)) {
    const next = start + sentence.length;
    if (countCharacters(text.slice(0, next).trimEnd()) > room) break;
    end = next;
  }
  const whole = text.slice(0, end).trimEnd();
  // One endless sentence has no end to stop at.
  return (whole === '' ? `${firstCharacters(text, room - 1)}…` : whole) + ending;
};
