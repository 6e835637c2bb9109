/**
 * Compares names on disk with what the library remembers, and takes over what a person changed by hand: new, changed,
 * renamed, moved and deleted files and folders. A file keeps its identity when its inode shows that it is the same one, and
 * when a program saved it by putting a new file in its place a moment after taking the old one away, as Word does.
 */
import { join } from 'node:path';

import { lookOf, namesIn, statsAt } from './disk.ts';
import type { Library } from './library.ts';
import { isNoItem, sameness } from './names.ts';
import { differs, onDisk, withContent, type ItemRecord, type Look } from './record.ts';

/** For the id of a folder the names in it that may have changed, or all. */
export type Suspects = ReadonlyMap<string, ReadonlySet<string> | 'all'>;

interface Arrival {
  readonly parent: ItemRecord;
  readonly name: string;
  readonly kind: ItemRecord['kind'];
  readonly look: Look;
}

/** How long a name that vanished may come back as the same item. */
const COMES_BACK_WITHIN = 10_000;

export const everythingIn = (library: Library): Suspects =>
  new Map(
    [...library.index.under(library.root.id)]
      .filter(({ kind }) => kind === 'folder')
      .map(({ id }) => [id, 'all']),
  );

export const notice = (library: Library, suspects: Suspects): void => {
  const seen = new Differences(library);
  for (const [id, names] of suspects) seen.inFolder(id, names);
  library.together(() => seen.takeOver());
};

class Differences {
  readonly #library: Library;
  readonly #arrivals: Arrival[] = [];
  readonly #departed = new Map<string, ItemRecord>();
  readonly #changed: ItemRecord[] = [];

  constructor(library: Library) {
    this.#library = library;
  }

  inFolder(id: string, names: ReadonlySet<string> | 'all'): void {
    const folder = this.#library.index.get(id);
    if (!folder) return;
    const path = this.#library.pathOf(folder);
    const present = names === 'all' ? namesIn(path) : names;
    const remembered = names === 'all' ? this.#library.index.children(id).map(({ name }) => name) : [];
    for (const name of new Set([...present, ...remembered])) this.#atName(folder, path, name);
  }

  #atName(parent: ItemRecord, path: string, name: string): void {
    if (isNoItem(name)) return;
    const record = this.#library.index.child(parent.id, name);
    const stats = statsAt(join(path, name));
    if (!stats) {
      if (record?.name === name) this.#departed.set(record.id, record);
      return;
    }
    const arrival: Arrival = {
      parent,
      name,
      kind: stats.isDirectory() ? 'folder' : 'file',
      look: lookOf(stats),
    };
    if (!record) this.#arrivals.push(arrival);
    else if (record.name !== name) {
      // Only the case or the accents differ: a new way to write the name, unless both are there.
      if (statsAt(join(path, record.name))) return;
      this.#departed.set(record.id, record);
      this.#arrivals.push(arrival);
    } else if (record.kind !== arrival.kind) {
      this.#departed.set(record.id, record);
      this.#arrivals.push(arrival);
    } else if (record.kind === 'file' && differs(record.look, arrival.look))
      this.#changed.push(withContent(record, arrival.look, { by: onDisk, at: this.#library.at }));
  }

  takeOver(): void {
    this.#library.saveAll(this.#changed);
    // A folder that arrives brings what is in it: the list grows while it is walked.
    for (const arrival of this.#arrivals) {
      const record = this.#received(arrival);
      if (record?.kind === 'folder') this.inFolder(record.id, 'all');
    }
    for (const record of this.#departed.values())
      if (this.#library.index.get(record.id) === record) this.#library.forget(record, onDisk);
  }

  #received({ parent, name, kind, look }: Arrival): ItemRecord | undefined {
    const moved = [...this.#departed.values()].find(
      (record) => record.kind === kind && (isSameFile(record, look) || isSameName(record, parent, name)),
    );
    const back = moved ?? this.#justVanished(parent, name, kind);
    if (!back) return this.#library.saveAll([this.#library.found(parent, name, kind, look)])[0];
    this.#departed.delete(back.id);
    const there = {
      ...back,
      parent: parent.id,
      name,
      deleted: null,
      revision: back.revision + 1,
      modifiedBy: onDisk,
    };
    return this.#library.saveAll([
      kind === 'file' && differs(back.look, look)
        ? withContent(there, look, { by: onDisk, at: this.#library.at })
        : { ...there, look },
    ])[0];
  }

  #justVanished(parent: ItemRecord, name: string, kind: ItemRecord['kind']): ItemRecord | undefined {
    const record = this.#library.index.lastDeleted(parent.id, name);
    const since = Date.parse(this.#library.at) - COMES_BACK_WITHIN;
    const byHand = record?.kind === kind && record.modifiedBy.kind === 'disk';
    return byHand && Date.parse(record.deleted ?? '') >= since ? record : undefined;
  }
}

/** A freed inode is soon used for another file; then the time differs as well. */
const isSameFile = (record: ItemRecord, look: Look): boolean =>
  record.look.inode === look.inode && (record.kind === 'folder' || record.look.modified === look.modified);

const isSameName = (record: ItemRecord, parent: ItemRecord, name: string): boolean =>
  record.parent === parent.id && sameness(record.name) === sameness(name);
