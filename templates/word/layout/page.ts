/**
 * What every part of the layout needs: the format, and how controls and instructions are written. A document to fill in
 * has both; a document to read (flat) has neither, only what stood in the controls.
 */
import type { Format } from '../../format.ts';
import { declarationTag, tagOf } from '../../tags.ts';
import {
  control,
  INSTRUCTION_DOC_PART,
  instructionControl,
  placeholderText,
  plainContent,
  type Openness,
} from '../ooxml/control.ts';
import { paragraph, run, type ParagraphOptions } from '../ooxml/paragraph.ts';
import { sequence, whenAny, type Piece, type Xml } from '../ooxml/xml.ts';
import { words } from './words.ts';
import { slotsOf, type Slot, type SlotControl } from '../slots.ts';

export interface Page {
  readonly format: Format;
  /** Without controls and instructions, and without what was not filled in. */
  readonly flat: boolean;
  slotOfCell(key: string): Slot;
  slotOfFact(id: string): Slot;
  /** One control of a slot, to stand in a paragraph. */
  control(slot: Slot, control: SlotControl): Piece;
  /** A yellow paragraph; nothing in a document to read. */
  instruction(options: ParagraphOptions, ...runs: readonly Xml[]): Xml;
  /** XML that only a document to fill in has. */
  whileFilling(xml: Xml): Xml;
  /** In a document to read, only when one of these slots is filled. */
  whenFilled(slots: readonly Slot[], xml: Xml): Xml;
}

const FIRST_CONTROL_ID = 100_000;
const FIRST_INSTRUCTION_ID = 900_000;

export const opennessOf = ({ cell }: Slot): Openness => {
  if (cell?.field.filledBy === 'computed') return 'closed';
  return cell?.field.filledBy === 'schoolList' ? 'until-filled' : 'open';
};

export const tagsOfSlots = (slots: readonly Slot[]): string[] =>
  slots.flatMap(({ controls }) => controls.map(({ tag }) => tag));

export const makePage = (format: Format, flat: boolean): Page => {
  const slots = new Map<string, Slot>();
  const ids = new Map<string, number>();
  for (const slot of slotsOf(format)) {
    slots.set(slot.cell ? tagOf(slot.cell.key) : declarationTag(slot.fact?.id ?? ''), slot);
    for (const { tag } of slot.controls) ids.set(tag, FIRST_CONTROL_ID + ids.size);
  }
  const slotAt = (tag: string): Slot => {
    const slot = slots.get(tag);
    if (!slot) throw new Error(`no slot for ${tag}`);
    return slot;
  };
  let instructions = FIRST_INSTRUCTION_ID;
  return {
    format,
    flat,
    slotOfCell: (key) => slotAt(tagOf(key)),
    slotOfFact: (id) => slotAt(declarationTag(id)),
    control: (slot, place) =>
      flat
        ? plainContent(place)
        : control({
            place,
            alias: place.alias,
            docPart: place.docPart,
            id: ids.get(place.tag) ?? 0,
            openness: opennessOf(slot),
          }),
    instruction: (options, ...runs) =>
      flat ? [] : paragraph('SOPInstructie', options, instructionControl(instructions++, sequence(...runs))),
    whileFilling: (xml) => (flat ? [] : xml),
    whenFilled: (filled, xml) => (flat ? [whenAny(tagsOfSlots(filled), xml)] : xml),
  };
};

/** The placeholder texts of all controls of a format, for the glossary document. */
export const placeholdersOf = (format: Format): { docPart: string; text: string }[] => [
  { docPart: INSTRUCTION_DOC_PART, text: words.instruction },
  ...slotsOf(format).flatMap(({ controls }) =>
    controls.map((place) => ({ docPart: place.docPart, text: placeholderText(place) })),
  ),
];

/** Everything that a slot holds, as one paragraph of a cell or a box. */
export const answerParagraph = (page: Page, slot: Slot): Xml =>
  paragraph('SOPAntwoord', {}, ...slot.controls.map((place) => page.control(slot, place)));

export const textParagraph = (style: Parameters<typeof paragraph>[0], text: string): Xml =>
  paragraph(style, {}, run(text));
