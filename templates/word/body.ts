/**
 * What stands in the body of a document: its content controls with their text and their place in the XML, where comments are
 * anchored, how many changes wait for a decision, and the text that stands outside every control.
 *
 * Word lets a content control (`w:sdt`) stand around runs, paragraphs, cells or rows, and inside one another:
 *
 *     <w:sdt> <w:sdtPr> tag, alias, placeholder, sort </w:sdtPr> <w:sdtContent> what it holds </w:sdtContent> </w:sdt>
 *
 * Text is read as it will be when all tracked changes are accepted (ECMA-376 part 1, 17.5.2 and 17.13.5).
 */
import type { Body } from './body-model.ts';
import { BodyWalk } from './body-walk.ts';
import { elementFor } from './body-elements.ts';
import { scan } from './scanner.ts';

export type { Anchor, Body, Control, ControlType, OutsideText } from './body-model.ts';

/** Reads the XML of a main document part. Throws `Problem` on XML that is not safe or not well-formed. */
export const readBody = (xml: string, part: string): Body => {
  const walk = new BodyWalk();
  scan(xml, part, {
    meaning: elementFor,
    open: (element, tag) => {
      if (walk.enters()) element.open?.(walk, tag);
    },
    close: (element, start, end) => {
      if (walk.leaves()) element.close?.(walk, start, end);
    },
    text: (value) => {
      if (walk.readsText) walk.addText(value());
    },
  });
  return walk.result();
};
