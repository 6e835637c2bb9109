/**
 * A chart of a report as SVG, by Apache ECharts without a browser. Horizontal bars, because the labels are sentences. It is a
 * picture for those who see it; the table with the same numbers says all of it, so it is one image to a screen reader.
 */
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

import { decimalComma } from '#templates/decimals.ts';

import type { ReportChart } from '../../overview/report/report.ts';

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

/** In pixels of CSS. */
const WIDTH = 840;
const LABELS = 330;
const BAR = 28;
const AXIS = 34;
const LEGEND_ROW = 24;

/**
 * Told apart by brightness too, for who does not see colours or prints in grey; the last is for what is not known. Every
 * colour with the ink of its label has a contrast of at least 4.5.
 */
const fills = ['#123f6d', '#4f86b8', '#a9cbe8', '#f0d9a8', '#e3e6ea'] as const;
const inks = ['#ffffff', '#000000', '#000000', '#000000', '#000000'] as const;
const INK = '#1d2733';
const LINE = '#cfd5db';
const FONT = 'Source Sans 3, Segoe UI, sans-serif';

/** Each form of a report shows the same charts. */
const drawn = new WeakMap<ReportChart, string>();

/** A whole SVG document; the same chart gives the same text. */
export const chartSvg = (chart: ReportChart): string => {
  const known = drawn.get(chart) ?? draw(chart);
  drawn.set(chart, known);
  return known;
};

const draw = ({ bars, series, unit }: ReportChart): string => {
  const legendRows = series.length > 1 ? series.length : 0;
  const top = 8 + legendRows * LEGEND_ROW;
  const height = top + bars.length * BAR + AXIS;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: FONT, color: INK },
      grid: { left: LABELS, right: 48, top, bottom: AXIS, containLabel: false },
      ...(legendRows > 0 ? { legend: legend() } : {}),
      xAxis: {
        type: 'value',
        name: unit,
        nameLocation: 'middle',
        nameGap: 20,
        minInterval: unit === 'FTE' ? 0 : 1,
        axisLabel: { color: INK, formatter: (value: number) => decimalComma(value) },
        splitLine: { lineStyle: { color: LINE } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: [...bars],
        axisTick: { show: false },
        axisLabel: { color: INK, width: LABELS - 60, overflow: 'break', lineHeight: 13, interval: 0 },
      },
      series: series.map(({ label, values }, at) => ({
        name: label,
        type: 'bar',
        stack: 'all',
        barWidth: BAR - 9,
        data: [...values],
        itemStyle: { color: fillAt(at), borderColor: '#ffffff', borderWidth: 1 },
        label: {
          show: true,
          position: series.length > 1 ? 'inside' : 'right',
          color: series.length > 1 ? inkAt(at) : INK,
          textBorderWidth: 0,
          formatter: ({ value }: { value: unknown }) =>
            typeof value === 'number' && value > 0 ? decimalComma(value) : '',
        },
      })),
    });
    return bare(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
};

const fillAt = (at: number): string => fills[at % fills.length] ?? fills[0];
const inkAt = (at: number): string => inks[at % inks.length] ?? inks[0];

const legend = () => ({
  orient: 'vertical' as const,
  left: LABELS,
  top: 0,
  itemGap: 10,
  itemWidth: 16,
  itemHeight: 14,
  textStyle: { color: INK },
});

/** Without what is for a mouse in a page: classes that count on from chart to chart, and their style. */
const bare = (svg: string): string =>
  svg
    .replace(/<style\s*>[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
    .trim();
