/** The same choice does not stand in two rows. */
import { cellsOfField } from '../cells.ts';
import { finding } from '../finding.ts';
import { key, message, ruleKind, severity } from './rule.ts';

export const rowsUnique = ruleKind({
  name: 'rowsUnique',
  about: 'A value does not stand twice in a column of rows.',
  settings: { field: key, column: key, message, severity },
  references: ({ field, column }) => ({ fields: [field], columns: [{ field, column }] }),
  check: ({ field, column, message: says, severity: force }, { format, answers }) => {
    const seen = new Set<string>();
    return cellsOfField(format, field)
      .filter((cell) => cell.column?.id === column && answers[cell.key] !== undefined)
      .flatMap((cell) => {
        const value = JSON.stringify(answers[cell.key]);
        if (!seen.has(value)) {
          seen.add(value);
          return [];
        }
        return [
          finding('duplicate-row', force, cell.key, {
            says,
            label: cell.field.label,
            row: cell.row?.id ?? '',
          }),
        ];
      });
  },
});
