/** The label of a field, with all that a person must know before filling it in. */
import type { Audience, Condition, Field, Format } from '../../format.ts';
import { paragraph, run } from '../ooxml/paragraph.ts';
import { sequence, type Xml } from '../ooxml/xml.ts';
import { conditionInWords } from './condition.ts';
import { limitOf } from './limits.ts';
import type { Page } from './page.ts';
import { words } from './words.ts';

/** The mark of a required field: a dark-blue corner with a star. The star says it without colour. */
export const mark: Xml = sequence(run('◣', 'SOPHoekje'), run('* ', 'SOPVerplicht'));

/** What a question says of itself, whether it is a field or a fact of the declaration. */
export interface Question {
  readonly label: string;
  readonly required: boolean | Condition | undefined;
  readonly audience: Audience;
  /** How much fits, in words. */
  readonly limit: string | undefined;
  readonly hint: string | undefined;
  readonly example: string | undefined;
}

export const questionOf = (field: Field): Question => ({
  label: field.label,
  // Nobody fills in what is computed, so it is neither required nor optional.
  required: field.filledBy === 'computed' ? undefined : field.required,
  audience: field.audience,
  limit: limitOf(field),
  hint: field.hint,
  example: 'example' in field ? field.example : undefined,
});

/** "(niet verplicht) · ten hoogste 350 tekens · niet openbaar"; for a reader only the last. */
const remarks = (page: Page, { required, limit, audience }: Question): string =>
  [
    required === false && !page.flat ? words.optional : undefined,
    page.flat ? undefined : limit,
    audience === 'internal' ? words.internal : undefined,
  ]
    .filter((remark) => remark !== undefined)
    .join(' · ');

const labelRuns = (page: Page, question: Question): Xml =>
  page.flat
    ? run(question.label, 'Strong')
    : sequence(question.required === true ? mark : [], run(question.label, 'Strong'));

const remarkRuns = (page: Page, question: Question, separator: string): Xml => {
  const text = remarks(page, question);
  return text === '' ? [] : run(separator + text, 'SOPBijschrift');
};

const conditionRuns = (format: Format, { required }: Question): Xml =>
  typeof required === 'object'
    ? sequence(mark, run(conditionInWords(format, required), 'SOPBijschrift'))
    : [];

/** Above a box, a list or a table. */
export const labelAbove = (page: Page, question: Question): Xml => {
  const condition = page.whileFilling(conditionRuns(page.format, question));
  return sequence(
    paragraph('SOPLabel', {}, labelRuns(page, question), remarkRuns(page, question, '   ')),
    condition.length === 0 ? [] : paragraph('SOPVoorwaarde', {}, condition),
  );
};

/** In a row of a table, where there is room for the remarks behind the label. */
export const labelInRow = (page: Page, question: Question): Xml => {
  const condition = page.whileFilling(conditionRuns(page.format, question));
  return sequence(
    paragraph('SOPCellabel', {}, labelRuns(page, question), remarkRuns(page, question, '   ')),
    condition.length === 0 ? [] : paragraph('SOPKlein', {}, condition),
  );
};

/** In the left column of a form. */
export const labelBeside = (page: Page, question: Question): Xml => {
  const condition = page.whileFilling(conditionRuns(page.format, question));
  const remark = remarkRuns(page, question, '');
  return sequence(
    paragraph('SOPCellabel', {}, labelRuns(page, question)),
    remark.length === 0 ? [] : paragraph('SOPKlein', {}, remark),
    condition.length === 0 ? [] : paragraph('SOPKlein', {}, condition),
  );
};

/** The yellow instruction above an answer, with the example on a line of its own. */
export const guidanceAbove = (page: Page, { hint, example }: Question): Xml =>
  sequence(
    hint === undefined ? [] : page.instruction({ keepNext: true }, run(hint)),
    example === undefined
      ? []
      : page.instruction({ keepNext: true }, run(words.example(example), 'SOPVoorbeeld')),
  );

/** The yellow instruction in a cell, as short as can be. */
export const guidanceInCell = (page: Page, { hint, example }: Question): Xml => {
  const texts = [
    hint === undefined ? [] : run(hint),
    example === undefined ? [] : run(words.example(example), 'SOPVoorbeeld'),
  ].filter((runs) => runs.length > 0);
  if (texts.length === 0) return [];
  return page.instruction({}, ...texts.flatMap((runs, at) => (at === 0 ? [runs] : [run(' '), runs])));
};
