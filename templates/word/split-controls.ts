/**
 * LibreOffice 7.4 saves a text control whose text changes script (Latin, then Hebrew or Chinese) as one control for every
 * stretch of one script, right behind each other and all with the names of the one. The first holds the whole text; each of
 * the others holds its stretch, and behind it the whole text again. So together they are the first.
 */
import type { Control } from './body.ts';

/** The controls with one name, in which those that were made of one are one again, from the first to the last of them. */
export const rejoined = (controls: readonly Control[]): readonly Control[] => {
  if (controls.length < 2) return controls;
  const joined: Control[] = [];
  for (const control of controls) {
    const before = joined.at(-1);
    if (before && isPartOf(before, control))
      joined[joined.length - 1] = { ...before, end: control.end, contentEnd: control.contentEnd };
    else joined.push(control);
  }
  return joined;
};

const isPartOf = (whole: Control, part: Control): boolean =>
  part.tag === '' &&
  part.type === 'text' &&
  part.start === whole.end &&
  part.parent === whole.parent &&
  whole.text !== undefined &&
  whole.text !== '' &&
  part.text?.endsWith(whole.text) === true;
