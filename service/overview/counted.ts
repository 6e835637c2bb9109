/** The profiles that the numbers and lists of an overview contain: of each school one. */
import type { Counted } from './areas.ts';
import { valuesOf } from './facts.ts';
import type { Profile } from './profile.ts';
import { refOf, type SchoolRow } from './school-row.ts';
import { schoolRows } from './schools.ts';

/** In the order of the rows; `rows` are those of these profiles, and may hold files that cannot be read too. */
export const countedOf = (
  profiles: readonly Profile[],
  rows: readonly SchoolRow[] = schoolRows(profiles, []),
): Counted[] => {
  const byFile = new Map(profiles.map((profile) => [profile.file, profile]));
  return rows.flatMap((row): Counted[] => {
    const profile = row.counts ? byFile.get(row.file) : undefined;
    if (!profile) return [];
    const { format } = profile;
    return [{ ref: refOf(row), consortium: row.consortium, format, values: valuesOf(profile) }];
  });
};
