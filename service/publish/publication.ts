/**
 * What a publisher gets of one school, and all that it gets. A publication can only be made here: of a profile that is ready,
 * or as a concept that says so. Its values come from `published`, so nothing internal and no suppressed value is in it, and a
 * publisher cannot leak what it does not have.
 */
import { adoptionDay, lastValidDay } from '#templates/declaration.ts';
import type { Format } from '#templates/format.ts';
import { published, type Published } from '#templates/published.ts';

import { referenceOf } from '../documents/reference.ts';
import { refuseUnready, timeOf, type Finishable } from '../ready.ts';

export interface PublicationFacts {
  /** `yyyy-mm-dd`; `undefined` in a concept that was not adopted yet. */
  readonly adoptedOn: string | undefined;
  /** `yyyy-mm-dd`, the last day on which it holds. */
  readonly validUntil: string | undefined;
  /** By which people find the profile; that of the published PDF. */
  readonly reference: string;
  /** ISO time; the only time that a publisher may use. */
  readonly at: string;
}

export class Publication {
  private constructor(
    readonly format: Format,
    readonly content: Published,
    readonly facts: PublicationFacts,
    /** Says so in everything that is made of it. */
    readonly concept: boolean,
  ) {}

  /**
   * Of a profile that is final.
   * @throws Problem `print-blocked` or `not-declared`.
   */
  static final(profile: Finishable): Publication {
    refuseUnready(profile);
    return Publication.of(profile, timeOf(profile), false);
  }

  /**
   * Of any profile.
   * @param today `yyyy-mm-dd`
   */
  static concept(profile: Omit<Finishable, 'findings'>, today: string): Publication {
    return Publication.of(profile, `${today}T12:00:00Z`, true);
  }

  private static of(
    { format, answers, declaration }: Omit<Finishable, 'findings'>,
    at: string,
    concept: boolean,
  ): Publication {
    const facts = {
      adoptedOn: adoptionDay(format, declaration),
      validUntil: lastValidDay(format, declaration),
      reference: referenceOf(format, answers, declaration, 'publication'),
      at,
    };
    return new Publication(format, published(format, answers, declaration), facts, concept);
  }
}
