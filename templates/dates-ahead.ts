/**
 * What the declaration tells has happened: advice was given, the profile was adopted. A day that is still to come would make
 * it untrue. Only the end of a term may lie ahead, and the format says which fact that is.
 */
import { finding, type Finding } from './finding.ts';
import type { DeclarationFacts, Format } from './format.ts';

/** One finding for each fact of the declaration that is later than `today` (`yyyy-mm-dd`). */
export const datesAhead = (format: Format, facts: DeclarationFacts, today: string): Finding[] =>
  format.declaration.facts.flatMap(({ id, kind, label, mayLieAhead }) => {
    const date = facts[id];
    return kind === 'date' && mayLieAhead !== true && typeof date === 'string' && date > today
      ? [finding('date-ahead', 'blocking', null, { label, date, today })]
      : [];
  });
