/** Short questions, one under the other: the label to the left, the answer with its instruction to the right. */
import { TEXT_WIDTH } from '../ooxml/document.ts';
import { colours } from '../ooxml/colours.ts';
import { table, tableRow, type TableOptions } from '../ooxml/table.ts';
import { sequence, type Xml } from '../ooxml/xml.ts';
import type { Slot } from '../slots.ts';
import { guidanceInCell, labelBeside, type Question } from './label.ts';
import type { Page } from './page.ts';

export interface FormLine {
  readonly question: Question;
  readonly slot: Slot;
  /** The paragraphs with the controls. */
  readonly answer: Xml;
}

const LABEL = 3500;
const layout: TableOptions = { style: 'SOPTabel', widths: [LABEL, TEXT_WIDTH - LABEL] };

/** A table of these questions; in a document to read, of those that are answered. */
export const form = (page: Page, lines: readonly FormLine[]): Xml =>
  page.whenFilled(
    lines.map(({ slot }) => slot),
    table(
      layout,
      lines.map(({ question, slot, answer }) =>
        page.whenFilled(
          [slot],
          tableRow(layout, {
            cells: [
              { content: labelBeside(page, question), fill: colours.bluePale },
              { content: sequence(answer, guidanceInCell(page, question)) },
            ],
          }),
        ),
      ),
    ),
  );
