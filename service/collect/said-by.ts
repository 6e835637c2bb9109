/** What a file in a folder says itself to be, for who looks for the document of a dossier there. */
import { isProblem } from '#templates/problem.ts';
import type { DocumentReading } from '#templates/word/read.ts';

import type { Dossier } from '../dossier/dossier.ts';
import type { Graph, Item } from '../graph/port.ts';
import { readFor, saysToBeOf } from './read-for.ts';

/** `~$` begins the name of what Word keeps beside a document that is open. */
export const isWordDocument = (name: string): boolean => /\.docx$/i.test(name) && !name.startsWith('~$');

/**
 * What stands in it when it says to be of the school of this dossier; else whether it is of another, or of no matter here.
 * @throws Problem of the port, when it is in trouble
 */
export const saidBy = async (
  graph: Graph,
  dossier: Dossier,
  { drive, id }: Pick<Item, 'drive' | 'id'>,
): Promise<DocumentReading | 'stranger' | 'other'> => {
  try {
    const { bytes } = await graph.content(drive, id);
    const reading = readFor(dossier, bytes);
    return saysToBeOf(dossier, reading) ? reading : 'other';
  } catch (error) {
    if (!isProblem(error)) throw error;
    if (error.code === 'document-of-another') return 'stranger';
    const ofThisFile = ['graph-too-large', 'graph-not-found'].includes(error.code);
    if (error.code.startsWith('graph-') && !ofThisFile) throw error;
    return 'other';
  }
};
