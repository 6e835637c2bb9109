/**
 * A document library that is a folder on disk. The files are ordinary files with their real names; what files cannot hold
 * (ids, revisions, versions, permissions, fields and the order of changes) stands in a log beside them.
 *
 * Everything that changes something does so without giving up control in between: two requests never see it half done.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { PlacedLibrary } from '../description.ts';
import { guidFor } from '../guid.ts';
import { DiskWrites } from './disk-writes.ts';
import { keepAs, lookAt, moveTo, place, statsAt } from './disk.ts';
import { ItemIndex } from './item-index.ts';
import { OpenDocuments } from './open-documents.ts';
import { differs, newRecord, onDisk, withContent, type Actor, type ItemRecord, type Look } from './record.ts';
import { RecordLog } from './record-log.ts';
import { writeWhole } from './whole.ts';

export interface LibraryPlaces {
  /** Where the files stand. */
  readonly files: string;
  /** Where the rest is remembered; on the same file system. */
  readonly state: string;
}

/** What may change of an item without touching its file. */
export type Alteration = Partial<Pick<ItemRecord, 'fields' | 'grants' | 'checkedOutBy' | 'versions'>>;

export class Library {
  readonly description: PlacedLibrary;
  readonly driveId: string;
  readonly listId: string;
  readonly index = new ItemIndex();
  readonly root: ItemRecord;
  readonly open: OpenDocuments;
  readonly #places: LibraryPlaces;
  readonly #log: RecordLog<ItemRecord>;
  readonly #now: () => Date;
  readonly #writes = new DiskWrites();
  /** Records that are written together at the end of what goes on. */
  #together: ItemRecord[] | undefined;
  /** Tokens of delta from before this place in the order are too old. */
  #oldest = 0;
  #lastNumber = 0;
  #touched = new Set<string>();

