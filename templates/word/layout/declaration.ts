/** The block of advice, adoption and declaration. The service fills it; without the service a person does. */
import type { Fact } from '../../format.ts';
import { paragraph, run } from '../ooxml/paragraph.ts';
import { sequence, type Xml } from '../ooxml/xml.ts';
import { arrange, questionItem } from './field.ts';
import type { Question } from './label.ts';
import { limitOfPart } from './limits.ts';
import { textParagraph, type Page } from './page.ts';

const questionOfFact = (fact: Fact): Question => ({
  label: fact.label,
  // Which facts are needed follows from the outcome; the check says so.
  required: undefined,
  // The labels of the block say themselves what is internal.
  audience: 'public',
  limit: limitOfPart(fact),
  hint: undefined,
  example: fact.example,
});

export const declaration = (page: Page): Xml => {
  const { title, intro, facts } = page.format.declaration;
  return page.whenFilled(
    facts.map(({ id }) => page.slotOfFact(id)),
    sequence(
      paragraph('Heading1', {}, run(title)),
      page.whileFilling(textParagraph('SOPInleiding', intro)),
      arrange(
        page,
        facts.map((fact) => questionItem(page, questionOfFact(fact), page.slotOfFact(fact.id))),
      ),
    ),
  );
};
