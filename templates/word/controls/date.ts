/** Date: a text control, because date pickers do not work in Word on the web. A picker that another program made of it is
 * read all the same: its stored day and its text can disagree, and then a person has to say which one holds. */
import type { PartOf } from '../../kinds/index.ts';
import { showValue } from '../../values.ts';
import { readText, type Control } from './control.ts';

export const date: Control<PartOf<'date'>> = {
  places: (tag) => [{ tag, sort: 'text', placeholder: 'dd-mm-jjjj' }],
  write: (value, part) => [value === undefined ? undefined : showValue(part, value)],
  read: (found, part, label) => {
    const typed = readText(part, found);
    const stored = found[0]?.fullDate;
    if (stored === undefined || typed.value === undefined || typed.value === stored) return typed;
    return {
      ...typed,
      conflict: { label, first: showValue(part, typed.value), second: showValue(part, stored) },
    };
  },
};
