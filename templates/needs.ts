/** Where an answer names a support need: a choice of which every option is a need of the format. */
import type { Cell } from './cells.ts';
import type { Format } from './format.ts';

export const namesNeeds = ({ needs }: Format, { part }: Cell): boolean => {
  const options = 'options' in part ? (part.options ?? []) : [];
  return options.length > 0 && options.every(({ id }) => needs.some((need) => need.id === id));
};
