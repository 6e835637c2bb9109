/** One document of a dossier: fetched, read, checked, and recorded when that says something new. */
import { isProblem, type Problem } from '#templates/problem.ts';

import {
  decideCollected,
  decideGone,
  decideMoved,
  decideUnreadable,
  mayBeDocument,
} from '../dossier/commands/collected.ts';
import { decideConsultationCalledFor } from '../dossier/commands/consultation.ts';
import type { DossierEvent } from '../dossier/command.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Event, EventKind } from '../events/event.ts';
import type { Item } from '../graph/port.ts';
import type { Queryable } from '../store/database/database.ts';
import { documentAt, type KnownDocument } from '../store/queries/documents.ts';
import { dossierById } from '../store/queries/dossiers.ts';
import type { World } from '../world.ts';
import { judgeDocument } from './judge.ts';
import { readFor } from './read-for.ts';
import type { Tally } from './report.ts';

/** Records what is decided about a dossier as it is at that moment; nothing when it went with its round. */
export const recordOf = async (
  world: World,
  id: string,
  decide: (dossier: Dossier, tables: Queryable) => Promise<readonly DossierEvent[]> | readonly DossierEvent[],
): Promise<readonly Event[]> =>
  world.record({
    by: { type: 'service' },
    about: `dossier ${id}`,
    decide: async (tables) => {
      const dossier = await dossierById(tables, id);
      return dossier ? decide(dossier, tables) : [];
    },
  });

const told: { readonly [K in EventKind]?: Parameters<Tally['tell']>[0] } = {
  'document-collected': 'collected',
  'document-unreadable': 'unreadable',
  'document-moved': 'moved',
  'document-gone': 'gone',
};

export const tellAll = (tally: Tally, dossier: string, events: readonly Event[]): void => {
  for (const { kind } of events) {
    const what = told[kind];
    if (what) tally.tell(what, dossier);
  }
};

/**
 * A known document as the library has it now.
 * @throws Problem of the port, the database or the journal
 */
export const collectKnown = async (
  world: World,
  tally: Tally,
  known: KnownDocument,
  item: Item,
): Promise<void> => {
  const { dossier: id, drive } = known;
  const place = { drive, item: item.id };
  const folder = item.parent ?? '';
  if (known.name !== item.name || known.folder !== folder)
    tellAll(
      tally,
      id,
      await recordOf(world, id, (one) => decideMoved(one, { place, name: item.name, folder })),
    );
  if (known.eTag === item.eTag && known.goneAt === null) return;
  await collectContent(world, tally, id, item);
};

/** What stands in an item, for a dossier whose document it is or may become. */
export const collectContent = async (
  world: World,
  tally: Tally,
  id: string,
  { drive, id: item }: Pick<Item, 'drive' | 'id'>,
): Promise<void> => {
  const place = { drive, item };
  const dossier = await dossierById(world.database, id);
  if (!dossier || !mayBeDocument(dossier, place)) return;
  const fetched = await fetchFrom(world, place);
  const events =
    'problem' in fetched
      ? await recordOf(world, id, (one, tables) => unreadable(one, tables, place, fetched))
      : await recordFetched(world, id, fetched);
  tellAll(tally, id, events);
};

/**
 * Records what a document says that was fetched just now, when that is something new. Harmless to ask again.
 * @throws Problem of the database or the journal
 */
export const recordFetched = (
  world: World,
  id: string,
  { bytes, item }: { readonly bytes: Uint8Array; readonly item: Item },
): Promise<readonly Event[]> =>
  recordOf(world, id, async (one, tables) => {
    const { eTag, name } = item;
    const place = { drive: item.drive, item: item.id };
    let reading: ReturnType<typeof readFor>;
    try {
      reading = readFor(one, bytes);
    } catch (error) {
      if (!isProblem(error)) throw error;
      return unreadable(one, tables, place, { problem: error, eTag });
    }
    const { content, consultation, since } = await judgeDocument(world, tables, one, reading);
    const isUnread = (await documentAt(tables, place))?.eTag === null;
    return [
      ...decideCollected(
        one,
        { ...content, place, name, eTag },
        {
          isUnread,
          judge: (from) => since.get(from) ?? notCompared,
        },
      ),
      ...(mayBeDocument(one, place) ? decideConsultationCalledFor(one, consultation) : []),
    ];
  });

/** Never reached: `since` holds every content that is asked for, as it comes from the same dossier. */
const notCompared = { changeClass: 'substantive', fields: [] } as const;

type Fetched =
  { readonly bytes: Uint8Array; readonly item: Item } | { readonly problem: Problem; readonly eTag: string };

/** A file of which the size alone says that it is no profile is a document that cannot be read. */
const fetchFrom = async (
  { graph }: World,
  { drive, item }: { drive: string; item: string },
): Promise<Fetched> => {
  try {
    return await graph.content(drive, item);
  } catch (error) {
    if (!isProblem(error) || error.code !== 'graph-too-large') throw error;
    return { problem: error, eTag: (await graph.item(drive, item)).eTag };
  }
};

const unreadable = async (
  dossier: Dossier,
  tables: Queryable,
  place: { readonly drive: string; readonly item: string },
  { problem, eTag }: { readonly problem: Problem; readonly eTag: string },
): Promise<readonly DossierEvent[]> => {
  const { code, facts } = problem;
  const kept = { code, facts: facts as Readonly<Record<string, unknown>> };
  const known = await documentAt(tables, place);
  return decideUnreadable(dossier, { place, eTag, problem: kept }, known?.problem);
};

/** Told to be deleted, or not met where everything was: asked for once more, because it may have come back. */
export const collectMissing = async (world: World, tally: Tally, known: KnownDocument): Promise<void> => {
  const { drive, item: id, dossier } = known;
  let item: Item;
  try {
    item = await world.graph.item(drive, id);
  } catch (error) {
    if (!isProblem(error) || error.code !== 'graph-not-found') throw error;
    if (known.goneAt !== null) return;
    tellAll(tally, dossier, await recordOf(world, dossier, (one) => decideGone(one, { drive, item: id })));
    return;
  }
  await collectKnown(world, tally, known, item);
};
