/** What is written by hand of one primary school; the rest follows from it. */
import type { Identity } from '../identity.ts';
import type { NeedId } from '../texts/needs.ts';

/** How support is organised: in the class by the teacher unless it stands in one of these lists. */
export interface Offer {
  readonly none: readonly NeedId[];
  /** By specialists of the school itself. */
  readonly school: readonly NeedId[];
  /** With a partner from outside. */
  readonly partner: readonly NeedId[];
}

export interface PrimarySketch extends Identity {
  readonly pupils: number;
  readonly groups: number;
  readonly tide: 'krimp' | 'gelijk' | 'groei';
  readonly concepts: readonly string[];
  readonly otherConcept?: string;
  /** Ids of facilities beside those that follow from the offer. */
  readonly facilities: readonly string[];
  readonly otherFacility?: string;
  readonly building: readonly string[];
  readonly offer: Offer;
  /** The needs on the one-page. */
  readonly onePage: readonly NeedId[];
  /** Needs for which pupils of other schools may come. */
  readonly shared: readonly NeedId[];
  readonly inOneSentence: string;
  readonly strong: readonly [string, ...string[]];
  readonly character: string;
  readonly context: string;
  readonly aboutNumbers?: string;
  /** What the school does about a standard that it finds insufficient. */
  readonly weak?: {
    readonly standard: 'begeleiding' | 'handelen' | 'veiligheid' | 'schoolklimaat';
    readonly plan: string;
  };
  /** The date of the last report of the inspectorate; without one there is no judgement yet. */
  readonly inspected?: string;
  readonly change?: { readonly agreedOn: string } | { readonly toDiscuss: string };
}
