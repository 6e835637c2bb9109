/** Questions one after the other: short ones gather in a form, the others stand on their own under their label. */
import { cellsOfField } from '../../cells.ts';
import type { Field } from '../../format.ts';
import { isStructure } from '../../kinds/index.ts';
import { paragraph } from '../ooxml/paragraph.ts';
import { sequence, type Xml } from '../ooxml/xml.ts';
import type { Slot } from '../slots.ts';
import { form, type FormLine } from './form.ts';
import { guidanceAbove, labelAbove, questionOf, type Question } from './label.ts';
import type { Page } from './page.ts';
import { shapeOf } from './parts.ts';
import { structureTable } from './structures.ts';

/** A question on a line of a form, or a block of its own. */
export type Item = { readonly line: FormLine } | { readonly block: Xml };

/** Lines that follow each other become one table; two tables are kept apart. */
export const arrange = (page: Page, items: readonly Item[]): Xml => {
  const arranged: Xml[] = [];
  let lines: FormLine[] = [];
  const endForm = (): void => {
    if (lines.length > 0) arranged.push(form(page, lines), paragraph('SOPTussenruimte', {}));
    lines = [];
  };
  for (const item of items) {
    if ('line' in item) lines.push(item.line);
    else {
      endForm();
      arranged.push(item.block);
    }
  }
  endForm();
  return sequence(...arranged);
};

/** A question with one value. */
export const questionItem = (page: Page, question: Question, slot: Slot): Item => {
  const shape = shapeOf(page, slot);
  if ('block' in shape) return { block: labelled(page, question, [slot], shape.block) };
  // A placeholder such as "Wordt berekend" can say all that the hint says.
  const isSaid = slot.controls.some(({ placeholder }) => question.hint === `${placeholder}.`);
  return {
    line: { question: isSaid ? { ...question, hint: undefined } : question, slot, answer: shape.line },
  };
};

export const fieldItem = (page: Page, field: Field): Item => {
  const slots = cellsOfField(page.format, field.id).map(({ key }) => page.slotOfCell(key));
  const question = questionOf(field);
  const [first] = slots;
  if (first && !isStructure(field)) return questionItem(page, question, first);
  return { block: labelled(page, question, slots, structureTable(page, field)) };
};

const labelled = (page: Page, question: Question, slots: readonly Slot[], body: Xml): Xml =>
  page.whenFilled(
    slots,
    sequence(
      labelAbove(page, question),
      guidanceAbove(page, question),
      body,
      paragraph('SOPTussenruimte', {}),
    ),
  );
