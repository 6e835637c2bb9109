/** The live document: shown once, and followed while somebody types; beside reading the same document. */
import type { Answers, Format } from '#templates/format.ts';
import { cellsOf } from '#templates/cells.ts';
import { formats } from '#templates/formats/index.ts';
import { fill } from '#templates/word/fill.ts';
import { put } from '#templates/word/put.ts';
import { readDocument } from '#templates/word/read.ts';
import { fragmentsBetween, renderDocument, renderedHtml, rerender } from '#templates/word/render.ts';

import { measure, table } from './measure.ts';

export const renderBenches = async (
  format: Format,
  answers: Answers,
  write: (text: string) => void,
): Promise<void> => {
  const document = fill(format, answers);
  const number = cellsOf(format).find(({ part }) => part.kind === 'number')?.key ?? '';
  let rendering = renderDocument(document, formats);
  const saved = renderDocument(put(document, format, { [number]: 12 }), formats);
  // Another value each time, so that there is always something to do.
  let turn = 0;
  const measured = await measure({
    'sop read, all of it': () => readDocument(document, formats),
    'render, the whole document': () => renderedHtml(renderDocument(document, formats)),
    'render again, one answer': () => {
      ({ rendering } = rerender(rendering, { [number]: ++turn % 40 }));
    },
    'compare with what somebody else saved': () => fragmentsBetween(rendering, saved),
  });
  write(table(`Live document of ${format.id}, ${rendering.fields.length} fields`, measured));
};
