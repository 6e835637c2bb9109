/** A table with headings: for its columns, and for each row the first cell that asks for nothing. */
import { hasFields, hintsOfRow, writeCell, writeRowRemark, type WriteFlow } from './cell.ts';
import { element, escapeHtml, startTag } from './html.ts';
import type { Cell, Row, Table } from './outline-model.ts';
import { plainText } from './paragraph.ts';
import type { Sheet } from './sheet.ts';
import { words } from './words.ts';

export const writeDataTable = (sheet: Sheet, { rows, caption }: Table, writeFlow: WriteFlow): void => {
  const name = [caption, sheet.lastLabel, words.noCaption].find((text) => text.trim() !== '') ?? '';
  const head = rows.filter(({ isHeader }) => isHeader);
  const body = rows.filter(({ isHeader }) => !isHeader);
  const headings = (head.at(-1)?.cells ?? []).flatMap((cell) =>
    Array.from({ length: cell.columns }, () => textOfCell(cell)),
  );
  sheet.write(`<table>${element('caption', { class: 'sop-heard' }, escapeHtml(name))}`);
  if (head.length > 0) {
    sheet.write('<thead>');
    for (const row of head) writeHead(sheet, row, writeFlow);
    sheet.write('</thead>');
  }
  sheet.write('<tbody>');
  for (const row of body) writeRow(sheet, row, headings, writeFlow);
  sheet.write('</tbody></table>');
};

const textOfCell = ({ flow }: Cell): string =>
  flow
    .map((block) => (block.is === 'paragraph' ? plainText(block.line) : ''))
    .join(' ')
    .trim();

const spanOf = ({ columns }: Cell): number | undefined => (columns === 1 ? undefined : columns);

const writeHead = (sheet: Sheet, { cells }: Row, writeFlow: WriteFlow): void => {
  sheet.write('<tr>');
  for (const cell of cells) {
    const isHeading = textOfCell(cell) !== '' && !hasFields(sheet, cell);
    sheet.write(
      startTag(isHeading ? 'th' : 'td', { scope: isHeading ? 'col' : undefined, colspan: spanOf(cell) }),
    );
    writeCell(sheet, cell, writeFlow);
    sheet.write(isHeading ? '</th>' : '</td>');
  }
  sheet.write('</tr>');
};

const writeRow = (sheet: Sheet, row: Row, headings: readonly string[], writeFlow: WriteFlow): void => {
  let column = 0;
  sheet.write('<tr>');
  sheet.withHints(hintsOfRow(sheet, row), () => {
    row.cells.forEach((cell, at) => {
      const isHeading = at === 0 && textOfCell(cell) !== '' && !hasFields(sheet, cell);
      // Where there is no room for columns, each cell says itself what it is about.
      const heading = at > 0 && cell.columns === 1 ? headings[column] : undefined;
      const name = isHeading ? 'th' : 'td';
      sheet.write(
        startTag(name, {
          scope: isHeading ? 'row' : undefined,
          colspan: spanOf(cell),
          'data-column': heading === '' ? undefined : heading,
        }),
      );
      if (at === 0) writeRowRemark(sheet, row);
      writeCell(sheet, cell, writeFlow);
      sheet.write(`</${name}>`);
      column += cell.columns;
    });
  });
  sheet.write('</tr>');
};
