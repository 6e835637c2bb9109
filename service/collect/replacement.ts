/**
 * When the document of a dossier is gone, another may have come in its place: somebody copied it and threw the old one away,
 * or put a file from elsewhere in the folder. What says itself to be of that school and that round becomes the document of
 * the dossier. What says to be of another school never does, and people hear that it stands there.
 */
import { isProblem } from '#templates/problem.ts';

import { decideMoved } from '../dossier/commands/collected.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Item } from '../graph/port.ts';
import { documentsAt, documentsInFolders } from '../store/queries/documents.ts';
import { dossierById } from '../store/queries/dossiers.ts';
import type { World } from '../world.ts';
import { collectContent, recordOf, tellAll } from './collect-document.ts';
import type { Tally } from './report.ts';
import { isWordDocument, saidBy } from './said-by.ts';

/** Looks for what came in the place of documents that are gone from this folder. */
export const collectReplacements = async (
  world: World,
  tally: Tally,
  { drive, folder }: { readonly drive: string; readonly folder: string },
): Promise<void> => {
  const known = await documentsInFolders(world.database, drive, [folder]);
  const gone = [...new Set(known.flatMap(({ dossier, goneAt }) => (goneAt === null ? [] : [dossier])))];
  for (const id of gone) {
    const dossier = await dossierById(world.database, id);
    if (dossier?.document?.gone === true) await replace(world, tally, dossier, { drive, folder });
  }
};

const replace = async (
  world: World,
  tally: Tally,
  dossier: Dossier,
  { drive, folder }: { readonly drive: string; readonly folder: string },
): Promise<void> => {
  const found = await candidates(world, dossier, drive, folder);
  const strangers: Item[] = [];
  for (const item of found) {
    const said = await saidBy(world.graph, dossier, item);
    if (said === 'stranger') strangers.push(item);
    if (typeof said === 'string') continue;
    await collectContent(world, tally, dossier.id, item);
    const place = { drive, item: item.id };
    tellAll(
      tally,
      dossier.id,
      await recordOf(world, dossier.id, (one) => decideMoved(one, { place, name: item.name, folder })),
    );
    return;
  }
  if (strangers[0]) await collectContent(world, tally, dossier.id, strangers[0]);
};

/** Each is read to see whose it is; somebody may have thrown the document away in a folder with thousands. */
const MOST_CANDIDATES = 100;

/** The Word documents in the folder that are no other dossier's, the one that was changed last first. */
const candidates = async (
  { graph, database }: World,
  dossier: Dossier,
  drive: string,
  folder: string,
): Promise<Item[]> => {
  const items: Item[] = [];
  try {
    for await (const item of graph.children(drive, folder))
      if (!item.isFolder && isWordDocument(item.name)) items.push(item);
  } catch (error) {
    // The whole folder is gone.
    if (isProblem(error) && error.code === 'graph-not-found') return [];
    throw error;
  }
  const known = await documentsAt(
    database,
    drive,
    items.map(({ id }) => id),
  );
  const taken = new Set(known.flatMap((one) => (one.dossier === dossier.id ? [] : [one.item])));
  return items
    .filter(({ id }) => !taken.has(id))
    .toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : 0))
    .slice(0, MOST_CANDIDATES);
};
