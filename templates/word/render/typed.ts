/** From the elements of a field back to a value: what a person typed or ticked is read as reading a document would. */
import { cellAt } from '../../cells.ts';
import type { Format } from '../../format.ts';
import type { Value } from '../../kinds/kind.ts';
import { Problem } from '../../problem.ts';
import { controlOf } from '../controls/index.ts';

/** The value of a text box or list, or whether a box is ticked. */
export type Typed = string | boolean;

/**
 * The value for `put` and `rerender`, from all elements with this `data-key` in the order of the document; `null` when they
 * are empty. What cannot be read as its kind comes back as `{ raw }`.
 * @throws Problem `answers-wrong`
 */
export const readTyped = (format: Format, key: string, typed: readonly Typed[]): Value | null => {
  const cell = cellAt(format, key);
  if (!cell)
    throw new Problem('answers-wrong', { format: format.id, faults: [{ what: 'unknown', key }], count: 1 });
  const found = typed.map((one) =>
    typeof one === 'string'
      ? { text: one, checked: undefined, fullDate: undefined }
      : { text: undefined, checked: one, fullDate: undefined },
  );
  return controlOf(cell.part).read(found, cell.part, cell.label).value ?? null;
};
