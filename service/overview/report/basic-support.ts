/** The agreed basic support: per part how many schools meet it, work on it, or do not yet. */
import { areaWords, inArea, placeWords } from '../words.ts';
import { numberCell, unansweredCell } from './coverage.ts';
import type { Edition } from './edition.ts';
import { heading, text, type ReportBlock, type ReportChapter } from './report.ts';
import { areaSlug, shownAreas } from './shown-areas.ts';
import { reportWords } from './words.ts';

export const basicSupport = ({ view, formats }: Edition): ReportChapter => ({
  id: 'basisondersteuning',
  title: reportWords.basicSupport,
  blocks: [
    text(reportWords.basicSupportIntro),
    ...view.basicSupport.flatMap(({ format, areas }) =>
      shownAreas(areas).flatMap(({ area, rows }): ReportBlock[] => {
        const [first] = rows;
        if (!first) return [];
        return [
          heading(areaWords(area)),
          {
            form: 'table',
            id: `basis-${areaSlug(area)}-${format}`,
            caption: reportWords.basicSupportCaption(inArea(area), formats.get(format)?.title ?? format),
            heads: [reportWords.part, ...first.columns.map(({ label }) => label), placeWords.unanswered],
            rows: rows.map((row) => ({
              head: row.label,
              cells: [
                ...row.columns.map((column) =>
                  numberCell(column.count, {
                    title: `${row.label}: ${column.label}`,
                    lines: column.schools.map(({ name }) => ({ who: name, says: null })),
                  }),
                ),
                unansweredCell(row),
              ],
            })),
          },
        ];
      }),
    ),
  ],
});
