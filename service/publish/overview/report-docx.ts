/**
 * A report as a Word document, to work on and to take parts from for the support plan: real headings, tables and lists, charts
 * beside the tables with the same numbers, and an appendix that every number leads to. No field has to be updated on opening.
 */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx';

import type { Report, ReportBlock, ReportChapter, ReportChart } from '../../overview/report/report.ts';
import { reportWords } from '../../overview/report/words.ts';
import type { ChartPicture } from './chart-picture.ts';
import { steadyDocx } from '../steady-docx.ts';
import { appendixBlocks } from './word/appendix.ts';
import { chartBlocks } from './word/chart.ts';
import { placesOf, type Place, type Places } from './word/places.ts';
import { BULLETS, colours, numbering, page, styleIds, styles } from './word/styles.ts';
import { tableBlocks } from './word/table.ts';
import { link, placed, runs } from './word/text.ts';

/** How a chart is drawn. */
export type DrawChart = (chart: ReportChart) => ChartPicture;

/** A `.docx` file. The same report gives the same bytes. */
export const reportDocx = async (report: Report, draw: DrawChart): Promise<Uint8Array> => {
  const { title, at, chapters } = report;
  const places = placesOf(report);
  const blocks = blocksOf(places, draw);
  const document = new Document({
    title,
    creator: reportWords.author,
    lastModifiedBy: reportWords.author,
    styles,
    numbering,
    sections: [
      {
        properties: {
          page: { size: { width: page.width, height: page.height }, margin: { ...page.margin } },
        },
        footers: { default: footer(report) },
        children: [
          ...frontMatter(report, places),
          ...chapters.flatMap((chapter, number) => chapterBlocks(chapter, places.chapters[number], blocks)),
          ...appendixBlocks(places),
        ],
      },
    ],
  });
  return steadyDocx(await Packer.toBuffer(document), at);
};

const frontMatter = ({ title, asOf, confidential, chapters }: Report, places: Places): FileChild[] => [
  new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
  new Paragraph({ style: styleIds.asOf, children: runs(asOf) }),
  ...(confidential === null
    ? []
    : [new Paragraph({ style: styleIds.confidential, children: runs(confidential) })]),
  new Paragraph({ style: styleIds.contentsHeading, children: runs(reportWords.contents) }),
  ...[
    ...chapters.map((chapter, number) => ({ words: chapter.title, place: places.chapters[number] })),
    ...(places.explained.length === 0 ? [] : [{ words: reportWords.behindAppendix, place: places.appendix }]),
  ].map(({ words, place }) => new Paragraph({ style: styleIds.contents, children: link(place, words) })),
];

const footer = ({ title, confidential }: Report): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          ...runs(`${title}${confidential === null ? '' : ` – ${reportWords.internal}`}  `, footerRun),
          new TextRun({ ...footerRun, children: [PageNumber.CURRENT] }),
        ],
      }),
    ],
  });

const footerRun = { size: 17, color: colours.muted } as const;

type ToWord = (block: ReportBlock) => FileChild[];

const chapterBlocks = (
  { title, blocks }: ReportChapter,
  place: Place | undefined,
  toWord: ToWord,
): FileChild[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: placed(place, runs(title)) }),
  ...blocks.flatMap(toWord),
];

type Forms = {
  readonly [F in ReportBlock['form']]: (block: Extract<ReportBlock, { form: F }>) => FileChild[];
};

const blocksOf = (places: Places, draw: DrawChart): ToWord => {
  let charts = 0;
  const forms: Forms = {
    heading: ({ words }) => [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(words) })],
    text: ({ words }) => [new Paragraph({ children: runs(words) })],
    list: ({ items }) =>
      items.map(
        (item) => new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: runs(item) }),
      ),
    table: (table) => tableBlocks(table, places),
    chart: (chart) => chartBlocks(chart, draw(chart), ++charts, places),
  };
  return (block) => (forms[block.form] as ToWord)(block);
};
