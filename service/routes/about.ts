/** What a route is about, for the policy: found with the eyes of who asks, so what is not theirs is not there. */
import { Problem } from '#templates/problem.ts';

import { ofNobody, type About } from '../access/policy.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { consortiumIdOfDossier } from '../store/queries/consortia.ts';
import { dossierById } from '../store/queries/dossiers.ts';
import { schoolsOf } from '../store/queries/schools.ts';
import type { Visit } from './route.ts';

/** @throws Problem `dossier-unknown` */
export const dossierFor = async (id: string, { see }: Visit): Promise<Dossier> => {
  const dossier = await see((tables) => dossierById(tables, id));
  if (!dossier) throw new Problem('dossier-unknown', { dossier: id });
  return dossier;
};

export const aboutSchool = async (school: string, { see }: Visit): Promise<About> => {
  const [known] = await see((tables) => schoolsOf(tables, { schools: [school] }));
  return { school, board: known?.board ?? null, consortium: known?.consortium ?? null };
};

/**
 * A dossier stays with the consortium in which it was opened, also when the school goes to another.
 * @throws Problem `dossier-unknown`
 */
export const aboutDossier = async (
  { params: { dossier } }: { readonly params: { readonly dossier: string } },
  visit: Visit,
): Promise<About> => ({
  ...(await aboutSchool((await dossierFor(dossier, visit)).school, visit)),
  consortium: await visit.see((tables) => consortiumIdOfDossier(tables, dossier)),
});

export const aboutConsortium = (consortium: string): About => ({ ...ofNobody, consortium });
