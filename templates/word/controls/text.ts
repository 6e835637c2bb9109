/** Text: a control of one line, or of more when the format gives it lines. */
import type { PartOf } from '../../kinds/index.ts';
import { showValue } from '../../values.ts';
import { readText, type Control } from './control.ts';

export const text: Control<PartOf<'text'>> = {
  places: (tag, { lines }) => [
    { tag, sort: lines > 1 ? 'multiline' : 'text', placeholder: 'Klik hier en typ uw tekst' },
  ],
  write: (value, part) => [value === undefined ? undefined : showValue(part, value)],
  read: (found, part) => readText(part, found),
};
