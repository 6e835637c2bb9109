/** "None of these" does not go together with one of these. */
import { cellAt } from '../cells.ts';
import { finding } from '../finding.ts';
import { labelOf } from '../kinds/options.ts';
import { key, message, ruleKind, severity } from './rule.ts';

export const exclusiveOption = ruleKind({
  name: 'exclusiveOption',
  about: 'An option such as "none" does not go with another.',
  settings: { field: key, option: key, message, severity },
  references: ({ field, option }) => ({ keys: [field], values: [{ at: field, value: option }] }),
  check: ({ field, option, message: says, severity: force }, { format, answers }) => {
    const chosen = answers[field];
    const cell = cellAt(format, field);
    if (!cell || !Array.isArray(chosen) || chosen.length < 2 || !chosen.includes(option)) return [];
    const options = cell.part.kind === 'choices' ? cell.part.options : [];
    return [
      finding('exclusive-option', force, field, {
        says,
        label: cell.label,
        option: labelOf(options, option),
      }),
    ];
  },
});
