/** A chart of the report in Word. Whoever cannot see it hears what it shows and where the same numbers stand. */
import { ImageRun, LineRuleType, Paragraph, type FileChild } from 'docx';

import type { ReportChart } from '../../../overview/report/report.ts';
import { reportWords } from '../../../overview/report/words.ts';
import type { ChartPicture } from '../chart-picture.ts';
import type { Places } from './places.ts';
import { styleIds, TEXT_WIDTH, page } from './styles.ts';
import { link, runs } from './text.ts';

/** Twentieths of a point in a pixel of CSS. */
const TWIPS = 15;

const WIDEST = TEXT_WIDTH / TWIPS;
/** A chart stays on one page, with a heading above it and the note below. */
const HIGHEST = (page.height - page.margin.top - page.margin.bottom) / TWIPS - 170;

export const chartBlocks = (
  { title, twin }: ReportChart,
  { svg, png, width, height }: ChartPicture,
  number: number,
  places: Places,
): FileChild[] => {
  const scale = Math.min(WIDEST / width, HIGHEST / height, 1);
  return [
    new Paragraph({ style: styleIds.caption, children: runs(`${reportWords.chartOf}: ${title}`) }),
    new Paragraph({
      keepNext: true,
      spacing: { line: 240, lineRule: LineRuleType.AUTO },
      children: [
        new ImageRun({
          type: 'svg',
          data: new TextEncoder().encode(svg),
          fallback: { type: 'png', data: png },
          transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
          altText: {
            id: String(number),
            name: `${reportWords.chartOf} ${number}`,
            description: `${reportWords.chartOf}: ${title}. ${reportWords.sameNumbers}`,
          },
        }),
      ],
    }),
    new Paragraph({ style: styleIds.note, children: link(places.tables.get(twin), reportWords.sameNumbers) }),
  ];
};
