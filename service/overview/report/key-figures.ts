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

/** By table of the format; the rows of a grid by their field; else by section. */
const groupsOf = (format: Format, figures: readonly SharedFigure[]): Group[] => {
  const groups = new Map<string, Group & { figures: SharedFigure[] }>();
  for (const figure of figures) {
    const place = placeOf(format, figure);
    const group = groups.get(place.id) ?? { ...place, figures: [] };
    group.figures.push({ ...figure, label: within(place.title, figure.label) });
    groups.set(place.id, group);
  }
  return [...groups.values()];
};

const placeOf = (format: Format, { field: id, label }: SharedFigure): Omit<Group, 'figures'> => {
  const table = format.tables.find(({ fields }) => fields.includes(id));
  if (table) return { id: table.id, title: table.title };
  const field = fieldById(format, id);
  if (field && label.startsWith(field.label + OF)) return { id: slugOf(field.id), title: field.label };
  const section = format.sections.find((one) => one.id === field?.section);
  return { id: section?.id ?? 'overig', title: section?.title ?? label };
};

/** Stands between the label of a field and that of a place in it. */
const OF = ' – ';

/** Under the title of its field, a place needs no more than its own name. */
const within = (title: string, label: string): string =>
  label.startsWith(title + OF) ? label.slice(title.length + OF.length) : label;

const slugOf = (id: string): string => id.replace(/[^a-z0-9]+/gi, '-');

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
