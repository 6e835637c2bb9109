/** A table of the Word document: a header row that is repeated on every page, rows that stay whole, and all of the width. */
import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';

import colours from '#templates/print/one-page-colours.json' with { type: 'json' };

import { run } from './docx-run.ts';
import { plainColour, TEXT_WIDTH } from './docx-styles.ts';
import type { TablePiece } from './guide.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: plainColour(colours.hairline) } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** A column is as wide as its longest text asks, but none takes all and none gets next to nothing. */
const widthsFor = ({ columns, rows }: TablePiece): number[] => {
  const wishes = columns.map((column, at) =>
    Math.min(45, Math.max(14, ...[column, ...rows.map((row) => row[at] ?? '')].map(({ length }) => length))),
  );
  const sum = wishes.reduce((total, wish) => total + wish, 0);
  return wishes.map((wish) => Math.floor((wish / sum) * TEXT_WIDTH));
};

const cell = (text: string, width: number, isBold: boolean, isHeader = false): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(isHeader ? { shading: { type: ShadingType.CLEAR, fill: plainColour(colours.calm) } } : {}),
    children: [new Paragraph({ spacing: { after: 0 }, children: [run({ text, bold: isBold })] })],
  });

export const tableFor = (piece: TablePiece): Table => {
  const widths = widthsFor(piece);
  const widthAt = (at: number): number => widths[at] ?? 0;
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: line,
      bottom: line,
      left: none,
      right: none,
      insideHorizontal: line,
      insideVertical: none,
    },
    tableLook: {
      firstRow: true,
      firstColumn: true,
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: piece.columns.map((column, at) => cell(column, widthAt(at), true, true)),
      }),
      ...piece.rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((text, at) => cell(text, widthAt(at), at === 0)),
          }),
      ),
    ],
  });
};
