/** What changed since the last round: needs that lost their last school, and per school what it now offers differently. */
import { changeClassWords, changeSentence } from '#templates/change-words.ts';
import { changes, type Change, type ChangeClass } from '#templates/changes.ts';
import { formats } from '#templates/formats/index.ts';
import { isProblem } from '#templates/problem.ts';
import { problemSentence } from '#templates/words.ts';

import type { Counted } from '../areas.ts';
import { lostCoverage } from '../lost-coverage.ts';
import type { Profile } from '../profile.ts';
import type { SchoolRef } from '../school-row.ts';
import { heading, list, text, type ReportCell, type ReportChapter, type ReportTable } from './report.ts';
import { reportWords } from './words.ts';

/** A school in two rounds. */
export interface Continued {
  readonly school: SchoolRef;
  readonly earlier: Profile;
  readonly now: Profile;
}

export interface Rounds {
  readonly earlier: readonly Counted[];
  readonly now: readonly Counted[];
  readonly continued: readonly Continued[];
  readonly begun: readonly SchoolRef[];
}

export const changed = (rounds: Rounds): ReportChapter => {
  const lost = lostCoverage(rounds.earlier, rounds.now).map(({ sentence }) => sentence);
  return {
    id: 'wat-veranderde',
    title: reportWords.changed,
    blocks: [
      heading(reportWords.lost),
      lost.length === 0 ? text(reportWords.nothingLost) : list(lost),
      ...(rounds.begun.length === 0
        ? []
        : [heading(reportWords.begun), list(rounds.begun.map(({ name }) => name))]),
      heading(reportWords.perSchool),
      rounds.continued.length === 0 ? text(reportWords.noneTwice) : changesTable(rounds.continued),
    ],
  };
};

const classes = Object.keys(changeClassWords) as ChangeClass[];

const changesTable = (continued: readonly Continued[]): ReportTable => ({
  form: 'table',
  id: 'wijzigingen',
  caption: reportWords.changesCaption,
  heads: [reportWords.school, ...classes.map((one) => changeClassWords[one])],
  rows: continued.map(({ school, earlier, now }) => ({
    head: school.name,
    cells: changeCells(school, earlier, now),
  })),
});

const changeCells = (school: SchoolRef, earlier: Profile, now: Profile): ReportCell[] => {
  try {
    const found = changes(earlier, now, formats);
    return classes.map((one) =>
      changeCell(
        school,
        one,
        found.filter(({ changeClass }) => changeClass === one),
      ),
    );
  } catch (error) {
    if (!isProblem(error)) throw error;
    return classes.map((_, at) => ({ text: at === 0 ? problemSentence(error) : '' }));
  }
};

const changeCell = ({ name }: SchoolRef, changeClass: ChangeClass, found: readonly Change[]): ReportCell => ({
  text: String(found.length),
  align: 'number',
  ...(found.length === 0
    ? { mark: 'muted' }
    : {
        behind: {
          title: `${name}: ${changeClassWords[changeClass]}`,
          lines: found.map((change) => ({ who: '', says: changeSentence(change) })),
        },
      }),
});
