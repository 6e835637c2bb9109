/**
 * The names by which a content control of ours is known again.
 *
 * Word keeps a control's tag. LibreOffice 7.4 loses every tag when it saves, but keeps the name of the placeholder text
 * (`w:placeholder/w:docPart`), and for text controls the title that people see (`w:alias`). So all three are unique per
 * control: tag, docPart, alias, and the reader tries them in that order.
 */
import { keyOfTag, MAX_TAG_LENGTH } from '../tags.ts';

export const MAX_ALIAS_LENGTH = MAX_TAG_LENGTH;

const READABLE = 40;
const DOC_PART_PREFIX = 'SOP_';
const ellipsis = '… ';

/**
 * The name of the placeholder text of the control with this tag: letters, digits and underscores, at most 53 characters.
 * What is dropped from the tag comes back in the hash, so different tags have different names.
 */
export const docPartName = (tag: string): string =>
  `${DOC_PART_PREFIX}${tag
    .replace(/^sop:/, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .slice(0, READABLE)}_${hashOf(tag)}`;

/**
 * The title of a control as people see it, at most 64 characters, different from all in `taken`, to which it is added.
 * Too long a label keeps its beginning and its end: the end of "table: row, column" is what tells cells apart.
 */
export const aliasFor = (label: string, taken: Set<string>): string => {
  const plain = label.replace(/\s+/g, ' ').trim();
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const alias = shorten(plain, MAX_ALIAS_LENGTH - suffix.length) + suffix;
    if (taken.has(alias)) continue;
    taken.add(alias);
    return alias;
  }
};

/**
 * Whether what stands in a control is an answer, and not text of the template: it has our names, or it is of a sort in which
 * nobody writes running text.
 */
export const isField = (control: {
  readonly tag: string;
  readonly docPart: string;
  readonly type: string;
  readonly showsPlaceholder: boolean;
}): boolean =>
  keyOfTag(control.tag) !== undefined ||
  control.docPart.startsWith(DOC_PART_PREFIX) ||
  control.showsPlaceholder ||
  ['text', 'checkbox', 'dropDownList', 'comboBox', 'date'].includes(control.type);

const shorten = (text: string, max: number): string => {
  if (text.length <= max) return text;
  const head = Math.floor(max / 3);
  const tail = max - head - ellipsis.length;
  // The halves of a surrogate pair at a cut are no characters of their own.
  return (
    text
      .slice(0, head)
      .replace(/[\ud800-\udbff]$/, '')
      .trimEnd() +
    ellipsis +
    text
      .slice(-tail)
      .replace(/^[\udc00-\udfff]/, '')
      .trimStart()
  );
};

/** FNV-1a, 32 bits, as eight hexadecimal digits. */
const hashOf = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
};
