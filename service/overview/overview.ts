/**
 * The overview ("totaaloverzicht") of a set of profiles: who is how far, where support is covered and where not, and the
 * key figures. Pure, and plain JSON, so that every page, table and document is made from these same facts.
 *
 * A table never mixes versions of a format: each has a sheet of its own.
 */
import { basicSupportOf, type BasicSupportSheet } from './basic-support.ts';
import { coverageOf, type CoverageArea } from './coverage.ts';
import { countedOf } from './counted.ts';
import { incompleteOf, type IncompleteRow } from './incomplete.ts';
import { keyFiguresOf, type KeyFigureSheet } from './key-figures.ts';
import type { Profile, Unreadable } from './profile.ts';
import type { SchoolRow } from './school-row.ts';
import { schoolRows } from './schools.ts';

export interface Overview {
  /** ISO time: the moment that the overview is of; noon where only the day is known. */
  readonly at: string;
  /** A row per document, by consortium and name. */
  readonly schools: readonly SchoolRow[];
  readonly coverage: readonly CoverageArea[];
  readonly basicSupport: readonly BasicSupportSheet[];
  readonly keyFigures: readonly KeyFigureSheet[];
  readonly incomplete: readonly IncompleteRow[];
}

/**
 * The overview of these profiles. Each file makes one row; of several documents of one school only one counts.
 * @param at the moment of the overview, ISO 8601
 */
export const overviewOf = (
  profiles: readonly Profile[],
  unreadable: readonly Unreadable[],
  { at }: { readonly at: string },
): Overview => {
  const schools = schoolRows(profiles, unreadable);
  const byFile = new Map(profiles.map((profile) => [profile.file, profile]));
  const counted = countedOf(profiles, schools);
  return {
    at,
    schools,
    coverage: coverageOf(counted),
    basicSupport: basicSupportOf(counted),
    keyFigures: keyFiguresOf(counted),
    incomplete: incompleteOf(schools, ({ file }) => byFile.get(file)),
  };
};
