/**
 * How one value lies on the page, per kind: on a line of a form, or as a block of its own under its label. Short things
 * share a table so that the document stays short; a text gets a box that shows how much may be written.
 */
import type { Part, PartOf, ValueKindName } from '../../kinds/index.ts';
import { TEXT_WIDTH } from '../ooxml/document.ts';
import { paragraph, run } from '../ooxml/paragraph.ts';
import { table, tableRow, type TableOptions } from '../ooxml/table.ts';
import type { Xml } from '../ooxml/xml.ts';
import type { Slot } from '../slots.ts';
import { checkboxes } from './checkboxes.ts';
import { answerParagraph, type Page } from './page.ts';

export type Shape = { readonly line: Xml } | { readonly block: Xml };

/** Longer texts need the full width. */
const LONGEST_ON_A_LINE = 120;
const CHARACTERS_PER_LINE = 95;
const LINE_HEIGHT = 270;
/** The box grows by itself; an empty one need not be as high as the longest answer. */
const ROOM = 0.8;

const box: TableOptions = { style: 'SOPKader', widths: [TEXT_WIDTH] };

const onALine = (page: Page, slot: Slot): Shape => ({ line: answerParagraph(page, slot) });

const inABox = (page: Page, slot: Slot, characters: number): Shape => {
  const answer = answerParagraph(page, slot);
  if (page.flat) return { block: answer };
  const height = Math.max(1, Math.round((ROOM * characters) / CHARACTERS_PER_LINE)) * LINE_HEIGHT + 120;
  return { block: table(box, [tableRow(box, { cells: [{ content: answer }], height })]) };
};

/** A statement with the box that a person ticks. */
const statement = (page: Page, slot: Slot): Shape => ({
  block: slot.controls
    .map((place) =>
      paragraph('SOPAankruisvak', {}, page.control(slot, place), run(` ${place.caption ?? ''}`)),
    )
    .flat(),
});

const shapes: { readonly [K in ValueKindName]: (page: Page, slot: Slot, part: PartOf<K>) => Shape } = {
  text: (page, slot, { maxCharacters }) =>
    maxCharacters > LONGEST_ON_A_LINE ? inABox(page, slot, maxCharacters) : onALine(page, slot),
  number: onALine,
  choice: onALine,
  choices: (page, slot) => ({ block: checkboxes(page, slot) }),
  'yes-no': onALine,
  date: onALine,
  declaration: statement,
  computed: onALine,
};

export const shapeOf = (page: Page, slot: Slot): Shape =>
  (shapes[slot.part.kind] as (page: Page, slot: Slot, part: Part) => Shape)(page, slot, slot.part);
