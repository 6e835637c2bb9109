/**
 * Tables. A document uses them for more than data: for boxes of several choices, for the frame around an answer, and to put
 * labels beside answers. Only what has a heading for its columns is a table to those who hear the page.
 */
import { startTag } from './html.ts';
import { writeDataTable } from './data-table.ts';
import { fieldsInCell } from './fields-in.ts';
import { hintsOfRow, writeCell, writeRowRemark, type WriteFlow } from './cell.ts';
import type { Row, Table } from './outline-model.ts';
import type { Sheet } from './sheet.ts';
import { words } from './words.ts';

export const writeTable = (sheet: Sheet, table: Table, writeFlow: WriteFlow): void => {
  const { rows } = table;
  const ours = rows.flatMap(({ cells }) => cells.flatMap((cell) => fieldsInCell(sheet.source, cell)));
  const slots = new Set(ours.map(({ slot }) => slot));
  const [slot] = slots;
  if (slot && slots.size === 1 && ours.length > 1 && ours.every(({ place }) => place.sort === 'checkbox')) {
    const required = slot.cell?.field.required === true && slot.cell.required;
    const label = words.group(slot.label, required);
    const hints = sheet.hintsHere;
    sheet.write(
      startTag('div', {
        class: 'sop-boxes',
        role: 'group',
        'aria-label': label,
        'aria-describedby': hints.length > 0 ? hints.join(' ') : undefined,
      }),
    );
    sheet.inGroup(() => writeStacked(sheet, rows, writeFlow));
    sheet.write('</div>');
  } else if (rows.some(({ isHeader }) => isHeader)) writeDataTable(sheet, table, writeFlow);
  else if (rows.every(({ cells }) => cells.length === 1)) {
    sheet.write(startTag('div', { class: table.style === 'SOPTitelblok' ? 'sop-title' : 'sop-box' }));
    writeStacked(sheet, rows, writeFlow);
    sheet.write('</div>');
  } else if (ours.length > 0) writeForm(sheet, rows, writeFlow);
  else writeDataTable(sheet, table, writeFlow);
};

/** Cell after cell, as if there were no table. */
const writeStacked = (sheet: Sheet, rows: readonly Row[], writeFlow: WriteFlow): void => {
  for (const row of rows) {
    writeRowRemark(sheet, row);
    for (const cell of row.cells) writeCell(sheet, cell, writeFlow);
  }
};

/** Labels with their answers. */
const writeForm = (sheet: Sheet, rows: readonly Row[], writeFlow: WriteFlow): void => {
  sheet.write('<div class="sop-form">');
  for (const row of rows) {
    sheet.write('<div class="sop-line">');
    sheet.withHints(hintsOfRow(sheet, row), () => {
      row.cells.forEach((cell, at) => {
        sheet.write('<div>');
        if (at === 0) writeRowRemark(sheet, row);
        writeCell(sheet, cell, writeFlow);
        sheet.write('</div>');
      });
    });
    sheet.write('</div>');
  }
  sheet.write('</div>');
};
