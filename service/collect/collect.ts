/**
 * Collecting: one run over one library. What changed since the last time is asked of Microsoft Graph (delta); documents that
 * are known are fetched when they changed, read, checked and recorded. Everything may be done twice: what is recorded already
 * is not recorded again, and how far it came is kept only when everything before it was applied. So a run that was killed, or
 * that met trouble, is simply run again. One document that gives trouble for ever keeps the rest from going on for an hour at
 * most; then it has to wait until everything is looked at, or until somebody changes it.
 */
import { isProblem, type Problem, type ProblemCode, type ProblemFacts } from '#templates/problem.ts';

import type { Delta, Item } from '../graph/port.ts';
import { several } from '../several.ts';
import { cursorOf, movedAt, moveCursor } from '../store/operations/cursors.ts';
import {
  documentsAt,
  documentsInDrive,
  documentsInFolders,
  documentsUnread,
  type KnownDocument,
} from '../store/queries/documents.ts';
import type { Consortium } from '../store/queries/consortia.ts';
import type { World } from '../world.ts';
import { collectKnown, collectMissing } from './collect-document.ts';
import { collectReplacements } from './replacement.ts';
import { Tally, type CollectReport } from './report.ts';
import { isWordDocument } from './said-by.ts';

export interface CollectOptions {
  /** Look at everything in the library, and not only at what changed since the last time. */
  readonly everything?: boolean;
  /** Ends the run after the documents that it is busy with; the next goes on there. */
  readonly signal?: AbortSignal;
}

const AT_ONCE = 4;

/** The name of the lock that a run of a library holds. */
export const collecting = (drive: string): string => `collect ${drive}`;

/** One run over the library in which the schools of a consortium write. */
export const collectOnce = (
  world: World,
  { schools }: Pick<Consortium, 'schools'>,
  options: CollectOptions = {},
): Promise<CollectReport> => collectDrive(world, schools.drive, options);

/**
 * One run at a time, over all instances of the service. Trouble with the library ends the run and is told in the report.
 * @throws Problem of the database or the journal
 */
export const collectDrive = async (
  world: World,
  drive: string,
  { everything = false, signal }: CollectOptions = {},
): Promise<CollectReport> => {
  const lock = await world.database.tryLock(collecting(drive));
  if (!lock) return new Tally().report({ drive, busy: true, everything, stopped: null });
  try {
    const cursor = everything ? null : await cursorOf(world.database, drive);
    const report = await new Run(world, drive, cursor, signal).toItsEnd();
    // What happened since then is no longer kept, so all that there is now is looked at.
    return cursor !== null && report.stopped?.code === 'graph-gone'
      ? await new Run(world, drive, null, signal).toItsEnd()
      : report;
  } finally {
    await lock.release();
  }
};

/** Trouble with the library or with the whole of Microsoft 365, and not with one document in it. */
const stopsRun = (error: unknown): boolean =>
  isProblem(error) && (wholeLibrary[error.code]?.(error) ?? false);

const wholeLibrary: { readonly [C in ProblemCode]?: (problem: Problem) => boolean } = {
  // One file may be refused by itself, such as when Microsoft found a virus in it.
  'graph-refused': ({ facts }) => (facts as ProblemFacts['graph-refused']).operation !== 'read-file',
  'graph-sign-in-refused': () => true,
  'graph-gone': () => true,
  // One file can give an error for ever; asked to wait, nobody asks on.
  'graph-unavailable': ({ facts }) =>
    [429, 503].includes((facts as ProblemFacts['graph-unavailable']).status ?? 0),
};

/** After so many documents in a row for which was waited in vain it is trouble with all of them. */
const MOST_WAITS = 5;

const PATIENCE_MS = 60 * 60 * 1000;

/** Trouble of our own, after which nothing can be recorded. */
const stopsAll = (error: unknown): boolean =>
  isProblem(error) && /^(database|journal|record|blob)-/.test(error.code);

class Run {
  readonly #world: World;
  readonly #drive: string;
  readonly #cursor: string | null;
  readonly #signal: AbortSignal | undefined;
  readonly #tally = new Tally();
  #waitsInARow = 0;
  /** The known documents that a full enumeration met; null when only changes are told. */
  readonly #met: Set<string> | null;
  /** Where something came or went, so that one may have taken the place of another. */
  readonly #folders = new Set<string>();

  constructor(world: World, drive: string, cursor: string | null, signal: AbortSignal | undefined) {
    this.#world = world;
    this.#drive = drive;
    this.#cursor = cursor;
    this.#signal = signal;
    this.#met = cursor === null ? new Set() : null;
  }

