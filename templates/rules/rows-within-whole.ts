/** The numbers in one column of rows are together never more than the whole. */
import { cellAt, cellsOfField } from '../cells.ts';
import { finding } from '../finding.ts';
import { key, message, numberAt, ruleKind, severity } from './rule.ts';

export const rowsWithinWhole = ruleKind({
  name: 'rowsWithinWhole',
  about: 'The numbers in one column of rows are together not more than the whole.',
  settings: { whole: key, field: key, column: key, message, severity },
  references: ({ whole, field, column }) => ({
    keys: [whole],
    fields: [field],
    columns: [{ field, column }],
  }),
  check: ({ whole, field, column, message: says, severity: force }, context) => {
    const total = numberAt(context, whole);
    if (total === undefined) return [];
    const cells = cellsOfField(context.format, field).filter((cell) => cell.column?.id === column);
    const sum = cells.reduce((so, cell) => so + (numberAt(context, cell.key) ?? 0), 0);
    if (sum <= total || !cells[0]) return [];
    const wholeLabel = cellAt(context.format, whole)?.field.label ?? whole;
    return [finding('parts-exceed-whole', force, cells[0].key, { says, sum, whole: total, wholeLabel })];
  },
});
