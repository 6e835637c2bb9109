/**
 * Fields that the format shows together as one table, one field per row. What is the same for all of them (hint, limit,
 * condition, the end of their labels) is said once, above the table or in its heading.
 */
import { cellsOfField, fieldById } from '../../cells.ts';
import type { Field, Table } from '../../format.ts';
import { paragraph, run } from '../ooxml/paragraph.ts';
import { sequence, type Xml } from '../ooxml/xml.ts';
import { sharedCondition } from './condition.ts';
import { answerTable, besides, heading } from './grid-table.ts';
import { guidanceInCell, labelInRow, mark, questionOf, type Question } from './label.ts';
import type { Page } from './page.ts';
import { columnsOf } from './structures.ts';
import { answerWidths } from './widths.ts';
import { capitalised, words } from './words.ts';

const MOST_FOR_ANSWERS = 5800;

/** The value when all are the same. */
const shared = <V>(values: readonly V[]): V | undefined =>
  values.every((value) => value === values[0]) ? values[0] : undefined;

/** The sentences with which all begin. */
const sharedBeginning = (texts: readonly string[]): string => {
  const sentences = texts.map((text) => text.split(/(?<=[.!?])(?=\s)/));
  const [first = []] = sentences;
  const length = first.findIndex((sentence, at) => sentences.some((other) => other[at] !== sentence));
  return first.slice(0, length < 0 ? first.length : length).join('');
};

const afterBeginning = (text: string, beginning: string): string | undefined => {
  const rest = text.slice(beginning.length).trim();
  return rest === '' ? undefined : rest;
};

/** "Lezen: wat merkt een kind hiervan?" -> row "Lezen", column "Wat merkt een kind hiervan?" when all end alike. */
const splitLabels = (labels: readonly string[]): { rows: readonly string[]; column: string | undefined } => {
  const endings = labels.map((label) => /^.+?: (.+)$/.exec(label)?.[1]);
  const column = shared(endings);
  return column === undefined
    ? { rows: labels, column }
    : { rows: labels.map((label) => label.slice(0, -column.length - 2)), column: capitalised(column) };
};

export const fieldTable = (page: Page, shown: Table): Xml => {
  const { format } = page;
  const fields = shown.fields.map((id) => fieldById(format, id)).filter((field) => field !== undefined);
  const [first] = fields;
  if (!first) return [];
  const { rows, column } = splitLabels(fields.map(({ label }) => label));
  const questions = fields.map(questionOf);
  const once = saidOnce(page, fields, questions);
  const columns = columnsOf(cellsOfField(format, first.id)).map(({ cell, part, heading: text }) => ({
    part,
    heading: cell.column ? text : (column ?? words.answerHeading),
  }));
  const widths = answerWidths(columns, MOST_FOR_ANSWERS);
  const slots = fields.flatMap(({ id }) => cellsOfField(format, id).map(({ key }) => page.slotOfCell(key)));
  return page.whenFilled(
    slots,
    sequence(
      paragraph('Heading2', {}, run(shown.title)),
      once.above,
      answerTable(page, {
        caption: shown.title,
        headings: [
          { runs: heading(words.rowHeading), width: besides(widths) },
          ...columns.map(({ heading: text }, at) => ({
            runs: heading(text, page.flat ? undefined : once.limit),
            width: widths[at] ?? 0,
          })),
        ],
        rows: fields.map((field, at) => ({
          about: aboutField(page, once.remaining(questions[at], rows[at] ?? field.label)),
          slots: cellsOfField(format, field.id).map(({ key }) => page.slotOfCell(key)),
        })),
      }),
      paragraph('SOPTussenruimte', {}),
    ),
  );
};

const aboutField = (page: Page, question: Question | undefined): Xml =>
  question ? sequence(labelInRow(page, question), guidanceInCell(page, question)) : [];

interface SaidOnce {
  /** Above the table. */
  readonly above: Xml;
  readonly limit: string | undefined;
  /** What is left to say in a row. */
  remaining(question: Question | undefined, label: string): Question | undefined;
}

const saidOnce = (page: Page, fields: readonly Field[], questions: readonly Question[]): SaidOnce => {
  const hint = sharedBeginning(questions.map((question) => question.hint ?? ''));
  const limit = shared(questions.map((question) => question.limit));
  const condition = sharedCondition(page.format, fields);
  const [first] = questions;
  const example = first?.example;
  return {
    above: sequence(
      condition === undefined
        ? []
        : page.whileFilling(paragraph('SOPVoorwaarde', {}, mark, run(condition, 'SOPBijschrift'))),
      hint === '' ? [] : page.instruction({ keepNext: true }, run(hint)),
      first && hint !== '' && example !== undefined
        ? page.instruction(
            { keepNext: true },
            run(words.exampleOf(splitLabels([first.label]).rows[0] ?? first.label, example), 'SOPVoorbeeld'),
          )
        : [],
    ),
    limit,
    remaining: (question, label) =>
      question && {
        ...question,
        label,
        hint: afterBeginning(question.hint ?? '', hint),
        limit: limit === undefined ? question.limit : undefined,
        required: condition === undefined ? question.required : undefined,
        example: hint === '' ? question.example : undefined,
      },
  };
};
