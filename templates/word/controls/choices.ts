/** Choices: one checkbox control per option, so that every program shows them all and none needs a list of its own. */
import type { PartOf } from '../../kinds/index.ts';
import { isRaw } from '../../kinds/kind.ts';
import type { Control } from './control.ts';

export const choices: Control<PartOf<'choices'>> = {
  places: (tag, { options }) =>
    options.map(({ id, label }) => ({
      tag: `${tag}#${id}`,
      sort: 'checkbox',
      placeholder: '',
      caption: label,
    })),
  write: (value, { options }) => {
    const ticked: readonly unknown[] = Array.isArray(value) && !isRaw(value) ? value : [];
    return options.map(({ id }) => ticked.includes(id));
  },
  read: (found, { options }) => {
    const ticked = options.filter((_, at) => found[at]?.checked === true).map(({ id }) => id);
    return { value: ticked.length > 0 ? ticked : undefined };
  },
};
