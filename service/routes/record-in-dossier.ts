/** Records what a decision gives for a dossier, judged as the dossier is at that moment. */
import { Problem } from '#templates/problem.ts';

import type { Context, DossierEvent } from '../dossier/command.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Recorded } from '../events/event.ts';
import { dossierById } from '../store/queries/dossiers.ts';
import { holidaysIn } from '../store/queries/rounds.ts';
import type { Visit } from './route.ts';

export const recordInDossier = (
  id: string,
  { world, actor, today }: Visit,
  decide: (dossier: Dossier, context: Context) => readonly DossierEvent[],
): Promise<readonly Recorded[]> => {
  const by = actor();
  return world.record({
    by,
    about: `dossier ${id}`,
    decide: async (tables) => {
      const dossier = await dossierById(tables, id);
      if (!dossier) throw new Problem('dossier-unknown', { dossier: id });
      return decide(dossier, { actor: by, today, holidays: await holidaysIn(tables, dossier.round) });
    },
  });
};
