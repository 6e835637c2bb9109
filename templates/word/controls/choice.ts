/** Choice: a dropdown with the labels of the format; a list that comes from outside is a text control. */
import type { PartOf } from '../../kinds/index.ts';
import { showValue } from '../../values.ts';
import { readText, type Control } from './control.ts';

export const choice: Control<PartOf<'choice'>> = {
  places: (tag, { options }) =>
    options
      ? [
          {
            tag,
            sort: 'dropdown',
            placeholder: 'Kies een antwoord',
            items: options.map(({ label }) => label),
          },
        ]
      : [{ tag, sort: 'text', placeholder: 'Komt uit de schoollijst' }],
  write: (value, part) => [value === undefined ? undefined : showValue(part, value)],
  read: (found, part) => readText(part, found),
};
