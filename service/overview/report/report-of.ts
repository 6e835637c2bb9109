/** The two reports of one overview: for the consortium itself, and for everybody. */
import { writtenDate } from '#templates/kinds/date.ts';

import type { Counted } from '../areas.ts';
import type { Overview } from '../overview.ts';
import type { SchoolRef } from '../school-row.ts';
import { basicSupport } from './basic-support.ts';
import { capacity } from './capacity.ts';
import { changed, type Rounds } from './changes.ts';
import { coverage } from './coverage.ts';
import { consortiumEdition, sharedEdition, type Edition } from './edition.ts';
import { keyFigures } from './key-figures.ts';
import { progress } from './progress.ts';
import { text, type Report, type ReportChapter } from './report.ts';
import { whiteSpots } from './white-spots.ts';
import { reportWords } from './words.ts';

/** Beside the last round, when there is one. */
export interface Comparison {
  readonly rounds: Rounds;
  /** Schools of the last round that sent nothing now. */
  readonly silent: readonly SchoolRef[];
}

/** Everything, with every school by name. Never for outside the consortium. */
export const consortiumReport = (
  overview: Overview,
  counted: readonly Counted[],
  comparison?: Comparison,
): Report => {
  const edition = consortiumEdition(overview, counted);
  return reportWith(overview, counted, edition, [
    whiteSpots(edition),
    ...(comparison ? [changed(comparison.rounds)] : []),
    coverage(edition),
    basicSupport(edition),
    capacity(counted),
    keyFigures(edition),
    progress(overview, comparison?.silent ?? []),
  ]);
};

/** What may be shared: for other consortia and for the support plan, which is public. */
export const sharedReport = (overview: Overview, counted: readonly Counted[]): Report => {
  const edition = sharedEdition(overview, counted);
  return reportWith(overview, counted, edition, [
    whiteSpots(edition),
    coverage(edition),
    basicSupport(edition),
    keyFigures(edition),
  ]);
};

const reportWith = (
  { at }: Overview,
  counted: readonly Counted[],
  { confidential }: Edition,
  chapters: readonly ReportChapter[],
): Report => ({
  title: reportWords.title,
  at,
  asOf: reportWords.asOf(writtenDate(at.slice(0, 10)), counted.length),
  confidential,
  chapters: chapters.map(sayingNothing),
});

/** A chapter of which only the introduction is left says so. */
const sayingNothing = (chapter: ReportChapter): ReportChapter =>
  chapter.blocks.length > 1
    ? chapter
    : { ...chapter, blocks: [...chapter.blocks, text(reportWords.nothing)] };
