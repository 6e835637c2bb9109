/** The title block: what the document is, of which school and for which year. */
import { cellWithRole } from '../../cells.ts';
import type { Field, Format, Role } from '../../format.ts';
import { TEXT_WIDTH } from '../ooxml/document.ts';
import { paragraph, run, textOfRun } from '../ooxml/paragraph.ts';
import type { ParagraphStyle } from '../ooxml/styles.ts';
import { table, tableRow, type TableOptions } from '../ooxml/table.ts';
import { sequence, whenAny, type Xml } from '../ooxml/xml.ts';
import { guidanceInCell, labelBeside, questionOf } from './label.ts';
import { textParagraph, type Page } from './page.ts';
import { capitalised, words } from './words.ts';

/** Under this name the contents hold the round; it is no control. */
export const ROUND = 'ronde';

const inTitle: readonly { readonly role: Role; readonly style: ParagraphStyle }[] = [
  { role: 'school-name', style: 'SOPSchoolnaam' },
  { role: 'school-year', style: 'SOPAntwoord' },
];

/** The fields that stand in the title block and therefore not in their section. */
export const titleFields = (format: Format): Field[] =>
  inTitle
    .map(({ role }) => cellWithRole(format, role)?.field)
    .filter((field): field is Field => field !== undefined);

const block: TableOptions = { style: 'SOPTitelblok', widths: [TEXT_WIDTH] };

export const title = (page: Page): Xml => {
  const { format } = page;
  const fields = inTitle.flatMap(({ role, style }) => {
    const cell = cellWithRole(format, role);
    if (!cell) return [];
    const slot = page.slotOfCell(cell.key);
    const question = { ...questionOf(cell.field), limit: undefined };
    return page.whenFilled(
      [slot],
      sequence(
        labelBeside(page, question),
        paragraph(style, {}, ...slot.controls.map((place) => page.control(slot, place))),
        guidanceInCell(page, { ...question, example: undefined }),
      ),
    );
  });
  const round = whenAny(
    [ROUND],
    paragraph('Subtitle', {}, (contents) => {
      const name = contents.get(ROUND);
      return `<w:r>${textOfRun(words.round(typeof name === 'string' ? name : ''))}</w:r>`;
    }),
  );
  const content = sequence(
    paragraph('SOPTussenruimte', {}),
    page.flat ? paragraph('Subtitle', {}, run(words.fullCopy, 'Strong')) : [],
    paragraph('Subtitle', {}, run(format.title)),
    paragraph('Title', {}, run(capitalised(format.term))),
    round,
    fields,
    page.flat ? textParagraph('SOPKlein', words.fullCopyMeans) : [],
    paragraph('SOPTussenruimte', {}),
  );
  return sequence(
    table(block, [tableRow(block, { cells: [{ content }] })]),
    paragraph('SOPTussenruimte', {}),
  );
};
