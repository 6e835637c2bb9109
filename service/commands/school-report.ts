/** What came of importing a school list, as lines for the person who did it. */
import type { ImportReport, NamedSchool } from '../schools/import-report.ts';
import { remarkWeights, type Remark } from '../schools/remark.ts';
import {
  absentWords,
  columnTitles,
  notClosedWords,
  remarkSentence,
  reportHeads as heads,
  sourceWords,
  summarySentences,
  unusedWords,
  weightWords,
  withoutEmailWords,
} from '../schools/words.ts';
import { textTable } from './text-table.ts';

/** A table with an empty line above it, or nothing. */
const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  rows.length === 0 ? [] : ['', ...textTable(head, rows)];

const namesOf = (title: string, schools: readonly NamedSchool[]): string[] =>
  tableOf(
    [heads.school, title],
    schools.map(({ brin6, name }) => [brin6, name]),
  );

const remarkRow = (one: Remark): string[] => [
  String(one.row),
  one.brin6 ?? '',
  weightWords[remarkWeights[one.code]],
  remarkSentence(one),
];

/** Counts first, then what was refused and why, then which schools changed. */
export const schoolReportLines = (report: ImportReport): string[] => {
  const { remarks, changed, closed, reopened, notClosed, withoutEmail, columns } = report;
  return [
    sourceWords(report.source),
    ...summarySentences(report),
    ...tableOf([heads.row, heads.school, heads.weight, heads.sentence], remarks.map(remarkRow)),
    ...tableOf(
      [heads.school, heads.name, heads.changed],
      changed.map(({ brin6, name, columns: which }) => [brin6, name, columnTitles(which)]),
    ),
    ...namesOf(heads.closed, closed),
    ...namesOf(heads.reopened, reopened),
    ...(notClosed.length === 0 ? [] : ['', notClosedWords(notClosed)]),
    ...(withoutEmail.length === 0 ? [] : ['', withoutEmailWords(withoutEmail)]),
    ...(columns.absent.length === 0 ? [] : ['', absentWords(columns.absent)]),
    ...(columns.unused.length === 0 ? [] : ['', unusedWords(columns.unused)]),
  ];
};
