/**
 * Tables. Word wants three things to agree: the grid, the width of every cell, and at least one paragraph in every cell.
 * Here a table has its widths once, and a cell takes the width of its column, so they cannot disagree.
 */
import type { TableStyle } from './styles.ts';
import { element, val, type Piece, type Xml } from './xml.ts';

export interface Cell {
  /** Paragraphs; never empty. */
  readonly content: Xml;
  /** A fill colour, as six hexadecimal digits. */
  readonly fill?: string;
  /** How many columns it is wide; 1 unless said. */
  readonly columns?: number;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Repeated at the top of every page over which the table runs. */
  readonly header?: boolean;
  /** At least this high, in twips (1/20 point). */
  readonly height?: number;
}

export interface TableOptions {
  readonly style: TableStyle;
  /** Of the columns, in twips. */
  readonly widths: readonly number[];
  /** What a screen reader says of the table. */
  readonly caption?: string;
}

const cellXml = ({ content, fill, columns = 1 }: Cell, width: number): Xml =>
  element(
    'w:tc',
    {},
    element(
      'w:tcPr',
      {},
      element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      columns > 1 ? val('w:gridSpan', columns) : [],
      fill ? element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill }) : [],
    ),
    content,
  );

/** A row that does not break over pages. It is a piece of its own, so that a row can be left out where it is empty. */
export const tableRow = ({ widths }: TableOptions, { cells, header, height }: Row): Xml => {
  let column = 0;
  const placed = cells.map((cell) => {
    const from = column;
    column += cell.columns ?? 1;
    return cellXml(
      cell,
      widths.slice(from, column).reduce((sum, width) => sum + width, 0),
    );
  });
  return element(
    'w:tr',
    {},
    element(
      'w:trPr',
      {},
      '<w:cantSplit/>',
      height ? element('w:trHeight', { 'w:val': height, 'w:hRule': 'atLeast' }) : [],
      header ? '<w:tblHeader/>' : [],
    ),
    ...placed,
  );
};

export const table = (options: TableOptions, rows: readonly (Piece | Xml)[]): Xml => {
  const { style, widths, caption } = options;
  const total = widths.reduce((sum, width) => sum + width, 0);
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      val('w:tblStyle', style),
      element('w:tblW', { 'w:w': total, 'w:type': 'dxa' }),
      '<w:tblLayout w:type="fixed"/>',
      '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>',
      caption ? val('w:tblCaption', caption) : [],
    ),
    element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width }))),
    ...rows,
  );
};
