/** The content controls of every kind of value. */
import type { Part, PartOf, ValueKindName } from '../../kinds/index.ts';
import { choice } from './choice.ts';
import { choices } from './choices.ts';
import { computed } from './computed.ts';
import type { Control } from './control.ts';
import { date } from './date.ts';
import { declaration } from './declaration.ts';
import { number } from './number.ts';
import { text } from './text.ts';
import { yesNo } from './yes-no.ts';

const controls: { readonly [K in ValueKindName]: Control<PartOf<K>> } = {
  text,
  number,
  choice,
  choices,
  'yes-no': yesNo,
  date,
  declaration,
  computed,
};

/** The control of a part, with its type forgotten: the caller has the part at hand. */
export const controlOf = (part: Part): Control<Part> => controls[part.kind];
