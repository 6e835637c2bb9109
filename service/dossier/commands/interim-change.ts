/**
 * A change between rounds (tussentijdse wijziging): a dossier of its own that amends a profile. What it amends stays public
 * until the change is handed in; the council advises on the change.
 */
import { Problem } from '#templates/problem.ts';

import { event } from '../../events/event.ts';
import type { Context, DossierEvent } from '../command.ts';
import { standingHandIn } from '../dossier.ts';
import type { Dossier } from '../model.ts';
import { inForceOn } from '../validity.ts';

interface Amend {
  /** The id of the dossier to come. */
  readonly dossier: string;
  /** The profile that it amends. */
  readonly amends: string;
}

/**
 * @param dossiers all of the school
 * @throws Problem `not-in-force` or `change-under-way`.
 */
export const decideInterimChange = (
  dossiers: readonly Dossier[],
  { dossier, amends }: Amend,
  { today }: Context,
): DossierEvent[] => {
  if (dossiers.some(({ id, amends: known }) => id === dossier && known === amends)) return [];
  const current = inForceOn(dossiers, today);
  if (current?.dossier.id !== amends) throw new Problem('not-in-force', {});
  const other = dossiers.find((one) => one.amends !== null && !standingHandIn(one));
  if (other) throw new Problem('change-under-way', { dossier: other.id });
  const { school } = current.dossier;
  const { format } = current.handIn;
  return [event('dossier-opened', { dossier, school, round: null, format, amends })];
};
