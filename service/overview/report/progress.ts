/** Who is how far, and who is missing: the list to call from. For the consortium only. */
import type { IncompleteRow } from '../incomplete.ts';
import type { Overview } from '../overview.ts';
import type { SchoolRef } from '../school-row.ts';
import { placeWords, stateWords, summaryWords } from '../words.ts';
import { heading, list, text, type ReportBlock, type ReportChapter } from './report.ts';
import { reportWords, together } from './words.ts';

/** @param silent schools of the last round that sent nothing now */
export const progress = (overview: Overview, silent: readonly SchoolRef[]): ReportChapter => {
  const { schools, incomplete } = overview;
  const remarks = schools.flatMap(({ name, remark }) => (remark === null ? [] : [`${name}: ${remark}`]));
  return {
    id: 'wie-ontbreekt',
    title: reportWords.progress,
    blocks: [
      text(summaryWords(schools.map(({ state }) => state))),
      ...(silent.length === 0
        ? []
        : [heading(reportWords.silent), list(silent.map(({ school, name }) => nameWithCode(school, name)))]),
      ...(incomplete.length === 0 ? [text(reportWords.allComplete)] : [incompleteTable(incomplete)]),
      ...(remarks.length === 0 ? [] : [heading(reportWords.twice), list(remarks)]),
    ],
  };
};

const nameWithCode = (school: string | null, name: string): string =>
  school === null ? name : `${name} (${school})`;

const incompleteTable = (rows: readonly IncompleteRow[]): ReportBlock => ({
  form: 'table',
  id: 'niet-compleet',
  caption: reportWords.incompleteCaption,
  heads: [
    reportWords.school,
    reportWords.consortium,
    reportWords.state,
    reportWords.toDo,
    reportWords.where,
    reportWords.file,
  ],
  rows: rows.map(({ school, name, consortium, state, sections, toDo, file }) => ({
    head: nameWithCode(school, name),
    cells: [
      { text: consortium ?? reportWords.unknown },
      { text: stateWords[state] },
      state === 'unreadable'
        ? { text: reportWords.none, align: 'number' }
        : {
            text: String(sections.reduce((sum, { count }) => sum + count, 0)),
            align: 'number',
            ...(toDo.length === 0
              ? {}
              : {
                  behind: {
                    title: reportWords.firstPoints(name),
                    lines: toDo.map((says) => ({ who: '', says })),
                  },
                }),
          },
      {
        text:
          state === 'unreadable'
            ? together(toDo)
            : together(sections.map(({ title, count }) => `${title ?? placeWords.document} (${count})`)),
      },
      { text: file },
    ],
  })),
});
