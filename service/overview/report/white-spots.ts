/** The white spots ("witte vlekken") as sentences: what a consortium looks at first. */
import type { Edition } from './edition.ts';
import { heading, list, text, type ReportChapter } from './report.ts';
import { areaWords } from '../words.ts';
import { reportWords } from './words.ts';

export const whiteSpots = ({ view, gaps }: Edition): ReportChapter => {
  // A region that is not covered shows in its own consortium; all together would say it again. Schools without a consortium
  // are no region that has to be covered.
  const regions = view.coverage.filter(({ area }) => area.scope === 'consortium');
  const said = regions.flatMap(({ area }) => {
    const sentences = gaps(area);
    return [
      heading(areaWords(area)),
      sentences.length === 0 ? text(reportWords.noWhiteSpots) : list(sentences),
    ];
  });
  return {
    id: 'witte-vlekken',
    title: reportWords.whiteSpots,
    blocks: [text(reportWords.whiteSpotsIntro), ...said],
  };
};
