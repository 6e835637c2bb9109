/**
 * Cells that are merged with those above them. Word says it of each: the first begins, the others continue and show nothing;
 * HTML says of the first how many rows it is high, and has no others.
 */
import type { Cell, Row } from './outline-model.ts';

export interface RowSpans {
  /** How many rows this cell is high. */
  readonly heightOf: (cell: Cell) => number;
  /** Whether a cell above stands in the place of this one. */
  readonly isCovered: (cell: Cell) => boolean;
}

/**
 * @param rows of one part of a table: no cell is higher than that
 * @param mustShow for cells with something that may not go unseen
 */
export const rowSpans = (rows: readonly Row[], mustShow: (cell: Cell) => boolean): RowSpans => {
  const heights = new Map<Cell, number>();
  const covered = new Set<Cell>();
  /** By the column where it begins: the merged cell that reaches the row above. */
  let above = new Map<number, Cell>();
  for (const { cells } of rows) {
    const here = new Map<number, Cell>();
    let column = 0;
    for (const cell of cells) {
      const first = above.get(column);
      if (cell.merge === 'continues' && first?.columns === cell.columns && !mustShow(cell)) {
        heights.set(first, (heights.get(first) ?? 1) + 1);
        covered.add(cell);
        here.set(column, first);
      } else if (cell.merge === 'begins') here.set(column, cell);
      column += cell.columns;
    }
    above = here;
  }
  return { heightOf: (cell) => heights.get(cell) ?? 1, isCovered: (cell) => covered.has(cell) };
};
