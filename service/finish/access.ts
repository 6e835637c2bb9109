/**
 * Who may write in the school's document. Its folder has permissions of its own, given when it was handed out; locking makes those
 * that write read only, opening gives the school its own back. Both end the same however often they run, and from wherever.
 */
import { isProblem } from '#templates/problem.ts';

import { isOpen, type Dossier } from '../dossier/dossier.ts';
import type { DocumentPlace } from '../events/dossier-events.ts';
import type { Graph, Permission } from '../graph/port.ts';
import { peopleOf } from '../store/queries/schools.ts';
import type { World } from '../world.ts';

/** Gives the document the access that the dossier asks for now. A document that is gone needs none. */
export const settleAccess = async (world: World, dossier: Dossier): Promise<void> => {
  const place = dossier.handIns.at(-1)?.place ?? dossier.document?.place;
  if (!place) return;
  try {
    const target = await guarded(world.graph, place);
    if (isOpen(dossier)) await open(world, target, dossier.school);
    else await lock(world.graph, target);
  } catch (error) {
    if (!isProblem(error) || error.code !== 'graph-not-found') throw error;
  }
};

/** The folder that the document stands in; in the root of a library, where others write too, the document itself. */
const guarded = async (graph: Graph, { drive, item: id }: DocumentPlace): Promise<DocumentPlace> => {
  const { parent } = await graph.item(drive, id);
  const folder = parent === null ? null : await graph.item(drive, parent);
  return folder?.parent == null ? { drive, item: id } : { drive, item: folder.id };
};

const ownOf = async (graph: Graph, { drive, item }: DocumentPlace, role: Permission['role']) =>
  (await graph.permissions(drive, item)).filter((one) => !one.inherited && one.role === role);

const lock = async (graph: Graph, target: DocumentPlace): Promise<void> => {
  const writing = await ownOf(graph, target, 'write');
  await Promise.all(writing.map(({ id }) => graph.setRole(target.drive, target.item, id, 'read')));
};

const open = async ({ graph, database }: World, target: DocumentPlace, school: string): Promise<void> => {
  const [people] = await peopleOf(database, [school]);
  const writers = [people?.directorEmail, people?.coordinatorEmail].filter(
    (mail) => typeof mail === 'string',
  );
  const reading = (await ownOf(graph, target, 'read')).filter(({ grantedTo }) =>
    grantedTo.some((one) => writers.some((mail) => mail.toLowerCase() === one.toLowerCase())),
  );
  await Promise.all(reading.map(({ id }) => graph.setRole(target.drive, target.item, id, 'write')));
  if (writers.length > 0) await graph.grant(target.drive, target.item, writers, 'write');
};
