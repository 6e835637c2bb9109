/** Two rounds beside each other: which schools are in both, who is new, and who has not sent anything yet. */
import { countedOf } from '../counted.ts';
import { schoolOf } from '../facts.ts';
import type { Profile } from '../profile.ts';
import { refOf, type SchoolRef } from '../school-row.ts';
import { schoolRows } from '../schools.ts';
import type { Comparison } from './report-of.ts';

/** Schools are the same by their code; a document that does not say whose it is, is of no other round. */
export const compareRounds = (earlier: readonly Profile[], now: readonly Profile[]): Comparison => {
  const [then, these] = [countingBySchool(earlier), countingBySchool(now)];
  const refs = (of: ReadonlyMap<string, Counting>, not: ReadonlyMap<string, Counting>): SchoolRef[] =>
    [...of].flatMap(([school, { ref }]) => (not.has(school) ? [] : [ref]));
  return {
    rounds: {
      earlier: countedOf(earlier),
      now: countedOf(now),
      continued: [...these].flatMap(([school, { ref, profile }]) => {
        const last = then.get(school);
        return last ? [{ school: ref, earlier: last.profile, now: profile }] : [];
      }),
      begun: refs(these, then),
    },
    silent: refs(then, these),
  };
};

interface Counting {
  readonly ref: SchoolRef;
  readonly profile: Profile;
}

const countingBySchool = (profiles: readonly Profile[]): ReadonlyMap<string, Counting> => {
  const byFile = new Map(profiles.map((profile) => [profile.file, profile]));
  return new Map(
    schoolRows(profiles, []).flatMap((row): [string, Counting][] => {
      const profile = byFile.get(row.file);
      const school = profile && schoolOf(profile);
      return profile && row.counts && school ? [[school, { ref: refOf(row), profile }]] : [];
    }),
  );
};