  constructor(description: PlacedLibrary, places: LibraryPlaces, now: () => Date) {
    const identity = `${description.site.path}/${description.folder}`;
    this.description = description;
    this.driveId = `b!${createHash('sha384').update(identity).digest('base64url')}`;
    this.listId = guidFor(`list ${identity}`);
    this.#places = places;
    this.#now = now;
    mkdirSync(places.files, { recursive: true });
    this.#log = new RecordLog(join(places.state, 'items.jsonl'), this.#writes);
    for (const record of this.#log.read()) {
      this.index.restore(record);
      this.#lastNumber = Math.max(this.#lastNumber, record.number);
    }
    if (existsSync(this.#oldestFile)) this.#oldest = Number(readFileSync(this.#oldestFile, 'utf8'));
    if (this.#log.lines > 1000 + 2 * this.index.size) this.#compact();
    this.root = this.#rootRecord(identity);
    this.open = new OpenDocuments(this.index, (record) => this.pathOf(record));
  }

  get oldest(): number {
    return this.#oldest;
  }

  pathOf(record: ItemRecord): string {
    return join(this.#places.files, ...this.index.namesTo(record));
  }

  /** Now, as an ISO time. */
  get at(): string {
    return this.#now().toISOString();
  }

  /** Whether the file on disk is the one that was remembered. */
  isAsRemembered(record: ItemRecord): boolean {
    const look = lookAt(this.pathOf(record));
    return look !== undefined && !differs(look, record.look);
  }

  async content(record: ItemRecord): Promise<Buffer> {
    return await readFile(this.pathOf(record));
  }

  /** Where the content of a version stands; undefined when it was overwritten by hand and is gone. */
  versionFile(record: ItemRecord, label: string): string | undefined {
    if (record.versions.at(-1)?.label === label) return this.pathOf(record);
    const kept = this.#keptVersion(record, label);
    return existsSync(kept) ? kept : undefined;
  }

  /** A place for the bytes of uploads that are on their way. */
  get uploads(): string {
    return join(this.#places.state, 'uploads');
  }

  createFolder(parent: ItemRecord, name: string, by: Actor): ItemRecord {
    const path = join(this.pathOf(parent), name);
    mkdirSync(path);
    return this.#add(parent, name, 'folder', path, by);
  }

  create(parent: ItemRecord, name: string, content: Uint8Array, by: Actor): ItemRecord {
    const path = join(this.pathOf(parent), name);
    place(content, path, this.#placing);
    return this.#add(parent, name, 'file', path, by);
  }

  /** A new version; the one before is kept. */
  overwrite(record: ItemRecord, content: Uint8Array, by: Actor): ItemRecord {
    const path = this.pathOf(record);
    const last = record.versions.at(-1);
    if (last && statsAt(path)) keepAs(path, this.#keptVersion(record, last.label));
    return this.#save(withContent(record, place(content, path, this.#placing), { by, at: this.at }));
  }

  /** Other bytes for the same version, as SharePoint does of its own accord. */
  rewrite(record: ItemRecord, content: Uint8Array): ItemRecord {
    const look = place(content, this.pathOf(record), this.#placing);
    const versions = record.versions.map((version, at) =>
      at === record.versions.length - 1 ? { ...version, size: look.size } : version,
    );
    return this.#save({
      ...record,
      look,
      versions,
      revision: record.revision + 1,
      contentRevision: record.contentRevision + 1,
    });
  }

  move(record: ItemRecord, parent: ItemRecord, name: string, by: Actor): ItemRecord {
    moveTo(this.pathOf(record), join(this.pathOf(parent), name));
    return this.#save({
      ...record,
      parent: parent.id,
      name,
      revision: record.revision + 1,
      modified: this.at,
      modifiedBy: by,
    });
  }

  /** Deletes the item and all below it. The files go to a recycle bin, from which a person can take them back. */
  remove(record: ItemRecord, by: Actor): void {
    const path = this.pathOf(record);
    if (statsAt(path)) moveTo(path, join(this.#places.state, 'recycled', `${record.id} ${record.name}`));
    this.forget(record, by);
  }

  /** Deletes what is no longer on disk. */
  forget(record: ItemRecord, by: Actor): void {
    const deleted = this.at;
    // From the bottom up, so that a folder is gone after all that was in it.
    const gone = [...this.index.under(record.id)].toReversed();
    this.saveAll(gone.map((one) => ({ ...one, deleted, modifiedBy: by })));
  }

  alter(record: ItemRecord, alteration: Alteration, by?: Actor): ItemRecord {
    const modified = by ? { modified: this.at, modifiedBy: by, revision: record.revision + 1 } : {};
    return this.#save({ ...record, ...alteration, ...modified });
  }

  /** From now on every token of delta that was given out is too old. */
  expireTokens(): void {
    this.#oldest = this.index.put(this.root).seq;
    writeWhole(this.#oldestFile, String(this.#oldest));
  }

  /** A record for what appeared on disk; not yet saved. */
  found(parent: ItemRecord, name: string, kind: ItemRecord['kind'], look: Look): ItemRecord {
    return newRecord({
      parent: parent.id,
      name,
      kind,
      look,
      by: onDisk,
      at: this.at,
      number: ++this.#lastNumber,
    });
  }

  saveAll(records: readonly ItemRecord[]): ItemRecord[] {
    for (const record of records) this.#touch(record);
    const kept = records.map((record) => this.index.put(record));
    if (this.#together) this.#together.push(...kept);
    else this.#log.append(kept);
    return kept;
  }

  /** Writes all changes of this work at once: there may be tens of thousands. */
  together<T>(work: () => T): T {
    if (this.#together) return work();
    this.#together = [];
    try {
      return work();
    } finally {
      this.#log.append(this.#together);
      this.#together = undefined;
    }
  }

  /** Resolves when every change so far outlives a power cut. */
  async flush(): Promise<void> {
    await this.#writes.flush();
  }

  /** The folders in which the library changed something itself since the last time this was asked. */
  takeTouched(): ReadonlySet<string> {
    const touched = this.#touched;
    this.#touched = new Set();
    return touched;
  }

  close(): void {
    this.#writes.flushNow();
    this.#log.close();
  }

  get #placing() {
    return { temporaries: join(this.#places.state, 'temporary'), writes: this.#writes };
  }

  get #oldestFile(): string {
    return join(this.#places.state, 'oldest-token');
  }

  #keptVersion({ id }: ItemRecord, label: string): string {
    return join(this.#places.state, 'versions', id, label);
  }

  #add(parent: ItemRecord, name: string, kind: ItemRecord['kind'], path: string, by: Actor): ItemRecord {
    const look = lookAt(path) ?? { inode: 0, size: 0, modified: 0 };
    return this.#save(
      newRecord({ parent: parent.id, name, kind, look, by, at: this.at, number: ++this.#lastNumber }),
    );
  }

  #touch(record: ItemRecord): void {
    const before = this.index.record(record.id)?.parent;
    if (record.parent !== null) this.#touched.add(record.parent);
    if (before !== undefined && before !== null) this.#touched.add(before);
    if (record.kind === 'folder' && record.deleted === null) this.#touched.add(record.id);
  }

  #save(record: ItemRecord): ItemRecord {
    const [kept] = this.saveAll([record]);
    return kept ?? record;
  }

  #compact(): void {
    this.#log.replace([...this.index.records()].toSorted((a, b) => a.seq - b.seq));
  }

  #rootRecord(identity: string): ItemRecord {
    const guid = guidFor(`root ${identity}`);
    const fresh = newRecord({
      parent: null,
      name: 'root',
      kind: 'folder',
      look: { inode: 0, size: 0, modified: 0 },
      by: onDisk,
      at: this.at,
      number: 0,
      guid,
    });
    return this.index.get(fresh.id) ?? this.#save(fresh);
  }
}
