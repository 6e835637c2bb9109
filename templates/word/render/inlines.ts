/** What stands in a stretch of the document, without its paragraphs and tables. */
import type { Flow, Inline } from './outline-model.ts';

export const inlinesOf = (flow: Flow): Inline[] =>
  flow.flatMap((block): Inline[] => {
    if (block.is === 'paragraph') return [...block.line];
    if (block.is === 'control') return inlinesOf(block.flow);
    return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => inlinesOf(cell.flow)));
  });