  async toItsEnd(): Promise<CollectReport> {
    const { database, now } = this.#world;
    let stopped: Problem | null = null;
    try {
      const cursor = await this.#pages();
      if (this.#met) await this.#missing(this.#met);
      await this.#unread();
      await this.#replacements();
      if (cursor !== null && !this.#isStopping && (await this.#mayGoOn()))
        await moveCursor(database, { drive: this.#drive, cursor, at: now(), whole: this.#met !== null });
    } catch (error) {
      // Also a library that is not there any more is trouble of that library alone.
      if (!isProblem(error) || !error.code.startsWith('graph-')) throw error;
      stopped = error;
    }
    return this.#tally.report({ drive: this.#drive, busy: false, everything: this.#met !== null, stopped });
  }

  async #mayGoOn(): Promise<boolean> {
    if (this.#tally.failed.length === 0) return true;
    const { database, now } = this.#world;
    const last = await movedAt(database, this.#drive);
    // At the first look nothing was read before, and what is unread is tried at every look.
    return last === null || now().getTime() - Date.parse(last) > PATIENCE_MS;
  }

  get #isStopping(): boolean {
    return this.#signal?.aborted === true;
  }

  /** @returns where to go on the next time; null when that is not known. */
  async #pages(): Promise<string | null> {
    let cursor: string | null = null;
    for await (const page of this.#world.graph.delta(this.#drive, this.#cursor)) {
      await this.#apply(page.changes);
      cursor = page.cursor;
      if (this.#isStopping) return null;
    }
    return cursor;
  }

  /** Of a page with thousands of other files only what is known is kept. */
  async #apply(changes: readonly Delta[]): Promise<void> {
    const { database } = this.#world;
    // An item may be told more than once, of which the last holds.
    const last = new Map(changes.map((one) => [one.deleted ? one.id : one.item.id, one]));
    const known = await documentsAt(database, this.#drive, [...last.keys()]);
    await this.#each(known, (one) => {
      const change = last.get(one.item);
      if (!change || change.deleted) return this.#lost(one);
      this.#met?.add(one.item);
      return collectKnown(this.#world, this.#tally, one, change.item);
    });
    const others = new Set(known.map(({ item }) => item));
    await this.#noteNewcomers(
      [...last.values()].flatMap((one) => (one.deleted || others.has(one.item.id) ? [] : [one.item])),
    );
  }

  async #noteNewcomers(items: readonly Item[]): Promise<void> {
    const folders = new Set(
      items.flatMap(({ isFolder, name, parent }) =>
        !isFolder && parent !== null && isWordDocument(name) ? [parent] : [],
      ),
    );
    if (folders.size === 0) return;
    const ours = await documentsInFolders(this.#world.database, this.#drive, [...folders]);
    for (const { folder, goneAt } of ours) if (folder !== null && goneAt !== null) this.#folders.add(folder);
  }

  async #lost(known: KnownDocument): Promise<void> {
    if (known.folder !== null) this.#folders.add(known.folder);
    await collectMissing(this.#world, this.#tally, known);
  }

  /** What is known and was not met when everything was enumerated. */
  async #missing(met: ReadonlySet<string>): Promise<void> {
    if (this.#isStopping) return;
    const known = await documentsInDrive(this.#world.database, this.#drive);
    await this.#each(
      known.filter(({ item }) => !met.has(item)),
      (one) => this.#lost(one),
    );
  }

  async #replacements(): Promise<void> {
    for (const folder of this.#folders)
      await this.#goOnPast(null, () =>
        collectReplacements(this.#world, this.#tally, { drive: this.#drive, folder }),
      );
  }

  /** What changed before it was recorded as handed out was told when it was not known yet, and is not told again. */
  async #unread(): Promise<void> {
    await this.#each(await documentsUnread(this.#world.database, this.#drive), (one) => this.#lost(one));
  }

  async #each(known: readonly KnownDocument[], work: (one: KnownDocument) => Promise<void>): Promise<void> {
    await several(known, AT_ONCE, (one) => this.#goOnPast(one.dossier, () => work(one)));
  }

  /** Goes on past what gives trouble of its own; then the next run starts where this one did. */
  async #goOnPast(dossier: string | null, work: () => Promise<void>): Promise<void> {
    if (this.#isStopping) return;
    try {
      await work();
      this.#waitsInARow = 0;
    } catch (error) {
      if (stopsRun(error) || stopsAll(error)) throw error;
      this.#tally.failed.push({ dossier, error });
      if (isProblem(error) && error.code === 'graph-unavailable' && ++this.#waitsInARow >= MOST_WAITS)
        throw error;
    }
  }
}
