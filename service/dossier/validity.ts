/**
 * Which profile of a school held on a day ("profiel zoals het gold op"). A profile holds from the day on which it was handed
 * in until a later one is, it expires, or the school takes it back; then the one before holds again.
 */
import type { Dossier, HandIn } from './model.ts';

export interface Held {
  readonly dossier: Dossier;
  readonly handIn: HandIn;
}

const inOrder = (dossiers: readonly Dossier[]): Held[] =>
  dossiers
    .flatMap((dossier) => dossier.handIns.map((handIn) => ({ dossier, handIn })))
    .toSorted((a, b) => a.handIn.seq - b.handIn.seq);

/** Handed in, and not taken back, at the end of that day. */
const standsOn =
  (day: string) =>
  ({ handIn: { noted, withdrawn } }: Held): boolean =>
    noted <= day && (withdrawn === null || withdrawn.noted > day);

/**
 * The profile of a school that held at the end of a day (`yyyy-mm-dd`).
 * @param dossiers all of the school
 */
export const inForceOn = (dossiers: readonly Dossier[], day: string): Held | undefined => {
  const last = inOrder(dossiers).filter(standsOn(day)).at(-1);
  return last && day <= last.handIn.validUntil ? last : undefined;
};

/**
 * The day from which a profile of another dossier holds instead of that of this one; `undefined` while it holds itself.
 * @param dossiers all of the school
 */
export const supersededOn = (
  dossier: Dossier,
  dossiers: readonly Dossier[],
  today: string,
): string | undefined => {
  const standing = inOrder(dossiers).filter(standsOn(today));
  const own = standing.findLast((one) => one.dossier.id === dossier.id);
  return (
    own &&
    standing.find((one) => one.dossier.id !== dossier.id && one.handIn.seq > own.handIn.seq)?.handIn.noted
  );
};
