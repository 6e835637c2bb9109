/** The folder of a school: the same one for every round, also when the school was renamed. */
import { isProblem } from '#templates/problem.ts';

import type { Library } from '../events/consortium-events.ts';
import type { Round } from '../rounds/round.ts';
import { dossiersOfSchool } from '../store/queries/dossiers.ts';
import type { SchoolEntry } from '../store/queries/schools.ts';
import type { World } from '../world.ts';
import { folderName } from './names.ts';
import type { Folder } from './people.ts';

interface Wanted {
  readonly school: SchoolEntry;
  readonly round: Round;
  readonly library: Library;
}

/** @throws Problem of the port */
export const folderFor = async (world: World, { school, round, library }: Wanted): Promise<Folder> => {
  const { drive } = library;
  const earlier = round.trial ? undefined : await earlierFolder(world, school.brin6, drive);
  const folder =
    earlier ?? (await world.graph.ensureFolder(drive, library.folder, folderName(school, round))).id;
  return { drive, folder };
};

const earlierFolder = async (
  { database, graph }: World,
  school: string,
  drive: string,
): Promise<string | undefined> => {
  const documents = (await dossiersOfSchool(database, school)).flatMap(({ document }) => document ?? []);
  const known = documents.findLast(({ place, folder }) => place.drive === drive && folder !== '');
  if (!known) return undefined;
  try {
    return (await graph.item(drive, known.folder)).isFolder ? known.folder : undefined;
  } catch (error) {
    if (isProblem(error) && error.code === 'graph-not-found') return undefined;
    throw error;
  }
};
