/** What stands in a cell, whatever the table is written as. */
import { fieldsInCell } from './fields-in.ts';
import { inlinesOf } from './inlines.ts';
import { writeControl } from './line.ts';
import { lookOf } from './looks.ts';
import type { Cell, Flow, Row } from './outline-model.ts';
import { writeComments } from './paragraph.ts';
import type { Sheet } from './sheet.ts';
import { revisionHtml } from './text-html.ts';
import { words } from './words.ts';

/** Writes what a cell holds: tables stand in tables, so whoever writes a table is told how. */
export type WriteFlow = (sheet: Sheet, flow: Flow) => void;

/** That somebody added or took away the whole row. */
export const writeRowRemark = (sheet: Sheet, { revision }: Row): void => {
  if (revision) sheet.write(`<p class="sop-small">${revisionHtml(revision, words.row)}</p>`);
};

export const writeCell = (sheet: Sheet, { control, revision, flow }: Cell, writeFlow: WriteFlow): void => {
  if (revision) sheet.write(`<p class="sop-small">${revisionHtml(revision, words.cell)}</p>`);
  if (!control || !sheet.source.ours(control)) {
    writeFlow(sheet, flow);
    return;
  }
  sheet.write('<p class="sop-answer">');
  writeControl(sheet, { is: 'control', control, line: inlinesOf(flow) });
  sheet.write('</p>');
  writeComments(sheet);
};

export const hasFields = (sheet: Sheet, cell: Cell): boolean => fieldsInCell(sheet.source, cell).length > 0;

/** What the cells without fields say of those with: an instruction, or a remark under the name of the row. */
export const hintsOfRow = (sheet: Sheet, { cells }: Row): string[] => {
  if (!cells.some((cell) => hasFields(sheet, cell))) return [];
  return cells
    .filter((cell) => !hasFields(sheet, cell))
    .flatMap(({ flow }) => flow)
    .filter((block) => block.is === 'paragraph')
    .filter((paragraph) => lookOf(paragraph).isHint ?? lookOf(paragraph).isRemark ?? false)
    .map((paragraph) => sheet.hintId(paragraph));
};
