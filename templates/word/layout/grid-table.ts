/** A table of answers: a heading for every column, and rows of which the first cell says what the row is about. */
import { TEXT_WIDTH } from '../ooxml/document.ts';
import { colours } from '../ooxml/colours.ts';
import { paragraph, run } from '../ooxml/paragraph.ts';
import { table, tableRow, type TableOptions } from '../ooxml/table.ts';
import { sequence, type Xml } from '../ooxml/xml.ts';
import type { Slot } from '../slots.ts';
import { answerParagraph, type Page } from './page.ts';

export interface AnswerRow {
  /** The paragraphs of the first cell. */
  readonly about: Xml;
  readonly slots: readonly Slot[];
  /** Answers that need the whole width, under the others, each with its heading. */
  readonly below?: readonly { readonly heading: Xml; readonly slot: Slot }[];
}

export interface AnswerTable {
  readonly caption: string;
  /** Of the first column and of the others: runs, and the width of the column. */
  readonly headings: readonly { readonly runs: Xml; readonly width: number }[];
  readonly rows: readonly AnswerRow[];
}

const slotsOfRow = ({ slots, below = [] }: AnswerRow): Slot[] => [...slots, ...below.map(({ slot }) => slot)];

export const answerTable = (page: Page, { caption, headings, rows }: AnswerTable): Xml => {
  const layout: TableOptions = {
    style: 'SOPTabel',
    widths: headings.map(({ width }) => width),
    caption,
  };
  const head = tableRow(layout, {
    header: true,
    cells: headings.map(({ runs }) => ({
      content: paragraph('SOPTabelkop', {}, runs),
      fill: colours.blueHead,
    })),
  });
  return page.whenFilled(
    rows.flatMap(slotsOfRow),
    table(layout, [
      head,
      ...rows.map((row) =>
        page.whenFilled(
          slotsOfRow(row),
          sequence(
            tableRow(layout, {
              cells: [
                { content: row.about },
                ...row.slots.map((slot) => ({ content: answerParagraph(page, slot) })),
              ],
            }),
            ...(row.below ?? []).map(({ heading: above, slot }) =>
              tableRow(layout, {
                cells: [
                  { content: paragraph('SOPCellabel', {}) },
                  {
                    content: sequence(paragraph('SOPKlein', {}, above), answerParagraph(page, slot)),
                    columns: headings.length - 1,
                  },
                ],
              }),
            ),
          ),
        ),
      ),
    ]),
  );
};

/** The remaining width for the first column. */
export const besides = (widths: readonly number[]): number =>
  TEXT_WIDTH - widths.reduce((total, width) => total + width, 0);

export const heading = (text: string, remark?: string): Xml =>
  sequence(run(text), remark === undefined ? [] : run(` ${remark}`, 'SOPBijschrift'));
