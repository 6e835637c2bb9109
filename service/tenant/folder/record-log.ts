/**
 * A file of JSON lines that only grows: what was written last about an id holds. A torn last line, of a process that was
 * killed while it wrote, is left out.
 */
import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

import type { DiskWrites } from './disk-writes.ts';

export class RecordLog<T> {
  readonly #path: string;
  #file: number;
  readonly #writes: DiskWrites;
  #lines = 0;

  constructor(path: string, writes: DiskWrites) {
    this.#path = path;
    this.#writes = writes;
    mkdirSync(dirname(path), { recursive: true });
    this.#file = openSync(path, 'a');
  }

  get lines(): number {
    return this.#lines;
  }

  /** All that was written, oldest first. */
  read(): T[] {
    const text = readFileSync(this.#path, 'utf8');
    const end = text.lastIndexOf('\n') + 1;
    if (end < text.length) ftruncateSync(this.#file, Buffer.byteLength(text.slice(0, end)));
    const records = text
      .slice(0, end)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as T);
    this.#lines = records.length;
    return records;
  }

  append(records: readonly T[]): void {
    if (records.length === 0) return;
    writeAll(this.#file, linesOf(records));
    this.#writes.writtenIn(this.#file);
    this.#lines += records.length;
  }

  /** Puts these in the place of all that was written; only before anything was appended. */
  replace(records: readonly T[]): void {
    const beside = `${this.#path}.tmp`;
    const file = openSync(beside, 'w');
    writeAll(file, linesOf(records));
    fsyncSync(file);
    closeSync(file);
    renameSync(beside, this.#path);
    closeSync(this.#file);
    this.#file = openSync(this.#path, 'a');
    this.#lines = records.length;
  }

  close(): void {
    closeSync(this.#file);
  }
}

const linesOf = (records: readonly unknown[]): Buffer =>
  Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(''));

const writeAll = (file: number, bytes: Buffer): void => {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
};
