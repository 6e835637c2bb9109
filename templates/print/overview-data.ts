/**
 * The data of the printed overview: a report made into what stands on the pages. Pure, so the same report gives the same
 * pages; the design (`overview.typ`) adds looks and nothing else.
 */
import { withPrintable } from '../glyphs.ts';
import { appendixOf, behindId, type Appendix } from './overview-appendix.ts';
import { columnsOf, isWide, type PrintedColumn } from './overview-columns.ts';
import type { ReportBlock, ReportChart, Report, ReportTable, OverviewWords } from './overview-report.ts';
import palette from './palette.json' with { type: 'json' };

export interface PrintedCell {
  readonly text: string;
  readonly mark: 'gap' | 'muted' | null;
  /** The place in the appendix that tells what was counted. */
  readonly to: string | null;
}

export interface PrintedTable {
  readonly form: 'table';
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly (readonly PrintedCell[])[];
  readonly note: string | null;
}

export interface PrintedChart {
  readonly form: 'chart';
  /** The name of its picture in `OverviewPrint.pictures`. */
  readonly file: string;
  readonly caption: string;
  readonly alt: string;
}

export type PrintedBlock = Exclude<ReportBlock, ReportTable | ReportChart> | PrintedTable | PrintedChart;

export interface OverviewData {
  readonly title: string;
  readonly asOf: string;
  readonly confidential: string | null;
  /** What the header of every page says of this print. */
  readonly marks: readonly string[];
  readonly foot: string;
  readonly contents: string;
  readonly nothing: string;
  readonly chapters: readonly {
    readonly title: string;
    readonly ink: string;
    readonly tint: string;
    /** Has a table that needs pages on their side. */
    readonly wide: boolean;
    readonly blocks: readonly PrintedBlock[];
  }[];
  readonly appendix: Appendix | null;
}

export interface OverviewPrint {
  readonly data: OverviewData;
  /** SVG by file name. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** Stands for a character that no font of the print has. */
const UNPRINTABLE = '□';

export const overviewData = (
  given: Report,
  draw: (chart: ReportChart) => string,
  { words, reference }: { readonly words: OverviewWords; readonly reference?: string | undefined },
): OverviewPrint => {
  const report = printable(given);
  const pictures: Record<string, string> = {};
  const printed = (block: ReportBlock): PrintedBlock => {
    if (block.form === 'table') return tableOf(block);
    if (block.form !== 'chart') return block;
    const file = `chart-${Object.keys(pictures).length}.svg`;
    pictures[file] = draw(block);
    const caption = `${words.chartOf}: ${block.title}`;
    return { form: 'chart', file, caption, alt: `${caption}. ${words.sameNumbers}` };
  };
  const tables = report.chapters.flatMap(({ blocks }) => blocks.filter((block) => block.form === 'table'));
  const data: OverviewData = {
    title: report.title,
    asOf: report.asOf,
    confidential: report.confidential,
    marks: report.confidential === null ? [] : [words.confidentialMark],
    foot: reference === undefined ? report.asOf : `${report.asOf} Referentie ${reference}`,
    contents: words.contents,
    nothing: words.nothing,
    chapters: report.chapters.map(({ title, blocks }, at) => {
      const own = blocks.map(printed);
      const wide = own.some((block) => block.form === 'table' && isWide(block.columns));
      return { title, ...colours(at), wide, blocks: own };
    }),
    appendix: appendixOf(tables, words) ?? null,
  };
  return { data, pictures };
};

const colours = (at: number): { ink: string; tint: string } =>
  palette[at % palette.length] ?? { ink: '#000000', tint: '#ffffff' };

const tableOf = (table: ReportTable): PrintedTable => {
  const { id, caption, rows, note } = table;
  const columns = columnsOf(table);
  return {
    form: 'table',
    id,
    caption,
    columns,
    rows: rows.map(({ head, cells }, row) => [
      { text: head, mark: null, to: null },
      ...cells.map(({ text, mark, behind }, column) => ({
        text,
        mark: mark ?? null,
        to: behind ? behindId(id, row, column) : null,
      })),
    ]),
    note: note ?? null,
  };
};

/** The same, with a sign for every character that no font can print. */
const printable = <T>(value: T): T => {
  const mended = (some: unknown): unknown => {
    if (typeof some === 'string') return withPrintable(some, UNPRINTABLE);
    if (Array.isArray(some)) return some.map(mended);
    if (typeof some !== 'object' || some === null) return some;
    return Object.fromEntries(Object.entries(some).map(([name, one]) => [name, mended(one)]));
  };
  return mended(value) as T;
};
