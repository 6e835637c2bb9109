/** The list of documents for a terminal: aligned columns, a line per document and a count at the end. */
import { countCharacters, firstCharacters } from '#templates/characters.ts';

import type { Overview } from './overview.ts';
import type { SchoolRow } from './school-row.ts';
import { reportHeads, stateWords, summaryWords } from './words.ts';

interface ReportColumn {
  readonly head: string;
  readonly cell: (row: SchoolRow) => string;
  readonly align: 'left' | 'right';
}

const WIDEST = 44;

/** Names come from documents and file names: a terminal must not obey them. */
const onOneLine = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();

const shortened = (text: string): string =>
  countCharacters(text) <= WIDEST ? text : `${firstCharacters(text, WIDEST - 1)}…`;

const schoolCell = ({ school, name }: SchoolRow): string =>
  shortened(onOneLine(school === null ? name : `${school} ${name}`));

/** Of a document that was not read there is nothing to count. */
const countCell =
  (severity: 'blocking' | 'advice') =>
  ({ state, findings }: SchoolRow): string =>
    state === 'unreadable' ? '-' : String(findings[severity]);

const remarkCell = ({ state, remark, toDo }: SchoolRow): string =>
  onOneLine(remark ?? (state === 'unreadable' ? (toDo[0] ?? '') : ''));

const columns: readonly ReportColumn[] = [
  { head: reportHeads.school, cell: schoolCell, align: 'left' },
  { head: reportHeads.state, cell: ({ state }) => stateWords[state], align: 'left' },
  { head: reportHeads.blocking, cell: countCell('blocking'), align: 'right' },
  { head: reportHeads.advice, cell: countCell('advice'), align: 'right' },
  { head: reportHeads.remark, cell: remarkCell, align: 'left' },
];

/** Plain text of one line per document, without control characters and without a line end after the last. */
export const reportTable = ({ schools }: Overview): string => {
  const lines = [
    columns.map(({ head }) => head),
    ...schools.map((row) => columns.map(({ cell }) => cell(row))),
  ];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => countCharacters(line[at] ?? ''))));
  const table = lines.map((line) =>
    line
      .map((text, at) => padded(text, widths[at] ?? 0, columns[at]?.align ?? 'left'))
      .join('  ')
      .trimEnd(),
  );
  const summary = summaryWords(schools.map(({ state }) => state));
  return [...(schools.length === 0 ? [] : [...table, '']), summary].join('\n');
};

const padded = (text: string, width: number, align: ReportColumn['align']): string => {
  const spaces = ' '.repeat(Math.max(0, width - countCharacters(text)));
  return align === 'left' ? text + spaces : spaces + text;
};
