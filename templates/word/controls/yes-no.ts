/** Yes or no: a dropdown, because an empty checkbox would not tell "no" from "not answered yet". */
import type { PartOf } from '../../kinds/index.ts';
import { showValue } from '../../values.ts';
import { readText, type Control } from './control.ts';

export const yesNo: Control<PartOf<'yes-no'>> = {
  places: (tag) => [{ tag, sort: 'dropdown', placeholder: 'Kies ja of nee', items: ['Ja', 'Nee'] }],
  write: (value, part) => [value === undefined ? undefined : showValue(part, value)],
  read: (found, part) => readText(part, found),
};
