/**
 * Reading one value of any kind: the part that is the same for all of them. Empty is absent, "n.v.t." is kept where the
 * field allows it, and what cannot be read is kept as it stood.
 */
import { tidyText } from './characters.ts';
import { kindOf, type Part } from './kinds/index.ts';
import { isRaw, LONGEST_WRITTEN, NOT_APPLICABLE, type Scalar, type Value } from './kinds/kind.ts';

const notApplicable = /^(n\.?\s?v\.?\s?t\.?|niet van toepassing)$/i;

/** Says "not applicable", in any of its spellings, where the field allows it. */
export const isNotApplicable = (part: Part, value: unknown): boolean =>
  part.notApplicable === true && typeof value === 'string' && notApplicable.test(tidyText(value));

/** What stands in a document or was typed, to a value; `undefined` when there is nothing. */
export const valueFromText = (part: Part, typed: string): Value | undefined => {
  const text = tidyText(typed);
  if (text === '') return undefined;
  if (isNotApplicable(part, text)) return NOT_APPLICABLE;
  const kind = kindOf(part);
  if (text.length > LONGEST_WRITTEN && !kind.long) return { raw: text };
  return emptyIsAbsent(kind.fromText(text, part)) ?? { raw: text };
};

/** A value from JSON; `undefined` when empty, `{ raw }` when it is of another kind and has a written form. */
export const valueFromJson = (part: Part, json: unknown): Value | undefined => {
  if (json === undefined || json === null || json === '') return undefined;
  if (Array.isArray(json) && json.length === 0) return undefined;
  if (isNotApplicable(part, json)) return NOT_APPLICABLE;
  const value = kindOf(part).fromJson(json, part);
  if (value !== undefined) return emptyIsAbsent(value);
  // What can be read after all is no longer raw: canonical has one form for one meaning.
  return valueFromText(part, writtenForm(json));
};

/** The text in `{ raw }`, or the value as JSON writes it. */
const writtenForm = (json: unknown): string => {
  if (typeof json === 'string') return json;
  if (typeof json === 'object' && json !== null && 'raw' in json && typeof json.raw === 'string')
    return json.raw;
  return JSON.stringify(json);
};

const emptyIsAbsent = (value: Scalar | undefined): Scalar | undefined =>
  value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value;

/** A value as Dutch readers write it. */
export const showValue = (part: Part, value: Value): string => {
  if (isRaw(value)) return value.raw;
  return part.notApplicable && value === NOT_APPLICABLE ? NOT_APPLICABLE : kindOf(part).show(value, part);
};

/** Whether two values of one part mean the same; `{ raw }` only when it stood there alike, and absent only when both are. */
export const sameValue = (part: Part, a: Value | undefined, b: Value | undefined): boolean => {
  if (a === undefined || b === undefined) return a === b;
  if (isRaw(a) || isRaw(b)) return isRaw(a) && isRaw(b) && a.raw === b.raw;
  // Not applicable is a string among numbers or dates.
  if (typeof a !== typeof b) return false;
  return kindOf(part).same(a, b);
};
