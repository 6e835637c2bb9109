/** The fields that stand in a stretch of the document. */
import type { Block, Cell, Line } from './outline-model.ts';
import type { Ours, Source } from './source.ts';

/** A cell is asked several times, and belongs to one document. */
const known = new WeakMap<Cell, readonly Ours[]>();

const inLine = (source: Source, line: Line, found: Ours[]): void => {
  for (const inline of line) {
    if (inline.is !== 'control') continue;
    const ours = source.ours(inline.control);
    if (ours) found.push(ours);
    else inLine(source, inline.line, found);
  }
};

const inBlock = (source: Source, block: Block, found: Ours[]): void => {
  if (block.is === 'table') {
    for (const { cells } of block.rows) for (const cell of cells) found.push(...fieldsInCell(source, cell));
  } else if (block.is === 'paragraph') {
    inLine(source, block.line, found);
    for (const box of block.boxes) inBlock(source, box, found);
  } else {
    const ours = source.ours(block.control);
    if (ours) found.push(ours);
    else for (const inner of block.flow) inBlock(source, inner, found);
  }
};

/** In the order of the document. */
export const fieldsInCell = (source: Source, cell: Cell): readonly Ours[] => {
  const before = known.get(cell);
  if (before) return before;
  const found: Ours[] = [];
  const around = cell.control && source.ours(cell.control);
  if (around) found.push(around);
  else for (const block of cell.flow) inBlock(source, block, found);
  known.set(cell, found);
  return found;
};
