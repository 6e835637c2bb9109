/**
 * A school at its documents, as people work: in the folder on the disk, with Word that puts a new file in the place of the old
 * one, or through Graph, as Word in a browser saves.
 */
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Graph } from '#service/graph/port.ts';
import { cellWithRole } from '#templates/cells.ts';
import { formatWithId } from '#templates/formats/index.ts';
import { isProblem } from '#templates/problem.ts';
import { put } from '#templates/word/put.ts';

import type { SampleSchool } from '../../samples/school.ts';

export interface Shelf {
  /** Where the files of the library stand on the disk. */
  readonly path: string;
  readonly drive: string;
}

const LOOK_MS = 50;

export class Desk {
  readonly #school: SampleSchool;
  readonly #shelf: Shelf;
  readonly #graph: Graph;
  /** In the library. */
  #at: readonly string[] = [];
  /** What it saved last. */
  saved = '';

  constructor(school: SampleSchool, shelf: Shelf, graph: Graph) {
    this.#school = school;
    this.#shelf = shelf;
    this.#graph = graph;
  }

  get #path(): string {
    return join(this.#shelf.path, ...this.#at);
  }

  /** Until there is a document somewhere in the folder of the school; false when it is over before that. */
  async untilThere(signal: AbortSignal): Promise<boolean> {
    const { brin6 } = this.#school;
    const { path } = this.#shelf;
    while (!signal.aborted) {
      await sleep(LOOK_MS);
      const folder = readdirSync(path).find((name) => name.startsWith(brin6));
      if (folder === undefined) continue;
      const files = readdirSync(join(path, folder), { recursive: true, encoding: 'utf8' });
      const document = files.find((name) => name.endsWith('.docx'));
      if (document === undefined) continue;
      this.#at = [folder, ...document.split(sep)];
      return true;
    }
    return false;
  }

  #written(text: string): Buffer {
    const format = formatWithId(this.#school.format);
    const cell = format && cellWithRole(format, 'phone');
    if (!cell) throw new Error(`${this.#school.format} has no telephone number`);
    this.saved = text;
    return Buffer.from(put(readFileSync(this.#path), format, { [cell.key]: text }));
  }

  save(text: string): void {
    this.#place(this.#written(text));
  }

  #place(bytes: Uint8Array): void {
    writeFileSync(`${this.#path}.tmp`, bytes);
    renameSync(`${this.#path}.tmp`, this.#path);
  }

  async saveThroughGraph(text: string, signal: AbortSignal): Promise<void> {
    const { drive } = this.#shelf;
    while (!signal.aborted) {
      try {
        const item = await this.#graph.itemAt(drive, this.#at);
        if (item) {
          await this.#graph.replace(drive, item.id, this.#written(text), item.eTag);
          return;
        }
      } catch (error) {
        // Locked, changed meanwhile or not to be had: a person presses save again.
        if (!isProblem(error)) throw error;
      }
      await sleep(LOOK_MS);
    }
  }

  rename(name: string): void {
    this.#moveTo([...this.#at.slice(0, -1), name]);
  }

  /** Into a folder of its own, or back out of it. */
  moveInto(folder: string): void {
    mkdirSync(join(this.#path, '..', folder), { recursive: true });
    this.#moveTo([...this.#at.slice(0, -1), folder, this.#at.at(-1)!]);
  }

  moveOut(): void {
    this.#moveTo([...this.#at.slice(0, -2), this.#at.at(-1)!]);
  }

  #moveTo(at: readonly string[]): void {
    renameSync(this.#path, join(this.#shelf.path, ...at));
    this.#at = at;
  }

  /** Takes it away for a while, and puts it back under this name. */
  async takeAway(ms: number, name: string): Promise<void> {
    const bytes = readFileSync(this.#path);
    rmSync(this.#path);
    await sleep(ms);
    this.#at = [...this.#at.slice(0, -1), name];
    this.#place(bytes);
  }

  /** Goes on in a copy, and throws the first one away. */
  async goOnInCopy(ms: number, text: string): Promise<void> {
    const [first, name] = [this.#path, `Kopie van ${this.#at.at(-1)!}`];
    copyFileSync(first, join(first, '..', name));
    this.#at = [...this.#at.slice(0, -1), name];
    this.save(text);
    await sleep(ms);
    rmSync(first);
  }

  get name(): string {
    return this.#at.at(-1) ?? '';
  }
}
