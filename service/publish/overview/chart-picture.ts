/**
 * A chart as pictures for Word: SVG, which stays sharp and is what Word shows, and PNG for programs that know no SVG. Drawn with
 * the shipped fonts only, so that it is the same picture on every machine.
 */
import { Resvg } from '@resvg/resvg-js';

import { fontFamilies, fontPaths } from '../../documents/fonts.ts';
import type { ReportChart } from '../../overview/report/report.ts';
import { chartSvg } from './chart-svg.ts';

export interface ChartPicture {
  readonly svg: string;
  readonly png: Uint8Array;
  /** In pixels of CSS. */
  readonly width: number;
  readonly height: number;
}

/** For paper: about 300 dots to the inch. */
const ZOOM = 2;

/** A chart as a document shows it; the same chart gives the same bytes. */
export const chartPicture = (chart: ReportChart): ChartPicture => {
  const svg = withBaselines(chartSvg(chart));
  const drawing = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: ZOOM },
    font: {
      loadSystemFonts: false,
      // Charts hold words of the format and numbers; reading the fonts of all scripts would take most of the time.
      fontFiles: fontPaths(fontFamilies.slice(0, 1)),
      defaultFontFamily: fontFamilies[0] ?? '',
      sansSerifFamily: fontFamilies[0] ?? '',
    },
  });
  const { width, height } = drawing;
  return { svg, png: drawing.render().asPng(), width, height };
};

/** Word knows no `dominant-baseline` and would draw every text half a line too high. */
const withBaselines = (svg: string): string =>
  svg.replace(
    /<text dominant-baseline="central"([^>]*?)font-size:(\d+)px/g,
    (_, rest: string, size: string) => {
      const drop = (Number(size) * 0.35).toFixed(1);
      return `<text dy="${drop}"${rest}font-size:${size}px`;
    },
  );
