/**
 * Notices what happens in the folder of a library. The system tells of a name in a folder that it changed; that is only a
 * hint, so the name is looked at again. Where the system cannot watch (it has a limit), a look at everything takes its place.
 */
import { watch, type FSWatcher } from 'node:fs';

import { lookAt } from './disk.ts';
import type { Library } from './library.ts';
import { everythingIn, notice } from './notice.ts';

/** Long enough to take the steps of one save together. */
const SETTLES_IN = 150;

export class LibraryWatch {
  readonly #library: Library;
  readonly #watchers = new Map<string, FSWatcher>();
  #suspects = new Map<string, Set<string> | 'all'>();
  #timer: NodeJS.Timeout | undefined;
  /** When each folder was last changed, so far as we have looked. */
  readonly #modified = new Map<string, number>();
  #blind = false;

  constructor(library: Library) {
    this.#library = library;
    for (const id of everythingIn(library).keys()) this.#watch(id);
    this.lookEverywhere();
    this.lookAtHints();
  }

  /** Takes over what was told so far. Cheap when nothing was. */
  lookAtHints(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#leaveOwnChanges();
    if (this.#suspects.size === 0) return;
    const suspects = this.#suspects;
    this.#suspects = new Map();
    notice(this.#library, suspects);
  }

  /** The same, and looks whether a folder has changed of which nothing was told yet. */
  lookAtFolders(): void {
    if (this.#blind) {
      this.lookEverywhere();
      return;
    }
    this.#leaveOwnChanges();
    for (const id of this.#watchers.keys()) {
      const modified = this.#modifiedOf(id);
      if (modified === this.#modified.get(id)) continue;
      if (modified === undefined) this.#drop(id);
      else this.#modified.set(id, modified);
      this.#suspects.set(id, 'all');
    }
    this.lookAtHints();
  }

  /** Looks at every file. */
  lookEverywhere(): void {
    this.#suspects = new Map();
    notice(this.#library, everythingIn(this.#library));
    this.#leaveOwnChanges();
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  /** What the library changed itself need not be looked at as if it came from outside; its new folders are watched. */
  #leaveOwnChanges(): void {
    for (const id of this.#library.takeTouched()) {
      if (!this.#watchers.has(id)) this.#watch(id);
      const modified = this.#modifiedOf(id);
      if (modified !== undefined) this.#modified.set(id, modified);
    }
  }

  #modifiedOf(id: string): number | undefined {
    const folder = this.#library.index.get(id);
    return folder && lookAt(this.#library.pathOf(folder))?.modified;
  }

  #watch(id: string): void {
    const folder = this.#library.index.get(id);
    if (!folder) return;
    // What came between the making of the folder and now was not told.
    this.#suspects.set(id, 'all');
    try {
      const watcher = watch(this.#library.pathOf(folder), { persistent: false }, (_, name) =>
        this.#suspect(id, name),
      );
      watcher.on('error', () => this.#drop(id));
      this.#watchers.set(id, watcher);
    } catch {
      this.#blind = true;
    }
  }

  #suspect(id: string, name: string | null): void {
    if (!this.#library.index.get(id)) {
      this.#drop(id);
      return;
    }
    const known = this.#suspects.get(id);
    if (name === null) this.#suspects.set(id, 'all');
    else if (known !== 'all') this.#suspects.set(id, (known ?? new Set()).add(name));
    this.#timer ??= setTimeout(() => this.#lookByItself(), SETTLES_IN).unref();
  }

  /** Nobody waits for this look: what fails is tried again, and told, at the next request. */
  #lookByItself(): void {
    try {
      this.lookAtHints();
    } catch {
      this.#blind = true;
    }
  }

  #drop(id: string): void {
    this.#watchers.get(id)?.close();
    this.#watchers.delete(id);
  }
}
