/** A table of the report in Word: caption above it, heads that return on every page, rows that stay whole. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type FileChild,
  type IRunOptions,
} from 'docx';

import type { ReportCell, ReportTable } from '../../../overview/report/report.ts';
import { columnWidths } from './column-widths.ts';
import type { Places } from './places.ts';
import { colours, styleIds, TEXT_WIDTH } from './styles.ts';
import { link, placed, runs } from './text.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const hairline = { style: BorderStyle.SINGLE, size: 4, color: colours.line } as const;
const rule = { style: BorderStyle.SINGLE, size: 8, color: colours.accent } as const;

export const tableBlocks = (table: ReportTable, places: Places): FileChild[] => [
  new Paragraph({
    style: styleIds.caption,
    children: placed(places.tables.get(table.id), runs(table.caption)),
  }),
  tableOf(table, places),
  new Paragraph({ style: styleIds.note, children: runs(table.note ?? '') }),
];

const tableOf = ({ heads, rows }: ReportTable, places: Places): Table => {
  const widths = columnWidths(
    heads.map((head, at) => ({
      head,
      texts: rows.map((row) => (at === 0 ? row.head : (row.cells[at - 1]?.text ?? ''))),
    })),
    TEXT_WIDTH,
  );
  const isNumber = heads.map(
    (_, at) => at > 0 && rows.some(({ cells }) => cells[at - 1]?.align === 'number'),
  );
  const cell = (at: number, options: Omit<ConstructorParameters<typeof TableCell>[0], 'width'>): TableCell =>
    new TableCell({ ...options, width: { size: widths[at] ?? 0, type: WidthType.DXA } });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 85, right: 85, top: 0, bottom: 0 },
    borders: {
      top: none,
      left: none,
      right: none,
      bottom: hairline,
      insideHorizontal: hairline,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: heads.map((head, at) =>
          cell(at, {
            verticalAlign: VerticalAlignTable.BOTTOM,
            shading: { fill: colours.band },
            borders: { bottom: rule },
            children: [paragraph(head, isNumber[at] === true, { bold: true }, true)],
          }),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell(0, { children: [paragraph(row.head, false)] }),
              ...row.cells.map((one, at) => cell(at + 1, { children: [cellParagraph(one, places)] })),
            ],
          }),
      ),
    ],
  });
};

const paragraph = (text: string, isNumber: boolean, options: IRunOptions = {}, keepNext = false): Paragraph =>
  new Paragraph({
    style: styleIds.cell,
    alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
    keepNext,
    children: runs(text, options),
  });

type Mark = NonNullable<ReportCell['mark']>;

const marks: { readonly [M in Mark]: IRunOptions } = {
  gap: { bold: true, color: colours.gap },
  muted: { color: colours.muted },
};

const cellParagraph = ({ text, align, mark, behind }: ReportCell, places: Places): Paragraph => {
  const options = mark === undefined ? {} : marks[mark];
  if (!behind) return paragraph(text, align === 'number', options);
  return new Paragraph({
    style: styleIds.cell,
    alignment: align === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    children: link(places.behind.get(behind), text, options),
  });
};
