/**
 * Coverage as a matrix: need by how it is organised, with who does it behind every number. The ways stand beside each other
 * in no order of merit; a chart shows the same numbers.
 */
import type { ShareableOverview, SharedTally } from '../shareable.ts';
import type { SpecialisedOffer, SpecialisedRow } from '../specialised.ts';
import { areaWords, inArea, placeWords } from '../words.ts';
import type { Edition } from './edition.ts';
import {
  heading,
  text,
  type Behind,
  type ReportBlock,
  type ReportCell,
  type ReportChapter,
} from './report.ts';
import { areaSlug, shownAreas } from './shown-areas.ts';
import { reportWords, together } from './words.ts';

type AreaCoverage = ShareableOverview['coverage'][number];
type Sheet = AreaCoverage['sheets'][number];
type NeedRow = Sheet['needs'][number];

export const coverage = (edition: Edition): ReportChapter => ({
  id: 'dekkend-aanbod',
  title: reportWords.coverage,
  blocks: [
    text(reportWords.coverageIntro),
    ...shownAreas(edition.view.coverage).flatMap((area) => [
      heading(areaWords(area.area)),
      ...area.sheets.flatMap((sheet) => sheetBlocks(edition, area, sheet)),
      ...specialisedBlocks(area),
    ]),
  ],
});

const sheetBlocks = (edition: Edition, { area, gaps }: AreaCoverage, sheet: Sheet): ReportBlock[] => {
  const { format, noOffer, needs } = sheet;
  const title = edition.formats.get(format)?.title ?? format;
  const id = `aanbod-${areaSlug(area)}-${format}`;
  const ways = offersFirst(needs[0]?.columns ?? [], noOffer);
  const attention = new Map(gaps.map(({ need, kind }) => [need, kind]));
  const caption = reportWords.coverageCaption(inArea(area), title);
  const rowOf = (row: NeedRow): { head: string; cells: ReportCell[] } => {
    const gap = attention.get(row.need);
    return {
      head: row.label,
      cells: [
        ...offersFirst(row.columns, noOffer).map(({ count, label, schools }) =>
          numberCell(count, {
            title: `${row.label}: ${label}`,
            lines: schools.map((school) => ({ who: school.name, says: edition.says(school, row.need) })),
          }),
        ),
        { text: String(row.unanswered), align: 'number', ...(row.unanswered === 0 ? { mark: 'muted' } : {}) },
        gap === undefined ? { text: '' } : { text: reportWords.gapMarks[gap], mark: 'gap' },
      ],
    };
  };
  return [
    {
      form: 'chart',
      title: caption,
      unit: reportWords.schoolsUnit,
      bars: needs.map(({ label }) => label),
      series: [
        ...ways.map(({ id: way, label }) => ({
          label,
          values: needs.map(({ columns }) => columns.find((column) => column.id === way)?.count ?? 0),
        })),
        { label: placeWords.unanswered, values: needs.map(({ unanswered }) => unanswered) },
      ],
      twin: id,
    },
    {
      form: 'table',
      id,
      caption,
      heads: [
        reportWords.need,
        ...ways.map(({ label }) => label),
        placeWords.unanswered,
        reportWords.attention,
      ],
      rows: needs.map(rowOf),
    },
  ];
};

/** What stands for no fixed offer comes behind the ways of offering. */
const offersFirst = <C extends { readonly id: string }>(columns: readonly C[], noOffer: string | null): C[] =>
  columns.toSorted((a, b) => Number(a.id === noOffer) - Number(b.id === noOffer));

/** Nobody is nothing to open. */
export const numberCell = (count: number, behind: Behind): ReportCell => ({
  text: String(count),
  align: 'number',
  ...(count === 0 ? { mark: 'muted' } : {}),
  ...(behind.lines.length === 0 ? {} : { behind }),
});

/** How many did not answer; who, where these readers may know. */
export const unansweredCell = ({ label, unanswered, unansweredBy }: SharedTally): ReportCell =>
  numberCell(unanswered, {
    title: `${label}: ${placeWords.unanswered}`,
    lines: unansweredBy.map(({ name }) => ({ who: name, says: null })),
  });

const specialisedBlocks = ({ area, specialised }: AreaCoverage): ReportBlock[] => {
  const rows = specialised.filter(({ targetGroups, outreach }) => targetGroups.length + outreach.length > 0);
  if (rows.length === 0) return [];
  return [
    {
      form: 'table',
      id: `doelgroepen-${areaSlug(area)}`,
      caption: reportWords.specialisedCaption(inArea(area)),
      heads: [reportWords.need, placeWords['target-group'], placeWords.outreach],
      rows: rows.map((row) => ({ head: row.label, cells: specialisedCells(row) })),
    },
  ];
};

const specialisedCells = ({ label, targetGroups, outreach }: SpecialisedRow): ReportCell[] => [
  offersCell(`${label}: ${placeWords['target-group']}`, targetGroups),
  offersCell(`${label}: ${placeWords.outreach}`, outreach),
];

const offersCell = (title: string, offers: readonly SpecialisedOffer[]): ReportCell => {
  const schools = new Set(offers.map(({ school }) => school));
  return {
    ...numberCell(schools.size, {
      title,
      lines: offers.map(({ school, details }) => ({
        who: school.name,
        says: together(details.map((detail) => `${detail.label}: ${detail.words}`)),
      })),
    }),
  };
};
