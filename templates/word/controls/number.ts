/** Number: a text control; a placeholder such as "0" would be read as a value by some programs. */
import type { PartOf } from '../../kinds/index.ts';
import { showValue } from '../../values.ts';
import { readText, type Control } from './control.ts';

export const number: Control<PartOf<'number'>> = {
  places: (tag) => [{ tag, sort: 'text', placeholder: 'Vul een getal in' }],
  write: (value, part) => [value === undefined ? undefined : showValue(part, value)],
  read: (found, part) => readText(part, found),
};
