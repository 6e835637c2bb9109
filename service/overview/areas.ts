/** The areas that an overview speaks of: each consortium, the schools that do not name one, and all together. */
import type { Answers, Format } from '#templates/format.ts';

import type { SchoolRef } from './school-row.ts';

export type Area =
  | { readonly scope: 'consortium'; readonly consortium: string }
  | { readonly scope: 'without-consortium' }
  | { readonly scope: 'all' };

/** A profile that counts, with its values: what every table of the overview is made from. */
export interface Counted {
  readonly ref: SchoolRef;
  readonly consortium: string | null;
  readonly format: Format;
  /** Answered and computed. */
  readonly values: Answers;
}

export interface InArea {
  readonly area: Area;
  readonly profiles: readonly Counted[];
}

/** The profiles per area, in the order in which the consortia come; nothing when there are no profiles. */
export const inAreas = (profiles: readonly Counted[]): InArea[] => {
  if (profiles.length === 0) return [];
  const consortia = new Map<string | null, Counted[]>();
  for (const profile of profiles) {
    const members = consortia.get(profile.consortium) ?? [];
    members.push(profile);
    consortia.set(profile.consortium, members);
  }
  const parts = [...consortia].map(([consortium, members]): InArea => ({
    area: consortium === null ? { scope: 'without-consortium' } : { scope: 'consortium', consortium },
    profiles: members,
  }));
  return [...parts, { area: { scope: 'all' }, profiles }];
};

/** The formats of these profiles, each once, by id. */
export const formatsOf = (profiles: readonly Counted[]): Format[] => {
  const byId = new Map(profiles.map(({ format }) => [format.id, format]));
  return [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
};

/** The profiles in this format. */
export const inFormat = (profiles: readonly Counted[], { id }: Format): Counted[] =>
  profiles.filter(({ format }) => format.id === id);
