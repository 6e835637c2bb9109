/**
 * Key figures summed per area, in the groups in which the format asks for them. Figures of one unit that stand together are
 * also a chart; a single length compares with nothing.
 */
import { decimalComma } from '#templates/decimals.ts';
import { fieldById } from '#templates/cells.ts';
import type { Format } from '#templates/format.ts';

import type { Area } from '../areas.ts';
import type { SharedFigure } from '../shareable.ts';
import { areaWords, unitWords } from '../words.ts';
import type { Edition } from './edition.ts';
import { heading, text, type ReportBlock, type ReportCell, type ReportChapter } from './report.ts';
import { areaSlug, shownAreas } from './shown-areas.ts';
import { reportWords } from './words.ts';

export const keyFigures = (edition: Edition): ReportChapter => ({
  id: 'kengetallen',
  title: reportWords.keyFigures,
  blocks: [
    text(reportWords.keyFiguresIntro),
    ...(edition.view.keyFigures.some(({ areas }) => areas.some(({ figures }) => figures.some(isWithheld)))
      ? [text(reportWords.withheldNote)]
      : []),
    ...edition.view.keyFigures.flatMap(({ format, areas }) => {
      const asked = edition.formats.get(format);
      return asked
        ? shownAreas(areas).flatMap(({ area, figures }) => [
            heading(reportWords.keyFiguresHeading(areaWords(area), asked.title)),
            ...groupsOf(asked, figures).flatMap((group) => groupBlocks(edition, asked, area, group)),
          ])
        : [];
    }),
  ],
});

const isWithheld = ({ withheld }: SharedFigure): boolean => withheld;

interface Group {
  readonly id: string;
  readonly title: string;
  readonly figures: readonly SharedFigure[];
}

/** By table of the format, else by section. */
const groupsOf = (format: Format, figures: readonly SharedFigure[]): Group[] => {
  const groups = new Map<string, { title: string; figures: SharedFigure[] }>();
  for (const figure of figures) {
    const table = format.tables.find(({ fields }) => fields.includes(figure.field));
    const sectionId = fieldById(format, figure.field)?.section ?? '';
    const id = table?.id ?? sectionId;
    const title = table?.title ?? format.sections.find((section) => section.id === sectionId)?.title ?? id;
    const group = groups.get(id) ?? { title, figures: [] };
    group.figures.push(figure);
    groups.set(id, group);
  }
  return [...groups].map(([id, group]) => ({ id, ...group }));
};

const groupBlocks = (edition: Edition, format: Format, area: Area, group: Group): ReportBlock[] => {
  const id = `kengetallen-${areaSlug(area)}-${format.id}-${group.id}`;
  const caption = reportWords.figuresCaption(group.title, areaWords(area));
  return [
    ...chartsOf(group, caption, id),
    {
      form: 'table',
      id,
      caption,
      heads: [
        reportWords.figure,
        reportWords.sum,
        reportWords.unit,
        reportWords.answered,
        reportWords.missing,
      ],
      rows: group.figures.map((figure) => ({
        head: figure.label,
        cells: [
          sumCell(edition, format, area, figure),
          { text: unitWords[figure.unit] },
          { text: String(figure.answered), align: 'number' },
          {
            text: String(figure.missing),
            align: 'number',
            ...(figure.missing === 0 ? { mark: 'muted' } : {}),
          },
        ],
      })),
    },
  ];
};

const sumCell = (edition: Edition, format: Format, area: Area, figure: SharedFigure): ReportCell => {
  if (figure.withheld) return { text: reportWords.withheld, align: 'number', mark: 'muted' };
  if (figure.sum === null) return { text: reportWords.none, align: 'number', mark: 'muted' };
  const lines = edition.figureLines(format.id, area, figure.key);
  const title = `${figure.label} (${unitWords[figure.unit]})`;
  return {
    text: decimalComma(figure.sum),
    align: 'number',
    ...(lines.length === 0 ? {} : { behind: { title, lines } }),
  };
};

const chartsOf = ({ figures }: Group, title: string, twin: string): ReportBlock[] =>
  (Object.keys(unitWords) as SharedFigure['unit'][]).flatMap((unit): ReportBlock[] => {
    const known = figures.filter((figure) => figure.unit === unit && figure.sum !== null);
    if (known.length < 3) return [];
    return [
      {
        form: 'chart',
        title,
        unit: unitWords[unit],
        bars: known.map(({ label }) => label),
        series: [{ label: unitWords[unit], values: known.map(({ sum }) => sum ?? 0) }],
        twin,
      },
    ];
  });
