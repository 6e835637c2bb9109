/**
 * The frozen snapshot ("stand op ..."): of which day an overview is, and exactly what went into it. The hash of the content of
 * each document shows afterwards whether a number was made from what a document says now, or from what it said then.
 */
import { contentHash, formatHash } from '#templates/canonical.ts';

import type { Overview } from './overview.ts';
import type { Profile } from './profile.ts';
import type { State } from './school-row.ts';

export interface Snapshot {
  /** As of the overview. */
  readonly at: string;
  readonly formats: readonly { readonly id: string; readonly hash: string }[];
  readonly documents: readonly {
    readonly file: string;
    readonly school: string | null;
    readonly format: string | null;
    readonly state: State;
    readonly counts: boolean;
    /** Null of a document that cannot be read. */
    readonly contentHash: string | null;
  }[];
}

export const snapshotOf = ({ at, schools }: Overview, profiles: readonly Profile[]): Snapshot => {
  const byFile = new Map(profiles.map((profile) => [profile.file, profile]));
  const formats = new Map(profiles.map(({ format }) => [format.id, format]));
  return {
    at,
    formats: [...formats.values()]
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map((format) => ({ id: format.id, hash: formatHash(format) })),
    documents: schools.map(({ file, school, format, state, counts }) => {
      const profile = byFile.get(file);
      const hash = profile ? contentHash(profile.format, profile.answers) : null;
      return { file, school, format, state, counts, contentHash: hash };
    }),
  };
};
