/**
 * Paragraphs, tables and controls one after the other. An instruction is about the fields near it: those between the label,
 * heading or blank line before it and the next one.
 */
import { startTag } from './html.ts';
import { writeControl } from './line.ts';
import { lookOf } from './looks.ts';
import { inlinesOf } from './inlines.ts';
import type { Block, Flow, FlowControl, Paragraph } from './outline-model.ts';
import { writeComments, writeList, writeParagraph } from './paragraph.ts';
import type { Sheet } from './sheet.ts';
import { writeTable } from './table.ts';

const begins = (block: Block): boolean => block.is === 'paragraph' && lookOf(block).begins === true;

const isHint = (block: Block): block is Paragraph =>
  block.is === 'paragraph' && lookOf(block).isHint === true;

const segmentsOf = (flow: Flow): Block[][] => {
  const segments: Block[][] = [];
  for (const block of flow) {
    const segment = segments.at(-1);
    if (segment && !begins(block)) segment.push(block);
    else segments.push([block]);
  }
  return segments;
};

export const writeFlow = (sheet: Sheet, flow: Flow): void => {
  for (const segment of segmentsOf(flow)) {
    const hints = segment.filter(isHint).map((paragraph) => sheet.hintId(paragraph));
    sheet.withHints(hints, () => writeBlocks(sheet, segment));
  }
};

const isSameList = (one: Paragraph, other: Block | undefined): other is Paragraph =>
  other?.is === 'paragraph' &&
  other.list !== undefined &&
  other.list === one.list &&
  lookOf(other).isInstruction === lookOf(one).isInstruction;

const writeBlocks = (sheet: Sheet, blocks: readonly Block[]): void => {
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.is === 'paragraph' && block.list !== undefined && lookOf(block).element === 'p') {
      const items = [block];
      for (let next = blocks[at + 1]; isSameList(block, next); next = blocks[++at + 1]) items.push(next);
      writeList(sheet, items);
      for (const { boxes } of items) writeFlow(sheet, boxes);
    } else if (block) writeBlock(sheet, block);
  }
};

const writeBlock = (sheet: Sheet, block: Block): void => {
  if (block.is === 'table') writeTable(sheet, block, writeFlow);
  else if (block.is === 'control') writeFlowControl(sheet, block);
  else {
    writeParagraph(sheet, block);
    writeFlow(sheet, block.boxes);
  }
};

/** A control around paragraphs is a field as one within a paragraph is. */
const writeFlowControl = (sheet: Sheet, { control, flow }: FlowControl): void => {
  if (!sheet.source.ours(control)) {
    writeFlow(sheet, flow);
    return;
  }
  sheet.write(startTag('p', { class: 'sop-answer' }));
  writeControl(sheet, { is: 'control', control, line: inlinesOf(flow) });
  sheet.write('</p>');
  writeComments(sheet);
};
