/** A table with headings: for its columns, and for each row the first cell that asks for nothing. */
import { hasFields, hintsOfRow, writeCell, writeRowRemark, type WriteFlow } from './cell.ts';
import { element, escapeHtml, startTag } from './html.ts';
import type { Cell, Row, Table } from './outline-model.ts';
import { plainText } from './paragraph.ts';
import { rowSpans, type RowSpans } from './row-spans.ts';
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
  const headings = headingsOf(head);
  sheet.write(`<table>${element('caption', { class: 'sop-heard' }, escapeHtml(name))}`);
  if (head.length > 0) {
    sheet.write('<thead>');
    const spans = spansIn(sheet, head);
    for (const row of head) writeHead(sheet, row, sharesOf(widths), spans, writeFlow);
    sheet.write('</thead>');
  }
  sheet.write('<tbody>');
  const spans = spansIn(sheet, body);
  for (const row of body) writeRow(sheet, row, headings, spans, writeFlow);
  sheet.write('</tbody></table>');
};

/** Fields are never hidden behind another cell. */
const spansIn = (sheet: Sheet, rows: readonly Row[]): RowSpans =>
  rowSpans(rows, (cell) => hasFields(sheet, cell));

/** By column: the lowest heading that says something. */
const headingsOf = (head: readonly Row[]): string[] => {
  const headings: string[] = [];
  for (const { cells } of head) {
    let column = 0;
    for (const cell of cells) {
      const text = textOfCell(cell);
      for (const end = column + cell.columns; column < end; column++)
        headings[column] = text === '' ? (headings[column] ?? '') : text;
    }
  }
  return headings;
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

const unlessOne = (span: number): number | undefined => (span === 1 ? undefined : span);

const writeHead = (
  sheet: Sheet,
  { cells }: Row,
  shares: readonly (number | undefined)[],
  { heightOf, isCovered }: RowSpans,
  writeFlow: WriteFlow,
): void => {
  let column = 0;
  sheet.write('<tr>');
  for (const cell of cells) {
    if (isCovered(cell)) {
      column += cell.columns;
      continue;
    }
    const isHeading = textOfCell(cell) !== '' && !hasFields(sheet, cell);
    const share = cell.columns === 1 ? shares[column] : undefined;
    sheet.write(
      startTag(isHeading ? 'th' : 'td', {
        scope: isHeading ? 'col' : undefined,
        colspan: unlessOne(cell.columns),
        rowspan: unlessOne(heightOf(cell)),
        class: share === undefined ? undefined : `sop-w${share}`,
      }),
    );
    writeCell(sheet, cell, writeFlow);
    sheet.write(isHeading ? '</th>' : '</td>');
    column += cell.columns;
  }
  sheet.write('</tr>');
};

const writeRow = (
  sheet: Sheet,
  row: Row,
  headings: readonly string[],
  { heightOf, isCovered }: RowSpans,
  writeFlow: WriteFlow,
): void => {
  const firstShown = row.cells.findIndex((cell) => !isCovered(cell));
  let column = 0;
  sheet.write('<tr>');
  sheet.withHints(hintsOfRow(sheet, row), () => {
    row.cells.forEach((cell, at) => {
      if (isCovered(cell)) {
        column += cell.columns;
        return;
      }
      const isHeading = at === 0 && textOfCell(cell) !== '' && !hasFields(sheet, cell);
      // Where there is no room for columns, each cell says itself what it is about.
      const heading = at > 0 && cell.columns === 1 ? headings[column] : undefined;
      const name = isHeading ? 'th' : 'td';
      sheet.write(
        startTag(name, {
          scope: isHeading ? 'row' : undefined,
          colspan: unlessOne(cell.columns),
          rowspan: unlessOne(heightOf(cell)),
          'data-column': heading === '' ? undefined : heading,
        }),
      );
      if (at === firstShown) writeRowRemark(sheet, row);
      writeCell(sheet, cell, writeFlow);
      sheet.write(`</${name}>`);
      column += cell.columns;
    });
  });
  sheet.write('</tr>');
};
