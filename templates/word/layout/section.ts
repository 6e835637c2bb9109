/** A section of the format: its heading, what it is about, and its fields in the order of the format. */
import type { Field, Section } from '../../format.ts';
import { paragraph, run } from '../ooxml/paragraph.ts';
import { sequence, type Xml } from '../ooxml/xml.ts';
import { arrange, fieldItem, type Item } from './field.ts';
import { fieldTable } from './field-table.ts';
import { textParagraph, type Page } from './page.ts';
import { supportLevels } from './support-levels.ts';
import { titleFields } from './title.ts';
import { words } from './words.ts';

export const section = (page: Page, shown: Section): Xml => {
  const { format } = page;
  const fixedTexts = (format.fixedTexts ?? []).filter(
    // A text that the introduction says already is not said twice.
    (fixed) => fixed.section === shown.id && (page.flat || !shown.intro.includes(fixed.text)),
  );
  return sequence(
    paragraph('Heading1', {}, run(shown.title)),
    // It says how to fill in the section.
    page.whileFilling(paragraph('SOPInleiding', { keepNext: true }, run(shown.intro))),
    ...fixedTexts.map(({ text }) => textParagraph('SOPInleiding', text)),
    questions(page, shown),
    supportLevels(page, shown),
    arrange(page, itemsOf(page, shown)),
  );
};

const questions = (page: Page, { questions: asked }: Section): Xml =>
  asked.length === 0
    ? []
    : sequence(
        page.instruction({ keepNext: true }, run(words.questions, 'Strong')),
        ...asked.map((question, at) =>
          page.instruction({ bullet: true, keepNext: at < asked.length - 1 }, run(question)),
        ),
        page.whileFilling(paragraph('SOPTussenruimte', {})),
      );

/** A table of fields stands where its first field would. */
const itemsOf = (page: Page, { id }: Section): Item[] => {
  const { format } = page;
  const elsewhere = new Set(titleFields(format));
  const tableOf = (field: Field) => format.tables.find(({ fields }) => fields.includes(field.id));
  return format.fields
    .filter((field) => field.section === id && !elsewhere.has(field))
    .flatMap((field): Item[] => {
      const table = tableOf(field);
      if (!table) return [fieldItem(page, field)];
      return table.fields[0] === field.id ? [{ block: fieldTable(page, table) }] : [];
    });
};
