/** Only needs for which the school has a fixed offer go on the one-page: parents will count on what they read there. */
import * as v from 'valibot';

import { cellAt } from '../cells.ts';
import { finding } from '../finding.ts';
import { labelOf } from '../kinds/options.ts';
import { showValue } from '../values.ts';
import { key, message, ruleKind, severity } from './rule.ts';

export const chosenHaveOffer = ruleKind({
  name: 'chosenHaveOffer',
  about: 'The one-page only names needs for which the school has a fixed offer.',
  settings: { choice: key, levels: v.record(v.string(), key), notOption: key, message, severity },
  references: ({ choice, levels, notOption }) => ({
    keys: [choice, ...Object.values(levels)],
    values: [
      ...Object.keys(levels).map((need) => ({ at: choice, value: need })),
      ...Object.values(levels).map((level) => ({ at: level, value: notOption })),
    ],
  }),
  check: ({ choice, levels, notOption, message: says, severity: force }, { format, answers }) => {
    const chosen = answers[choice];
    const cell = cellAt(format, choice);
    if (!cell || !Array.isArray(chosen)) return [];
    const options = cell.part.kind === 'choices' ? cell.part.options : [];
    return (chosen as readonly string[]).flatMap((need) => {
      const at = levels[need];
      const level = at === undefined ? undefined : answers[at];
      if (at === undefined || (level !== undefined && level !== notOption)) return [];
      const part = cellAt(format, at)?.part;
      return [
        finding('chosen-without-offer', force, choice, {
          says,
          need: labelOf(options, need),
          level: level === undefined || !part ? null : showValue(part, level),
        }),
      ];
    });
  },
});
