/** A need for which a consortium had a school, and now has none. */
import type { Area } from './areas.ts';
import type { SchoolRef } from './school-row.ts';

/** A fixed offer of an ordinary school, or a target group of a specialised one. */
export type LossKind = 'fixed-offer' | 'target-group';

export interface Loss {
  readonly kind: LossKind;
  readonly area: Area;
  readonly need: string;
  readonly label: string;
  /** Who had it the last time. */
  readonly had: readonly SchoolRef[];
  /** Of those, who now says not to have it. */
  readonly stopped: readonly SchoolRef[];
  /** Of those, of whom it is not known now: no profile, or no answer. */
  readonly silent: readonly SchoolRef[];
  /** Who has it in another consortium now, also a school that went there. */
  readonly elsewhere: readonly SchoolRef[];
}
