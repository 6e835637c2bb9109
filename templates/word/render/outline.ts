/**
 * Reads the outline of a part: of the document itself, of a header or of a footer. The same scanner as for the body, and the
 * body's own controls: what is a control, and of whom, is decided in one place only.
 */
import type { Control } from '../body.ts';
import { scan } from '../scanner.ts';
import { outlineElementFor } from './outline-elements.ts';
import type { Outline } from './outline-model.ts';
import { OutlineWalk } from './outline-walk.ts';

/** @throws Problem on XML that is not safe or not well-formed */
export const readOutline = (xml: string, part: string, controls: readonly Control[] = []): Outline => {
  const walk = new OutlineWalk(new Map(controls.map((control) => [control.start, control])));
  /** How deep we are in an element that is passed over. */
  let passed = 0;
  scan(xml, part, {
    meaning: outlineElementFor,
    open: (element, tag) => {
      if (passed > 0) passed++;
      else if (element.isPassedOver?.(walk)) passed = 1;
      else element.open?.(walk, tag);
    },
    close: (element) => {
      if (passed > 0) passed--;
      else element.close?.(walk);
    },
    text: (value) => {
      if (passed > 0 || walk.reads === 'nothing') return;
      if (walk.reads === 'text') walk.addText(value());
      else walk.instruct(value());
    },
  });
  return walk.result();
};
