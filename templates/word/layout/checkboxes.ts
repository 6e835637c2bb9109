/** Several choices as a compact list of checkboxes, in columns where the captions are short. */
import { TEXT_WIDTH } from '../ooxml/document.ts';
import { paragraph, run, textOfRun } from '../ooxml/paragraph.ts';
import { table, tableRow, type TableOptions } from '../ooxml/table.ts';
import { sequence, type Piece, type Xml } from '../ooxml/xml.ts';
import type { Slot } from '../slots.ts';
import type { Page } from './page.ts';

/** The longest caption that fits in a third of the width. */
const LONGEST_IN_A_THIRD = 32;

const inRows = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, row) =>
    items.slice(row * size, (row + 1) * size),
  );

export const checkboxes = (page: Page, slot: Slot): Xml => {
  if (page.flat) return paragraph('SOPAntwoord', {}, tickedCaptions(slot));
  const longest = Math.max(...slot.controls.map(({ caption = '' }) => caption.length));
  const columns = longest <= LONGEST_IN_A_THIRD ? 3 : 2;
  const width = Math.floor(TEXT_WIDTH / columns);
  const layout: TableOptions = { style: 'SOPVakjes', widths: Array.from({ length: columns }, () => width) };
  return table(
    layout,
    inRows(slot.controls, columns).map((row) =>
      tableRow(layout, {
        cells: Array.from({ length: columns }, (_, at) => {
          const place = row[at];
          return {
            content: paragraph(
              'SOPAankruisvak',
              {},
              place ? sequence(page.control(slot, place), run(` ${place.caption ?? ''}`)) : [],
            ),
          };
        }),
      }),
    ),
  );
};

/** In a document to read only what was ticked. */
const tickedCaptions =
  ({ controls }: Slot): Piece =>
  (contents) =>
    `<w:r>${textOfRun(
      controls
        .filter(({ tag }) => contents.get(tag) === true)
        .map(({ caption = '' }) => caption)
        .join('; '),
    )}</w:r>`;
