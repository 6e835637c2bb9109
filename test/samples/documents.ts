/** The made-up schools as Word documents, with what happened to some of them on their way. */
import { formatWithId } from '#templates/formats/index.ts';
import { fill } from '#templates/word/fill.ts';

import { damaged } from './damage.ts';
import type { SampleSchool } from './school.ts';

export const documentOf = ({
  format: id,
  answers,
  declaration,
  brin6,
  round,
  damage,
}: SampleSchool): Uint8Array => {
  const format = formatWithId(id);
  if (!format) throw new Error(`No format ${id}`);
  const bytes = fill(format, answers, { declaration, school: brin6, round });
  return damage ? damaged(bytes, damage) : bytes;
};
