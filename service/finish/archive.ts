/**
 * The library in which a consortium keeps what was handed in: a folder per round, and in it one per school. Folders are looked up
 * once and remembered, because asking for them takes as long as storing a file.
 */
import { isProblem, Problem } from '#templates/problem.ts';

import type { Dossier } from '../dossier/dossier.ts';
import type { Graph, Item } from '../graph/port.ts';
import { consortiumById, consortiumIdOfDossier, type Consortium } from '../store/queries/consortia.ts';
import type { World } from '../world.ts';

/** Profiles that changed between rounds belong to none. */
const BETWEEN_ROUNDS = 'tussentijdse wijzigingen';

/** @throws Problem `school-without-library` */
export const requireConsortium = async (
  { database }: World,
  { id, school }: Dossier,
): Promise<Consortium> => {
  const name = await consortiumIdOfDossier(database, id);
  const consortium = name === null ? undefined : await consortiumById(database, name);
  if (!consortium) throw new Problem('school-without-library', { school, consortium: name });
  return consortium;
};

export class Archive {
  readonly #graph: Graph;
  readonly #known = new Map<string, Promise<Item>>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /**
   * Works in the folder of a school and round, which is made when it is not there; anew when it is gone.
   * @throws a problem of Graph
   */
  async inFolder<T>(
    { archive: { drive, folder } }: Consortium,
    { round, school }: Pick<Dossier, 'round' | 'school'>,
    work: (folder: Item) => Promise<T>,
  ): Promise<T> {
    try {
      const ofRound = await this.#folder(drive, folder, round ?? BETWEEN_ROUNDS);
      return await work(await this.#folder(drive, ofRound.id, school));
    } catch (error) {
      // Somebody may have removed what is remembered; the next try looks again.
      if (isProblem(error) && error.code === 'graph-not-found') this.#known.clear();
      throw error;
    }
  }

  #folder(drive: string, parent: string, name: string): Promise<Item> {
    const key = JSON.stringify([drive, parent, name]);
    const known = this.#known.get(key) ?? this.#graph.ensureFolder(drive, parent, name);
    this.#known.set(key, known);
    known.catch(() => this.#known.delete(key));
    return known;
  }
}
