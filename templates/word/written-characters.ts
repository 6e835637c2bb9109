/** Elements of a run that are a character: a tab, a line break, a hyphen that Word does not write as text. */
import type { Tag } from './scanner.ts';

export const writtenCharacters: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
};

/** The character of a `w:sym`, which says it by its code. */
export const symbolOf = (tag: Tag): string => {
  const code = Number.parseInt(tag.attribute('char') ?? '', 16);
  return Number.isNaN(code) ? '\ufffd' : String.fromCharCode(code);
};
