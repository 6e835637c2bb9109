/**
 * Published formats, by hash. Schools have answered to these texts, so they never change again: a new text is a new format.
 * Publishing a format is setting its `status` and adding its line here; `test/templates/formats/frozen.test.ts` watches.
 */
import { formatHash } from '../canonical.ts';
import type { Format } from '../format.ts';

/** The hash of each published format, by id. None yet: both formats of 2024 are reconstructions, and drafts. */
export const frozen: Readonly<Record<string, string>> = {};

/** What is wrong with the frozen state of a format, or nothing. */
export const frozenFault = (format: Format, hashes: Readonly<Record<string, string>>): string | undefined => {
  const hash = hashes[format.id];
  if (format.status === 'draft')
    return hash === undefined ? undefined : `${format.id} is published: its status may not go back to draft`;
  if (hash === undefined) return `${format.id} is published: add its hash ${formatHash(format)} to frozen.ts`;
  return hash === formatHash(format)
    ? undefined
    : `${format.id} is published and was edited: undo that, and make a new format that follows it`;
};
