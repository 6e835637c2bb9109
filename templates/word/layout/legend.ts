/** How to fill it in, on the first page and in yellow: what the marks mean, what to have at hand, how long it takes. */
import { paragraph, run } from '../ooxml/paragraph.ts';
import { sequence, type Xml } from '../ooxml/xml.ts';
import { mark } from './label.ts';
import type { Page } from './page.ts';
import { words } from './words.ts';

export const legend = (page: Page): Xml => {
  const { zero, checklist, minutes } = page.format.instructions;
  const item = (...runs: readonly Xml[]): Xml => page.instruction({ bullet: true, keepNext: true }, ...runs);
  return page.whileFilling(
    sequence(
      paragraph('SOPTussenruimte', {}),
      page.instruction({ keepNext: true }, run(words.legendTitle, 'Strong')),
      item(mark, run(words.legendRequired)),
      item(run(words.legendCharacters)),
      item(run(zero)),
      item(run(words.legendInternal)),
      item(run(words.legendYellow)),
      page.instruction({ keepNext: true }, run(words.checklistTitle, 'Strong')),
      ...checklist.map((needed) => item(run(needed))),
      page.instruction({}, run(words.time(minutes))),
    ),
  );
};
