/**
 * Facts: a profile as narrow rows, one for each place that has a value. This is what a database keeps to count with, and
 * what leads from a number in the overview back to the answer that it came from.
 */
import { cellsOf, cellWithRole } from '#templates/cells.ts';
import { computeAll } from '#templates/compute.ts';
import type { Answers, Role } from '#templates/format.ts';
import type { Value } from '#templates/kinds/kind.ts';
import { patterns } from '#templates/kinds/patterns.ts';
import { showValue } from '#templates/values.ts';

import type { Profile } from './profile.ts';

export interface Fact {
  /** BRIN6, or null when the document does not say which school it is of. */
  readonly school: string | null;
  readonly format: string;
  readonly key: string;
  readonly field: string;
  /** Canonical: an option's id, a number, `yyyy-mm-dd`. */
  readonly value: Value;
  /** The value as people read it. */
  readonly label: string;
}

/** All values of a profile by key, answered and computed. */
export const valuesOf = ({ format, answers }: Pick<Profile, 'format' | 'answers'>): Answers => ({
  ...answers,
  ...computeAll(format, answers),
});

/** The facts of a profile, in reading order. */
export const factsOf = (profile: Profile): Fact[] => {
  const { format } = profile;
  const school = schoolOf(profile);
  const values = valuesOf(profile);
  return cellsOf(format).flatMap(({ key, field, part }) => {
    const value = values[key];
    if (value === undefined) return [];
    return [{ school, format: format.id, key, field: field.id, value, label: showValue(part, value) }];
  });
};

/** The BRIN6: the one that the document was handed out for, else the one that was filled in. */
export const schoolOf = (profile: Pick<Profile, 'school' | 'format' | 'answers'>): string | null => {
  const { normalise, valid } = patterns.brin6;
  const named = [profile.school, wordsAt(profile, 'brin6')].map((text) => normalise(text ?? ''));
  return named.find((brin6) => valid.test(brin6)) ?? null;
};

/** What stands at the place with this role, as people read it. */
export const wordsAt = (
  { format, answers }: Pick<Profile, 'format' | 'answers'>,
  role: Role,
): string | null => {
  const cell = cellWithRole(format, role);
  const value = cell && answers[cell.key];
  return cell && value !== undefined ? showValue(cell.part, value) : null;
};
