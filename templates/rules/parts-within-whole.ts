/** Parts are never more than the whole: each by itself, or all together. Parts not filled in yet count as nothing. */
import * as v from 'valibot';

import { cellAt } from '../cells.ts';
import { finding } from '../finding.ts';
import { key, keys, message, numberAt, ruleKind, severity } from './rule.ts';

export const partsWithinWhole = ruleKind({
  name: 'partsWithinWhole',
  about: 'Parts are not more than the whole: each by itself, or all `together`.',
  settings: { whole: key, parts: keys, together: v.boolean(), message, severity },
  references: ({ whole, parts }) => ({ keys: [whole, ...parts] }),
  check: ({ whole, parts, together, message: says, severity: force }, context) => {
    const total = numberAt(context, whole);
    if (total === undefined) return [];
    const labelAt = (at: string): string => cellAt(context.format, at)?.field.label ?? at;
    const wholeLabel = labelAt(whole);
    const numbers = parts.map((at) => ({ at, part: numberAt(context, at) ?? 0 }));
    if (!together)
      return numbers
        .filter(({ part }) => part > total)
        .map(({ at, part }) =>
          finding('part-exceeds-whole', force, at, {
            says,
            label: labelAt(at),
            part,
            whole: total,
            wholeLabel,
          }),
        );
    const sum = numbers.reduce((so, { part }) => so + part, 0);
    return sum > total
      ? [finding('parts-exceed-whole', force, parts[0] ?? whole, { says, sum, whole: total, wholeLabel })]
      : [];
  },
});
