/**
 * The document for a change between rounds (tussentijdse wijziging): what the profile says that holds now, to change in it what
 * has to change. It is handed out, collected and handed in as any other; until it is handed in, what it amends stays public.
 */
import { Problem } from '#templates/problem.ts';

import { standingHandIn } from '../dossier/dossier.ts';
import type { Actor } from '../events/actor.ts';
import { answersKept } from '../kept-answers.ts';
import type { School } from '../schools/school.ts';
import { consortiumById, consortiumIdOfDossier } from '../store/queries/consortia.ts';
import { dossierById } from '../store/queries/dossiers.ts';
import { listedFacts, peopleOf, schoolsOf } from '../store/queries/schools.ts';
import type { World } from '../world.ts';
import { handOutDocument } from './hand-out-document.ts';
import { consortiumName, prefillChange } from './prefill.ts';

interface Change {
  /** The id of the dossier that amends another. */
  readonly dossier: string;
  readonly by?: Actor;
}

/**
 * Harmless to ask again; for a document that went astray it makes another.
 * @throws Problem `dossier-unknown`, `school-unknown`, `school-without-library`, of the port, or of what is kept
 */
export const handOutChange = async (
  world: World,
  { dossier: id, by = { type: 'service' } }: Change,
): Promise<void> => {
  const { database, blobs } = world;
  const dossier = await dossierById(database, id);
  const amended = dossier?.amends == null ? undefined : await dossierById(database, dossier.amends);
  if (!dossier || !amended) throw new Problem('dossier-unknown', { dossier: id });
  const { school: brin6 } = dossier;
  const [[school], [people], [facts], code] = await Promise.all([
    schoolsOf(database, { schools: [brin6] }),
    peopleOf(database, [brin6]),
    listedFacts(database, [brin6]) as Promise<School[]>,
    consortiumIdOfDossier(database, id),
  ]);
  if (!school || !facts) throw new Problem('school-unknown', { school: brin6 });
  const consortium = code === null ? undefined : await consortiumById(database, code);
  if (!consortium) throw new Problem('school-without-library', { school: brin6, consortium: code });
  await handOutDocument(world, {
    by,
    dossier,
    round: null,
    school,
    consortium,
    people,
    answers: async (format) => {
      const handIn = standingHandIn(amended);
      const known = {
        school: facts,
        director: people?.directorName ?? null,
        consortium: consortiumName(consortium),
      };
      return prefillChange(format, known, handIn ? (await answersKept(blobs, handIn)).answers : {});
    },
  });
};
