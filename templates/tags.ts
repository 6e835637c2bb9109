/**
 * The grammar of answer keys and of the tags of content controls.
 *
 *     key   id[@column][#row]      k.leerlingen@2024   o.fte#ib   g.ambities@ambitie#1
 *     tag   sop:key                sop:o.fte#ib
 *           sop:key#option         one checkbox of several choices
 *           sop:verklaring@fact    a fact of the declaration block
 *           sop:instructie         a yellow instruction; never read, never printed
 *
 * Word allows 64 characters for a tag, so ids are short.
 */
export interface Key {
  readonly id: string;
  readonly column?: string;
  readonly row?: string;
}

const PREFIX = 'sop:';
const DECLARATION = 'verklaring';

export const MAX_TAG_LENGTH = 64;
export const INSTRUCTION_TAG = `${PREFIX}instructie`;

/** `{ id, column, row }` as an answer key. */
export const formatKey = ({ id, column, row }: Key): string =>
  `${id}${column === undefined ? '' : `@${column}`}${row === undefined ? '' : `#${row}`}`;

export const tagOf = (key: string): string => PREFIX + key;

/** The tag of one checkbox of a `choices` value. */
export const optionTag = (key: string, option: string): string => `${tagOf(key)}#${option}`;

export const declarationTag = (fact: string): string => tagOf(formatKey({ id: DECLARATION, column: fact }));

/** The key in a tag of ours, or nothing when the control is somebody else's. */
export const keyOfTag = (tag: string): string | undefined =>
  tag.startsWith(PREFIX) && tag !== INSTRUCTION_TAG ? tag.slice(PREFIX.length) : undefined;
