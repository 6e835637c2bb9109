/** The levels of support with their meaning, in the section that the format says. */
import type { Section } from '../../format.ts';
import { TEXT_WIDTH } from '../ooxml/document.ts';
import { colours } from '../ooxml/colours.ts';
import { paragraph, run } from '../ooxml/paragraph.ts';
import { table, tableRow, type TableOptions } from '../ooxml/table.ts';
import { sequence, type Xml } from '../ooxml/xml.ts';
import { textParagraph, type Page } from './page.ts';
import { words } from './words.ts';

const NUMBER = 900;
const layout: TableOptions = {
  style: 'SOPTabel',
  widths: [NUMBER, TEXT_WIDTH - NUMBER],
  caption: words.supportLevels,
};

/** What the section's own introduction does not say already. */
const unsaid = (texts: readonly string[], { intro }: Section): string[] =>
  texts.filter((text) => !intro.includes(text));

const introduced = (page: Page, section: Section): readonly [before: string[], below: string[]] => {
  const { supportLevels: support, instructions } = page.format;
  // Who reads does not count pupils, and has no introduction of the section that says the rest.
  if (page.flat) return [[], [support.intro]];
  return [unsaid([instructions.fte], section), unsaid([support.intro, instructions.levelsCount], section)];
};

export const supportLevels = (page: Page, section: Section): Xml => {
  const { supportLevels: support } = page.format;
  if (section.id !== support.section) return [];
  const [before, below] = introduced(page, section);
  const head = tableRow(layout, {
    header: true,
    cells: [words.level, words.levelMeaning].map((text) => ({
      content: textParagraph('SOPTabelkop', text),
      fill: colours.blueHead,
    })),
  });
  return sequence(
    ...before.map((text) => textParagraph('SOPInleiding', text)),
    paragraph('Heading2', {}, run(words.supportLevels)),
    ...below.map((text) => textParagraph('SOPInleiding', text)),
    table(layout, [
      head,
      ...support.levels.map(({ id, label, definition, example, remark }) =>
        tableRow(layout, {
          cells: [
            { content: paragraph('SOPCellabel', {}, run(id, 'Strong')), fill: colours.bluePale },
            {
              content: sequence(
                paragraph('SOPCellabel', {}, run(`${label}. `, 'Strong'), run(definition)),
                example === undefined
                  ? []
                  : page.whileFilling(
                      paragraph('SOPKlein', {}, run(words.levelExample(example), 'SOPVoorbeeld')),
                    ),
                remark === undefined ? [] : page.whileFilling(textParagraph('SOPKlein', remark)),
              ),
            },
          ],
        }),
      ),
    ]),
    paragraph('SOPTussenruimte', {}),
  );
};
