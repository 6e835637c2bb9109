/** A total of FTE that cannot be right: nobody at all, or far more or fewer people than pupils make likely. */
import * as v from 'valibot';

import { cellAt } from '../cells.ts';
import { finding } from '../finding.ts';
import { roundTo } from '../decimals.ts';
import { key, numberAt, ruleKind, severity } from './rule.ts';

export const fteTotal = ruleKind({
  name: 'fteTotal',
  about: 'The total of FTE is not nought and fits the number of pupils.',
  settings: {
    total: key,
    pupils: key,
    pupilsPerFte: v.strictObject({ min: v.number(), max: v.number() }),
    severity,
  },
  references: ({ total, pupils }) => ({ keys: [total, pupils] }),
  check: ({ total, pupils, pupilsPerFte: { min, max }, severity: force }, context) => {
    const fte = numberAt(context, total);
    const label = cellAt(context.format, total)?.label ?? total;
    if (fte === undefined) return [];
    if (fte <= 0) return [finding('fte-zero', 'blocking', total, { label })];
    const children = numberAt(context, pupils);
    if (children === undefined || (children / fte >= min && children / fte <= max)) return [];
    return [
      finding('fte-unlikely', force, total, { label, fte: roundTo(fte, 2), pupils: children, min, max }),
    ];
  },
});
