/** The words that people outside the school may not know. */
import { TEXT_WIDTH } from '../ooxml/document.ts';
import { colours } from '../ooxml/colours.ts';
import { paragraph, run } from '../ooxml/paragraph.ts';
import { table, tableRow, type TableOptions } from '../ooxml/table.ts';
import { sequence, type Xml } from '../ooxml/xml.ts';
import { textParagraph, type Page } from './page.ts';
import { words } from './words.ts';

const TERM = 2700;
const layout: TableOptions = {
  style: 'SOPTabel',
  widths: [TERM, TEXT_WIDTH - TERM],
  caption: words.glossary,
};

export const glossary = ({ format }: Page): Xml =>
  sequence(
    paragraph('Heading1', {}, run(words.glossary)),
    table(layout, [
      tableRow(layout, {
        header: true,
        cells: [words.glossaryTerm, words.glossaryMeaning].map((text) => ({
          content: textParagraph('SOPTabelkop', text),
          fill: colours.blueHead,
        })),
      }),
      ...format.glossary.map(({ term, meaning }) =>
        tableRow(layout, {
          cells: [
            { content: paragraph('SOPKlein', {}, run(term, 'Strong')) },
            { content: textParagraph('SOPKlein', meaning) },
          ],
        }),
      ),
    ]),
  );
