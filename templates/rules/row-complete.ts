/** In a row where the first column is chosen, and is not the option that says "none", the other columns are needed too. */
import { cellsOfField } from '../cells.ts';
import { finding } from '../finding.ts';
import { key, keys, message, ruleKind, severity } from './rule.ts';

export const rowComplete = ruleKind({
  name: 'rowComplete',
  about: 'A line in which something is chosen is finished, except with the option that means "none".',
  settings: { field: key, when: key, isNot: key, then: keys, message, severity },
  references: ({ field, when, isNot, then }) => ({
    fields: [field],
    columns: [when, ...then].map((column) => ({ field, column })),
    values: [{ at: field, column: when, value: isNot }],
  }),
  check: ({ field, when, isNot, then, message: says, severity: force }, { format, answers }) => {
    const cells = cellsOfField(format, field);
    const asked = cells
      .filter((cell) => cell.column?.id === when)
      .filter((cell) => answers[cell.key] !== undefined && answers[cell.key] !== isNot)
      .map((cell) => cell.row?.id);
    return cells
      .filter((cell) => asked.includes(cell.row?.id) && then.includes(cell.column?.id ?? ''))
      .filter((cell) => answers[cell.key] === undefined)
      .map((cell) =>
        finding('incomplete-row', force, cell.key, {
          says,
          label: cell.field.label,
          column: cell.column?.label ?? '',
          row: cell.row?.id ?? '',
        }),
      );
  },
});
