/** Choices: several of a list. In a document each option is a checkbox of its own; the value lists the ticked ids in the
 * order of the format, so that the order of ticking never makes a difference. */
import * as v from 'valibot';

import type { Trouble } from '../finding.ts';
import { commonSettings, valueKind } from './kind.ts';
import { labelOf, optionFinder, optionIds, optionList, type Option } from './options.ts';

const settings = {
  ...commonSettings,
  options: optionList,
  atMost: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
} as const;

const inOrder = (options: readonly Option[], ids: readonly string[]): string[] =>
  options.filter(({ id }) => ids.includes(id)).map(({ id }) => id);

export const choices = valueKind({
  name: 'choices',
  about: 'Several of a list, if wished at most so many.',
  settings,
  long: true,
  coherent: ({ options, atMost }) =>
    atMost === undefined || atMost <= options.length ? undefined : `"atMost" of at most ${options.length}`,
  fromText: (typed, { options }) => {
    const found = typed.split(/[;\n]/).map(optionFinder(options));
    return found.every((id) => id !== undefined) ? inOrder(options, found) : undefined;
  },
  fromJson: (value, { options }) => {
    if (!Array.isArray(value) || !value.every((id) => options.some((option) => option.id === id)))
      return undefined;
    return inOrder(options, value as string[]);
  },
  inJson: ({ options }) =>
    `een lijst tussen vierkante haken, bijvoorbeeld ["${options[0]?.id ?? ''}"], met een of meer van ${optionIds(options)}`,
  check: (value, { atMost }) => {
    const troubles: Trouble[] = [];
    if (atMost !== undefined && value.length > atMost)
      troubles.push({
        code: 'too-many-choices',
        severity: 'blocking',
        facts: { count: value.length, atMost },
      });
    return troubles;
  },
  show: (value, { options }) => value.map((id) => labelOf(options, id)).join('; '),
  same: (a, b) => a.length === b.length && a.every((id, at) => id === b[at]),
});
