/**
 * Where a document of a school stands: in a folder of its own, within that of the school. The school's is the same one for every
 * round, also when the school was renamed, and in it everybody only reads. Who writes is a matter of the folder of the document,
 * so that it can be closed while the one beside it stays open.
 */
import { isProblem, Problem } from '#templates/problem.ts';

import type { Dossier } from '../dossier/dossier.ts';
import type { Round } from '../rounds/round.ts';
import type { Consortium } from '../store/queries/consortia.ts';
import { documentsInFolders } from '../store/queries/documents.ts';
import { dossiersOfSchool } from '../store/queries/dossiers.ts';
import type { SchoolEntry } from '../store/queries/schools.ts';
import type { World } from '../world.ts';
import { inLibrary } from './libraries.ts';
import { documentFolderName, schoolFolderName } from './names.ts';
import type { Folder } from './people.ts';

interface Wanted {
  readonly school: SchoolEntry;
  /** Null for a change between rounds. */
  readonly round: Round | null;
  readonly dossier: Dossier;
  readonly consortium: Consortium;
}

export interface Folders {
  readonly school: Folder;
  readonly document: Folder;
}

/** @throws Problem `library-unknown`, or of the port */
export const foldersFor = async (world: World, wanted: Wanted): Promise<Folders> => {
  const { drive } = wanted.consortium.schools;
  const school = { drive, folder: await schoolFolder(world, wanted) };
  return { school, document: { drive, folder: await documentFolder(world, school, wanted.dossier) } };
};

const schoolFolder = async (
  world: World,
  { school, round, consortium: { consortium, schools } }: Wanted,
): Promise<string> => {
  const { drive, folder } = schools;
  const earlier = round?.trial === true ? undefined : await earlierFolder(world, school.brin6, drive);
  if (earlier !== undefined) return earlier;
  const named = { consortium, library: 'schools' } as const;
  return (
    await inLibrary(named, () => world.graph.ensureFolder(drive, folder, schoolFolderName(school, round)))
  ).id;
};

const earlierFolder = async (
  { database, graph }: World,
  school: string,
  drive: string,
): Promise<string | undefined> => {
  const documents = (await dossiersOfSchool(database, school)).flatMap(({ document }) => document ?? []);
  const known = documents.findLast(({ place, schoolFolder: id }) => place.drive === drive && id !== null);
  if (!known?.schoolFolder) return undefined;
  try {
    return (await graph.item(drive, known.schoolFolder)).isFolder ? known.schoolFolder : undefined;
  } catch (error) {
    if (isProblem(error) && error.code === 'graph-not-found') return undefined;
    throw error;
  }
};

/** More folders of one name than any school has. */
const MOST_NAMES = 20;

/** One in which no document of another dossier stands or stood. */
const documentFolder = async (
  { graph, database }: World,
  { drive, folder }: Folder,
  dossier: Dossier,
): Promise<string> => {
  for (let copy = 1; copy <= MOST_NAMES; copy += 1) {
    const { id } = await graph.ensureFolder(drive, folder, documentFolderName(dossier, copy));
    const known = await documentsInFolders(database, drive, [id]);
    if (known.every((one) => one.dossier === dossier.id)) return id;
  }
  throw new Problem('graph-name-taken', { name: documentFolderName(dossier) });
};
