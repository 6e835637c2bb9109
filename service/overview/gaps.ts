/**
 * Gaps ("witte vlekken"): needs for which no school, or only one, has a fixed offer. Who did not answer is not counted as
 * having none, and a need that nobody spoke of is not known: an overview must not be surer than its documents.
 */
import type { SchoolRef } from './school-row.ts';
import type { SpecialisedRow } from './specialised.ts';
import type { Tally } from './tally.ts';

/** `no-target-group` is for a need that only specialised schools are asked about. */
export type GapKind = 'no-profiles' | 'not-known' | 'no-offer' | 'one-school' | 'no-target-group';

export interface Gap {
  readonly kind: GapKind;
  readonly need: string | null;
  readonly label: string | null;
  readonly answered: number;
  readonly unanswered: number;
  /** Who has a fixed offer: nobody or one school. */
  readonly offering: readonly SchoolRef[];
  /** How many profiles of this area name target groups at all. */
  readonly specialists: number;
  /** The specialised schools of this area that have it as a target group. */
  readonly specialised: readonly SchoolRef[];
  /** The specialised schools of other areas that do. */
  readonly elsewhere: readonly SchoolRef[];
}

interface Basis {
  readonly sheets: readonly {
    readonly noOffer: string | null;
    readonly needs: readonly (Tally & { readonly need: string })[];
  }[];
  readonly specialists: number;
  readonly specialised: readonly SpecialisedRow[];
  /** The same of all areas together. */
  readonly everywhere: readonly SpecialisedRow[];
}

/** The gaps of one area, in the order of the needs. */
export const gapsOf = (basis: Basis): Gap[] => {
  const asked = new Set(basis.sheets.flatMap(({ needs }) => needs.map(({ need }) => need)));
  const states = basis.specialised.map((row) => stateOfNeed(basis, row));
  const spoken = states.filter(({ need }) => asked.has(need));
  const nobody = spoken.every(({ answered, unanswered }) => answered + unanswered === 0);
  return [
    ...(nobody ? [{ ...withoutProfiles, specialists: basis.specialists }] : []),
    ...states.flatMap((state): Gap[] => {
      const kind = asked.has(state.need) ? kindOf(state) : kindWhenNotAsked(state, asked);
      return kind && !(nobody && asked.has(state.need)) ? [{ kind, ...state }] : [];
    }),
  ];
};

const withoutProfiles: Omit<Gap, 'specialists'> = {
  kind: 'no-profiles',
  need: null,
  label: null,
  answered: 0,
  unanswered: 0,
  offering: [],
  specialised: [],
  elsewhere: [],
};

type NeedState = Omit<Gap, 'kind' | 'need' | 'label'> & { readonly need: string; readonly label: string };

const stateOfNeed = ({ sheets, specialists, everywhere }: Basis, row: SpecialisedRow): NeedState => {
  const offering: SchoolRef[] = [];
  let answered = 0;
  let unanswered = 0;
  for (const { noOffer, needs } of sheets)
    for (const tally of needs) {
      if (tally.need !== row.need) continue;
      unanswered += tally.unanswered.length;
      for (const { id, schools } of tally.columns) {
        answered += schools.length;
        if (id !== noOffer) offering.push(...schools);
      }
    }
  const specialised = schoolsOf(row);
  const others = everywhere.find(({ need }) => need === row.need);
  return {
    need: row.need,
    label: row.label,
    answered,
    unanswered,
    offering,
    specialists,
    specialised,
    elsewhere: others ? schoolsOf(others).filter((school) => !specialised.includes(school)) : [],
  };
};

/** Each school once, also when it has two target groups for the need. */
const schoolsOf = ({ targetGroups }: SpecialisedRow): SchoolRef[] => [
  ...new Set(targetGroups.map(({ school }) => school)),
];

const kindOf = ({ answered, offering }: NeedState): GapKind | undefined => {
  if (answered === 0) return 'not-known';
  if (offering.length === 0) return 'no-offer';
  return offering.length === 1 ? 'one-school' : undefined;
};

/** Where no format asks ordinary schools about any need, it is not a gap that they were not asked about this one. */
const kindWhenNotAsked = ({ specialised }: NeedState, asked: ReadonlySet<string>): GapKind | undefined =>
  asked.size > 0 && specialised.length === 0 ? 'no-target-group' : undefined;
