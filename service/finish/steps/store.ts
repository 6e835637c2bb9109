/**
 * Prints what was handed in and stores it in the archive with the document itself, under names that follow from the hand-in: what
 * has that name already was stored by an earlier try.
 */
import { createHash } from 'node:crypto';

import { isProblem } from '#templates/problem.ts';

import type { StoredFile } from '../../events/dossier-events.ts';
import type { Graph, Item } from '../../graph/port.ts';
import type { World } from '../../world.ts';
import { requireConsortium, type Archive } from '../archive.ts';
import { copiesOf, nameOf, type Kept } from '../copies.ts';
import { answersKept } from '../../kept-answers.ts';
import { referenceOn } from '../print.ts';
import type { Press } from '../press/press.ts';
import type { Effect, StepCase } from '../step.ts';

interface Made {
  readonly copy: Kept;
  readonly bytes: Uint8Array;
  readonly reference: string | null;
}

export const storeCopies =
  (world: World, archive: Archive, press: Press) =>
  async ({ dossier, handIn }: StepCase): Promise<Effect> => {
    const { declaration, at } = handIn;
    const [consortium, { format, answers }, document] = await Promise.all([
      requireConsortium(world, dossier),
      answersKept(world.blobs, handIn),
      world.blobs.get(handIn.document),
    ]);
    const printed = copiesOf(format).map(async (copy): Promise<Made> => ({
      copy,
      bytes: await press({ format: format.id, answers, declaration, copy, at }),
      reference: referenceOn({ format, answers, declaration }, copy),
    }));
    const frozen: Made = { copy: 'document', bytes: document, reference: null };
    return archive.inFolder(consortium, dossier, (folder) =>
      Promise.all(
        [frozen, ...printed].map(async (making) => {
          const made = await making;
          return storedFile(
            made,
            await store(world.graph, folder, nameOf(dossier.school, handIn, made.copy), made),
          );
        }),
      ),
    );
  };

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const store = async (graph: Graph, folder: Item, name: string, { bytes }: Made): Promise<Item> => {
  try {
    return await graph.store(folder.drive, folder.id, name, bytes);
  } catch (error) {
    if (!isProblem(error) || error.code !== 'graph-name-taken') throw error;
    // An earlier try printed it with another seal or design, such as before an update: that one was never given out.
    const dot = name.lastIndexOf('.');
    const other = `${name.slice(0, dot)} ${sha256(bytes).slice(0, 8)}${name.slice(dot)}`;
    return graph.store(folder.drive, folder.id, other, bytes);
  }
};

const storedFile = ({ copy, bytes, reference }: Made, { drive, id, name, url }: Item): StoredFile => ({
  copy,
  name,
  sha256: sha256(bytes),
  reference,
  place: { drive, item: id },
  url,
  size: bytes.length,
});
