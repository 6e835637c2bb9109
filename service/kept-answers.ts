/** Answers as they are kept beside the journal: canonical JSON, so that the same answers are one blob. */
import { canonical } from '#templates/canonical.ts';
import type { Answered } from '#templates/changes.ts';
import type { Answers } from '#templates/format.ts';
import { formatWithId, formats } from '#templates/formats/index.ts';
import { Problem } from '#templates/problem.ts';

import type { BlobHash } from './events/blob.ts';
import type { Blobs } from './store/blobs/blobs.ts';

export const keepAnswers = (blobs: Blobs, { format, answers }: Answered): Promise<BlobHash> =>
  blobs.put(new TextEncoder().encode(JSON.stringify(canonical(format, answers))));

/** @throws Problem `unknown-format`, or of the blobs. */
export const answersKept = async (
  blobs: Blobs,
  { format: id, answers }: { readonly format: string; readonly answers: BlobHash },
): Promise<Answered> => {
  const format = formatWithId(id);
  if (!format) throw new Problem('unknown-format', { format: id, known: formats.map((known) => known.id) });
  return { format, answers: JSON.parse(new TextDecoder().decode(await blobs.get(answers))) as Answers };
};
