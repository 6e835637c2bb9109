/**
 * Which field of an earlier format a field continues. In one format every field continues itself; in a later one it says so
 * with `follows`, which may lead through formats in between.
 */
import { fieldById } from '../cells.ts';
import type { Answers, Field, Format } from '../format.ts';

/** Answers with the format that they are answers to. */
export interface Answered {
  readonly format: Format;
  readonly answers: Answers;
}

/**
 * The earlier field by the id of the field of `now` that continues it; nothing when no field of `now` leads back to
 * `earlier`. `between` are formats through which the trail may lead.
 */
export const continuedFields = (
  earlier: Format,
  now: Format,
  between: readonly Format[] = [],
): ReadonlyMap<string, Field> | undefined => {
  const continued = new Map<string, Field>();
  for (const field of now.fields) {
    const origin = earlier.id === now.id ? fieldById(earlier, field.id) : originOf(field, earlier, between);
    if (origin) continued.set(field.id, origin);
  }
  return continued.size > 0 ? continued : undefined;
};

const originOf = (field: Field, earlier: Format, between: readonly Format[]): Field | undefined => {
  const { follows } = field;
  if (!follows) return undefined;
  if (follows.format === earlier.id) return fieldById(earlier, follows.field);
  const format = between.find(({ id }) => id === follows.format);
  const next = format && fieldById(format, follows.field);
  // A format is passed once, so that two which follow each other do not lead round for ever.
  return (
    next &&
    originOf(
      next,
      earlier,
      between.filter((other) => other !== format),
    )
  );
};
