/** A table with headings: for its columns, and for each row the first cell that asks for nothing. */
import { hasFields, hintsOfRow, writeCell, writeRowRemark, type WriteFlow } from './cell.ts';
import { element, escapeHtml, startTag } from './html.ts';
import type { Cell, Row, Table } from './outline-model.ts';
import { plainText } from './paragraph.ts';
import type { Sheet } from './sheet.ts';
import { words } from './words.ts';

export const writeDataTable = (
  sheet: Sheet,
  { rows, caption, widths }: Table,
  writeFlow: WriteFlow,
): void => {
  const name = [caption, sheet.lastLabel, words.noCaption].find((text) => text.trim() !== '') ?? '';
  const head = rows.filter(({ isHeader }) => isHeader);
  const body = rows.filter(({ isHeader }) => !isHeader);
  const headings = (head.at(-1)?.cells ?? []).flatMap((cell) =>
    Array.from({ length: cell.columns }, () => textOfCell(cell)),
  );
  sheet.write(`<table>${element('caption', { class: 'sop-heard' }, escapeHtml(name))}`);
  if (head.length > 0) {
    sheet.write('<thead>');
    for (const row of head) writeHead(sheet, row, sharesOf(widths), writeFlow);
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

const SHARES = 12;

/** How many twelfths of the table a column is wide; nothing when the document does not say. */
const sharesOf = (widths: readonly number[]): (number | undefined)[] => {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) =>
    total > 0 && width > 0 ? Math.max(1, Math.round((SHARES * width) / total)) : undefined,
  );
};

const spanOf = ({ columns }: Cell): number | undefined => (columns === 1 ? undefined : columns);

const writeHead = (
  sheet: Sheet,
  { cells }: Row,
  shares: readonly (number | undefined)[],
  writeFlow: WriteFlow,
): void => {
  let column = 0;
  sheet.write('<tr>');
  for (const cell of cells) {
    const isHeading = textOfCell(cell) !== '' && !hasFields(sheet, cell);
    const share = cell.columns === 1 ? shares[column] : undefined;
    sheet.write(
      startTag(isHeading ? 'th' : 'td', {
        scope: isHeading ? 'col' : undefined,
        colspan: spanOf(cell),
        class: share === undefined ? undefined : `sop-w${share}`,
      }),
    );
    writeCell(sheet, cell, writeFlow);
    sheet.write(isHeading ? '</th>' : '</td>');
    column += cell.columns;
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
