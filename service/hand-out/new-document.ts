/** The document that a school gets, put in its folder without writing over anything. */
import { contentHash } from '#templates/canonical.ts';
import type { Answers, Format } from '#templates/format.ts';
import { Problem } from '#templates/problem.ts';
import { writeTemplate } from '#templates/word/template.ts';

import { isWordDocument, saidBy } from '../collect/said-by.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Graph, Item, NewFile } from '../graph/port.ts';
import type { SchoolEntry } from '../store/queries/schools.ts';
import { documentName } from './names.ts';
import type { Folder } from './people.ts';

interface NewDocument {
  readonly folder: Folder;
  readonly dossier: Dossier;
  readonly school: SchoolEntry;
  readonly format: Format;
  readonly answers: Answers;
}

export interface PutDocument {
  readonly item: Item;
  readonly content: string;
}

/** More documents of other people under one name than anybody has. */
const MOST_NAMES = 20;

/**
 * Stores it, or finds the one that an earlier try left, by what it says: somebody may have renamed it already. A file of that
 * name that is something else keeps its place.
 * @throws Problem of the port
 */
export const putDocument = async (
  graph: Graph,
  { folder: { drive, folder }, dossier, school, format, answers }: NewDocument,
): Promise<PutDocument> => {
  const names = Array.from({ length: MOST_NAMES }, (_, at) => documentName(format, school, dossier, at + 1));
  const look = async (): Promise<Item | NewFile> => {
    const taken = new Set<string>();
    for await (const item of graph.children(drive, folder)) {
      taken.add(item.name.toLowerCase());
      if (item.isFolder || !isWordDocument(item.name)) continue;
      const said = await saidBy(graph, dossier, item);
      // Some programs drop whose it is; then the name has to say it.
      if (typeof said !== 'string' && (said.dossier === dossier.id || names.includes(item.name))) return item;
    }
    const name = names.find((one) => !taken.has(one.toLowerCase()));
    if (name === undefined)
      throw new Problem('graph-name-taken', { name: documentName(format, school, dossier) });
    const { id, round } = dossier;
    const about = { school: school.brin6, dossier: id, ...(round === null ? {} : { round }) };
    return { name, bytes: writeTemplate(format, { answers, ...about }) };
  };
  return { item: await graph.storeNew(drive, folder, look), content: contentHash(format, answers) };
};
