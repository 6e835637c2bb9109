/** The document that a school gets, put in its folder without writing over anything. */
import { contentHash } from '#templates/canonical.ts';
import type { Answers, Format } from '#templates/format.ts';
import { isProblem, Problem } from '#templates/problem.ts';
import { writeTemplate } from '#templates/word/template.ts';

import { readFor } from '../collect/read-for.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Graph, Item } from '../graph/port.ts';
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
 * Stores it, or finds the one that an earlier try left. A file of that name that is not this document keeps its place.
 * @throws Problem of the port
 */
export const putDocument = async (
  graph: Graph,
  { folder: { drive, folder }, dossier, school, format, answers }: NewDocument,
): Promise<PutDocument> => {
  const content = contentHash(format, answers);
  const present = new Map<string, Item>();
  for await (const item of graph.children(drive, folder)) present.set(item.name.toLowerCase(), item);
  for (let copy = 1; copy <= MOST_NAMES; copy += 1) {
    const name = documentName(format, school, dossier, copy);
    const item = present.get(name.toLowerCase());
    if (!item) {
      const { id, round } = dossier;
      const bytes = writeTemplate(format, {
        answers,
        school: school.brin6,
        dossier: id,
        ...(round === null ? {} : { round }),
      });
      return { item: await graph.store(drive, folder, name, bytes), content };
    }
    if (!item.isFolder && (await isOf(graph, item, dossier))) return { item, content };
  }
  throw new Problem('graph-name-taken', { name: documentName(format, school, dossier) });
};

const isOf = async (graph: Graph, item: Item, dossier: Dossier): Promise<boolean> => {
  const { bytes } = await graph.content(item.drive, item.id);
  try {
    readFor(dossier, bytes);
    return true;
  } catch (error) {
    if (isProblem(error)) return false;
    throw error;
  }
};
