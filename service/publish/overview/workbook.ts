/**
 * Tables as one Excel workbook: a sheet each, with heads that stay in sight. Numbers are numbers to reckon with; everything
 * else is text, also when it looks like a formula or a date, because people wrote it.
 */
import writeWorkbook, { type CellObject, type Sheet } from 'write-excel-file/node';

import type { Table, TableCell } from '../../overview/table.ts';
import { yesOrNo } from '../../overview/words.ts';
import { cellText } from './cell-text.ts';
import { withSameBytes } from '../same-bytes.ts';
import { sheetNames } from './sheet-names.ts';
import { mendedStyles } from './workbook-styles.ts';

/** In characters. */
const NARROWEST = 9;
const WIDEST = 60;

/** In points: one line of the default letter. */
const LINE = 15;

/** What is longer is read where Excel shows the content of one cell; a list of tall rows nobody can look over. */
const MOST_LINES = 3;
const MOST_HEAD_LINES = 6;

/** In a wider table every line has a long text somewhere. */
const MANY_COLUMNS = 40;

/** Enough to see how wide a column is. */
const SAMPLE = 200;

const headStyle = {
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'top',
  textColor: '#1d2733',
  backgroundColor: '#eaf1f7',
  bottomBorderColor: '#1d4f7c',
  bottomBorderStyle: 'thin',
} as const;

/** An `.xlsx` file. The same tables give the same bytes. */
export const workbook = async (tables: readonly Table[]): Promise<Uint8Array> => {
  const names = sheetNames(tables.map(({ title }) => title));
  const sheets = tables.map((table, at) => sheetOf(table, names[at] ?? ''));
  return withSameBytes(await writeWorkbook(sheets).toBuffer(), { 'xl/styles.xml': mendedStyles });
};

const sheetOf = ({ heads, lines, leading }: Table, sheet: string): Sheet<Buffer> => {
  const sample = lines.slice(0, SAMPLE);
  const columns = (heads[0] ?? []).map((_, at) => columnOf(heads, sample, at));
  const widths = columns.map(({ width }) => width);
  const most = columns.length > MANY_COLUMNS ? 1 : MOST_LINES;
  return {
    sheet,
    orientation: 'landscape',
    columns,
    stickyRowsCount: heads.length,
    ...(leading > 0 ? { stickyColumnsCount: leading } : {}),
    data: [
      ...heads.map((head) =>
        ofHeight(
          linesOf(head, widths, MOST_HEAD_LINES),
          head.map((value, at): CellObject => ({
            value: findable(cellText(value)),
            ...headStyle,
            ...(columns[at]?.isNumbers === true ? { align: 'right' } : {}),
          })),
        ),
      ),
      ...lines.map((line) => bodyLine(line.map(plain), widths, most)),
    ],
  };
};

interface SheetColumn {
  /** In characters: as wide as what stands in it, within bounds; a head may take more than one line. */
  readonly width: number;
  readonly isNumbers: boolean;
}

const columnOf = (heads: Table['heads'], sample: Table['lines'], at: number): SheetColumn => {
  const values = sample.map((line) => line[at] ?? null).filter((value) => value !== null);
  const pieces = [
    ...heads.flatMap((head) => (head[at] ?? '').split(/\s+/)),
    ...values.flatMap((value) => String(value).split('\n')),
  ];
  const longest = pieces.reduce((most, piece) => Math.max(most, piece.length), 0);
  return {
    width: Math.min(Math.max(longest + 2, NARROWEST), WIDEST),
    isNumbers: values.length > 0 && values.every((value) => typeof value === 'number'),
  };
};

type Plain = string | number | null;

const plain = (value: TableCell): Plain => {
  if (typeof value === 'boolean') return yesOrNo(value);
  return typeof value === 'string' ? findable(cellText(value)) : value;
};

/**
 * The library looks texts up in a plain object, and takes "constructor" for what every object has. What XML forbids it drops
 * when it writes, so a text that ends in that is another to look up and the same to read.
 */
const findable = (text: string): string => (text in Object.prototype ? `${text}\u0000` : text);

/** Cells without a style of their own are much less work, and most need none. */
const bodyLine = (line: readonly Plain[], widths: readonly number[], most: number): CellObject[] => {
  const height = linesOf(line, widths, most);
  return ofHeight(
    height,
    line.map((value, at): CellObject => {
      if (value === null) return {};
      if (height === 1 && !isCut(value, widths[at])) return { value };
      return { value, wrap: true, alignVertical: 'top' };
    }),
  );
};

const isCut = (value: Plain, width = WIDEST): boolean =>
  typeof value === 'string' && (value.length > width || value.includes('\n'));

/** How many lines the tallest cell takes, up to the most. Words go to the next line whole, so a line holds a little less than its width. */
const linesOf = (line: readonly Plain[], widths: readonly number[], most: number): number => {
  const tallest = line.reduce<number>((so, value, at) => {
    const width = widths[at] ?? WIDEST;
    if (typeof value !== 'string' || !isCut(value, width)) return so;
    const needed = value.split('\n').map((part) => Math.max(1, Math.ceil(part.length / (width * 0.9))));
    return Math.max(
      so,
      needed.reduce((sum, count) => sum + count, 0),
    );
  }, 1);
  return Math.min(tallest, most);
};

const ofHeight = (lines: number, [first, ...rest]: CellObject[]): CellObject[] =>
  first ? [{ ...first, height: lines * LINE }, ...rest] : [];
