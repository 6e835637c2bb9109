/** Rows are asked for when a switch has a value, and are out of place when it has not. */
import * as v from 'valibot';

import { cellsOfField } from '../cells.ts';
import { finding } from '../finding.ts';
import { key, message, ruleKind, severity } from './rule.ts';

export const rowsWhen = ruleKind({
  name: 'rowsWhen',
  about: 'Rows have at least one line when another field has a value.',
  settings: { switch: key, is: v.union([v.boolean(), v.string()]), field: key, message, severity },
  references: ({ switch: at, is, field }) => ({
    keys: [at],
    fields: [field],
    values: [{ at, value: is }],
  }),
  check: ({ switch: at, is, field, message: says, severity: force }, { format, answers }) => {
    const [first, ...others] = cellsOfField(format, field);
    if (!first || answers[at] !== is || [first, ...others].some((cell) => answers[cell.key] !== undefined))
      return [];
    return [finding('row-needed', force, first.key, { says, label: first.field.label })];
  },
});
