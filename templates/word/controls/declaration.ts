/** Declaration: a checkbox before the statement. */
import type { PartOf } from '../../kinds/index.ts';
import type { Control } from './control.ts';

export const declaration: Control<PartOf<'declaration'>> = {
  places: (tag, { statement }) => [{ tag, sort: 'checkbox', placeholder: '', caption: statement }],
  write: (value) => [value === true],
  read: ([found]) => ({ value: found?.checked === true ? true : undefined }),
};
