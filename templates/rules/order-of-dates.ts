/** Dates of the declaration in the order of the route: nobody adopts before the council has advised. */
import { finding } from '../finding.ts';
import { keys, ruleKind, severity } from './rule.ts';

export const orderOfDates = ruleKind({
  name: 'orderOfDates',
  about: 'The dates of the declaration stand in the order of the route.',
  settings: { facts: keys, severity },
  references: ({ facts }) => ({ facts }),
  check: ({ facts, severity: force }, { format, declaration }) => {
    const dated = facts.flatMap((id) => {
      const date = declaration[id];
      const label = format.declaration.facts.find((fact) => fact.id === id)?.label ?? id;
      return typeof date === 'string' ? [{ id, label, date }] : [];
    });
    return dated.flatMap((later, at) => {
      const earlier = dated[at - 1];
      if (!earlier || earlier.date <= later.date) return [];
      return [
        finding('dates-out-of-order', force, null, {
          earlierLabel: earlier.label,
          earlier: earlier.date,
          laterLabel: later.label,
          later: later.date,
        }),
      ];
    });
  },
});
