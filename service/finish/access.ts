/**
 * Who may write in the school's document. Each document has a folder with permissions of its own, given when it was handed out:
 * locking leaves everybody who comes in there to read only, and opening lets the same people write again, and the council for
 * as long as it is asked. Both end the same however often they run, and from wherever.
 */
import { isProblem } from '#templates/problem.ts';

import { isOpen, type Dossier } from '../dossier/dossier.ts';
import type { Graph } from '../graph/port.ts';
import { councilAdmitted, councilsOf } from '../hand-out/council.ts';
import { admit, admittedTo, alone, leaveReading, type Folder } from '../hand-out/people.ts';
import { documentsInFolders } from '../store/queries/documents.ts';
import { dossierById } from '../store/queries/dossiers.ts';
import { peopleOf, schoolsOf } from '../store/queries/schools.ts';
import type { World } from '../world.ts';

/**
 * Gives the folder of the document the access that is asked for now. A folder that is gone needs none.
 * @returns the dossier as it stood then
 */
export const settleAccess = async (world: World, known: Dossier): Promise<Dossier> => {
  const place = await folderOf(world.graph, known);
  if (!place) return known;
  return alone(world.database, place, async () => {
    // Who waited for another may find it otherwise.
    const dossier = (await dossierById(world.database, known.id)) ?? known;
    try {
      if (isOpen(dossier)) await open(world, place, dossier);
      else if (!(await isNeeded(world, place, dossier))) await leaveReading(world.graph, place);
    } catch (error) {
      if (!isGone(error)) throw error;
    }
    return dossier;
  });
};

const isGone = (error: unknown): boolean => isProblem(error) && error.code === 'graph-not-found';

/** Where the document stands; one that was found and not handed out is asked for its folder. */
const folderOf = async (graph: Graph, { document }: Dossier): Promise<Folder | undefined> => {
  if (!document || document.gone) return undefined;
  const { drive, item } = document.place;
  if (document.folder !== '') return { drive, folder: document.folder };
  try {
    const { parent } = await graph.item(drive, item);
    return parent === null ? undefined : { drive, folder: parent };
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
};

/** Somebody may have moved another document to it that is still written in. It is locked when that one is handed in. */
const isNeeded = async (
  { database }: World,
  { drive, folder }: Folder,
  { id }: Dossier,
): Promise<boolean> => {
  const there = (await documentsInFolders(database, drive, [folder])).filter(({ goneAt }) => goneAt === null);
  const others = [...new Set(there.map(({ dossier }) => dossier))].filter((other) => other !== id);
  const dossiers = await Promise.all(others.map((other) => dossierById(database, other)));
  return dossiers.some((other) => other !== undefined && isOpen(other));
};

/** The council comes and goes with its advice; whoever else was let in stays as long as it is open. */
const open = async ({ graph, database }: World, place: Folder, dossier: Dossier): Promise<void> => {
  const { school } = dossier;
  const [[people], [entry]] = await Promise.all([
    peopleOf(database, [school]),
    schoolsOf(database, { schools: [school] }),
  ]);
  if (!entry) return;
  const staff = await admittedTo(database, entry, people);
  const council = await councilAdmitted(database, entry, people, dossier);
  const admitted = new Map([...council, ...staff]);
  await admit(graph, place, admitted);
  if (dossier.request === null) return;
  // Also the one that was asked before another was.
  const councils = new Set(Object.values(await councilsOf(database, entry, people)).flat());
  await leaveReading(graph, place, (one) => councils.has(one) && admitted.get(one) !== 'write');
};
