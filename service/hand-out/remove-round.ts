/**
 * A round to practise with vanishes: its documents, what was handed in, what was kept beside the journal, and its rows. The
 * journal remembers that there was such a round and no word that anybody wrote in it. First the files go, because the rows
 * tell where they are: run again after it was killed, it goes on where it was.
 */
import { isProblem, Problem } from '#templates/problem.ts';

import { eraseRemoved } from '../collect/erase-removed.ts';
import type { Actor } from '../events/actor.ts';
import type { Graph } from '../graph/port.ts';
import { decideRemove } from '../rounds/commands.ts';
import type { Round } from '../rounds/round.ts';
import { allConsortia, type Consortium } from '../store/queries/consortia.ts';
import { dossierById, dossierIdsOfRound } from '../store/queries/dossiers.ts';
import { roundById } from '../store/queries/rounds.ts';
import type { World } from '../world.ts';
import { isTrialFolder } from './names.ts';

/** @throws Problem `round-unknown`, `round-not-trial`, or of the port: then it can be asked again. */
export const removeRound = async (
  world: World,
  { round: id, by }: { readonly round: string; readonly by: Actor },
): Promise<void> => {
  const round = await roundById(world.database, id);
  if (!round) throw new Problem('round-unknown', { round: id });
  // Nothing is touched of a round that may not be removed.
  decideRemove(round);
  await removeDocuments(world, id);
  await removeFolders(world, round);
  await world.record({
    by,
    about: 'rounds',
    decide: async (tables) => {
      const now = await roundById(tables, id);
      return now ? decideRemove(now) : [];
    },
  });
  await eraseRemoved(world);
};

/** Wherever somebody moved them. */
const removeDocuments = async ({ database, graph }: World, round: string): Promise<void> => {
  for (const id of await dossierIdsOfRound(database, round)) {
    const dossier = await dossierById(database, id);
    const handedIn = dossier?.handIns.flatMap(({ files }) => files.map(({ place }) => place)) ?? [];
    const own = dossier?.document && !dossier.document.gone ? [dossier.document.place] : [];
    for (const { drive, item } of [...own, ...handedIn]) await graph.remove(drive, item);
  }
};

/** With all that people put in them, such as copies. */
const removeFolders = async ({ database, graph }: World, round: Round): Promise<void> => {
  for (const { schools } of await allConsortia(database))
    for (const folder of await trialFolders(graph, schools, round)) await graph.remove(schools.drive, folder);
};

const trialFolders = async (
  graph: Graph,
  { drive, folder }: Consortium['schools'],
  round: Round,
): Promise<readonly string[]> => {
  const found: string[] = [];
  try {
    for await (const item of graph.children(drive, folder))
      if (item.isFolder && isTrialFolder(item.name, round)) found.push(item.id);
  } catch (error) {
    // In a library that is gone, or never was where somebody said, there is nothing left to remove.
    if (!isProblem(error) || error.code !== 'graph-not-found') throw error;
  }
  return found;
};
