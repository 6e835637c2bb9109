/** What a route is about, for the policy: found with the eyes of who asks, so what is not theirs is not there. */
import { Problem } from '#templates/problem.ts';

import { ofNobody, type About } from '../access/policy.ts';
import type { Dossier } from '../dossier/dossier.ts';
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

/** @throws Problem `dossier-unknown` */
export const aboutDossier = async (
  { params }: { readonly params: { readonly dossier: string } },
  visit: Visit,
): Promise<About> => aboutSchool((await dossierFor(params.dossier, visit)).school, visit);

export const aboutConsortium = (consortium: string): About => ({ ...ofNobody, consortium });
