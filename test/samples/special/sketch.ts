/** What is written by hand of one school for special (primary) education: nearly everything, for no two are alike. */
import type { Keyed } from '../keyed.ts';
import type { Identity } from '../identity.ts';

export interface SpecialSketch extends Identity {
  readonly types: readonly string[];
  readonly tide: 'krimp' | 'gelijk' | 'groei';
  readonly pupils: number;
  readonly groups: number;
  readonly places: number;
  readonly targetGroups: readonly {
    readonly group: string;
    readonly need: string;
    readonly pupils: number;
    readonly groupSize: number;
    readonly offer: string;
  }[];
  /** Counts on the count date by field, such as `sbo`; the others are nought. */
  readonly counts: Readonly<Record<string, number>>;
  /** Pupils who came and went in the school year by field; the others are nought. */
  readonly moves: Readonly<Record<string, number>>;
  readonly fte: Keyed;
  readonly routes?: readonly (number | undefined)[];
  readonly facilities: readonly string[];
  readonly building: readonly string[];
  readonly care: readonly string[];
  readonly partners: Keyed;
  readonly expertise: readonly (readonly [string, string])[];
  readonly outreach: readonly {
    readonly what: string;
    readonly need: string;
    readonly who: string;
    readonly hours: number;
  }[];
  readonly ambitions: readonly {
    readonly ambition: string;
    readonly anchor: string;
    readonly due: string;
    readonly training?: readonly [who: string, what: string];
  }[];
  readonly inspected: string;
  readonly toDiscuss?: string;
  readonly texts: {
    readonly character: string;
    readonly context: string;
    readonly vision: string;
    readonly plans: string;
    readonly parents: string;
    readonly day: string;
    readonly placing: string;
    readonly limits: string;
    readonly summary: string;
    readonly care?: string;
    readonly agreements?: string;
    readonly withOthers?: string;
    readonly reach?: string;
    readonly numbers?: string;
  };
}
