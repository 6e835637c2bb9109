/** The fields that stand in a stretch of the document. */
import type { Block, Cell, Line } from './outline-model.ts';
import type { Ours, Source } from './source.ts';

const inLine = (source: Source, line: Line): Ours[] =>
  line.flatMap((inline) => {
    if (inline.is !== 'control') return [];
    const ours = source.ours(inline.control);
    return ours ? [ours] : inLine(source, inline.line);
  });

/** In the order of the document. */
export const fieldsIn = (source: Source, stretch: readonly (Block | Cell)[]): Ours[] =>
  stretch.flatMap((one) => {
    if ('rows' in one) return one.rows.flatMap(({ cells }) => fieldsIn(source, cells));
    if ('line' in one) return [...inLine(source, one.line), ...fieldsIn(source, one.boxes)];
    const ours = one.control && source.ours(one.control);
    return ours ? [ours] : fieldsIn(source, one.flow);
  });
