/**
 * Choice: one of a list. The list stands in the format, or comes from the school list (`optionsFrom`), and then the value
 * is the name as that list gives it.
 */
import * as v from 'valibot';

import { tidyText } from '../characters.ts';
import { commonSettings, valueKind } from './kind.ts';
import { labelOf, optionFinder, optionIds, optionList } from './options.ts';

const settings = {
  ...commonSettings,
  options: v.exactOptional(optionList),
  /** Where the options come from when the format does not fix them. */
  optionsFrom: v.exactOptional(v.picklist(['schoolList', 'boardList'])),
} as const;

export const choice = valueKind({
  name: 'choice',
  about: 'One of a list; the list stands in the format or comes from the school list.',
  settings,
  long: true,
  coherent: ({ options, optionsFrom }) =>
    (options === undefined) === (optionsFrom === undefined) ? 'either "options" or "optionsFrom"' : undefined,
  fromText: (typed, { options }) => (options ? optionFinder(options)(typed) : typed),
  fromJson: (value, { options }) => {
    if (typeof value !== 'string') return undefined;
    if (!options) return tidyText(value);
    return options.some(({ id }) => id === value) ? value : undefined;
  },
  inJson: ({ options }) =>
    options
      ? `een van ${optionIds(options)}`
      : 'tekst tussen aanhalingstekens: de naam zoals de lijst die geeft',
  check: () => [],
  show: (value, { options }) => (options ? labelOf(options, value) : value),
  same: (a, b) => a === b,
});
