/** Computed: a control that nobody types in; filled when a document is made, and never read. */
import type { PartOf } from '../../kinds/index.ts';
import { showValue } from '../../values.ts';
import type { Control } from './control.ts';

export const computed: Control<PartOf<'computed'>> = {
  places: (tag) => [{ tag, sort: 'text', placeholder: 'Wordt berekend' }],
  write: (value, part) => [value === undefined ? undefined : showValue(part, value)],
  read: () => ({ value: undefined }),
};
