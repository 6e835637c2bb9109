/** A journal of files that one process at a time writes: lines of JSON, on the disk before anybody hears that they are. */
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { Problem } from '#templates/problem.ts';

import { codeOf, reasonOf } from '../../../system-fault.ts';
import { takeFolder, type Exclusive } from '../../exclusive.ts';
import { syncFolder } from '../../sync-folder.ts';
import { Batches } from '../batches.ts';
import type { Head, Journal, JournalRecord, NewRecord, Verdict } from '../journal.ts';
import { linesOf } from '../line.ts';
import { readFileJournal, readRecords } from './read.ts';
import { repair } from './repair.ts';
import { segmentPath, segmentsIn } from './segments.ts';

const SEGMENT_BYTES = 16 * 1024 * 1024;
const RECENT = 500;

export interface FileJournalOptions {
  readonly folder: string;
  readonly now?: () => Date;
  /** After how many bytes a next file begins. */
  readonly segmentBytes?: number;
}

class FileJournal implements Journal {
  readonly #options: Required<FileJournalOptions>;
  readonly #lock: Exclusive;
  readonly #batches = new Batches<readonly NewRecord[], JournalRecord[]>((batch) => this.#write(batch));
  #head: Head;
  /** The file that is written, and how much of it holds records. */
  #file: { readonly handle: FileHandle; readonly path: string; size: number } | null = null;
  /** The last records, for whoever applies them at once. */
  #recent: readonly JournalRecord[] = [];
  /** Why nothing can be written any more. */
  #failed: Problem | null = null;

  constructor(options: Required<FileJournalOptions>, lock: Exclusive, head: Head) {
    this.#options = options;
    this.#lock = lock;
    this.#head = head;
  }

  head(): Promise<Head> {
    return Promise.resolve(this.#head);
  }

  read(from: number): AsyncIterable<JournalRecord> {
    const recent = this.#recent;
    const first = recent[0]?.seq;
    return first !== undefined && from >= first
      ? Readable.from(recent.slice(from - first))
      : readRecords(this.#options.folder, from, this.#head.seq);
  }

  verify(known?: Head): Promise<Verdict> {
    return readFileJournal(this.#options.folder).verify(known);
  }

  append(records: readonly NewRecord[]): Promise<JournalRecord[]> {
    return records.length === 0 ? Promise.resolve([]) : this.#batches.add(records);
  }

  async close(): Promise<void> {
    await this.#batches.idle();
    await this.#file?.handle.close();
    this.#file = null;
    this.#failed ??= new Problem('journal-not-written', {
      path: this.#options.folder,
      reason: 'het journaal is gesloten',
    });
    await this.#lock.release();
  }

  async #write(batch: readonly (readonly NewRecord[])[]): Promise<JournalRecord[][]> {
    if (this.#failed) throw this.#failed;
    const { folder, now } = this.#options;
    if (!(await this.#lock.isOurs()))
      throw (this.#failed = new Problem('journal-taken-over', { path: folder }));
    const at = now().toISOString();
    let head = this.#head;
    const made = batch.map((records) => {
      const added = linesOf(records, head, at);
      head = added.records.at(-1) ?? head;
      return added;
    });
    const bytes = Buffer.from(made.flatMap(({ lines }) => lines.map((line) => `${line}\n`)).join(''));
    const file = await this.#fileFor();
    try {
      for (let done = 0; done < bytes.length;)
        done += (await file.handle.write(bytes, done, bytes.length - done, file.size + done)).bytesWritten;
      await file.handle.datasync();
    } catch (error) {
      throw await this.#undo(file, error);
    }
    file.size += bytes.length;
    this.#head = { seq: head.seq, hash: head.hash };
    this.#recent = [...this.#recent, ...made.flatMap(({ records }) => records)].slice(-RECENT);
    return made.map(({ records }) => records);
  }

  /** Takes back what was half written; when even that fails, nothing more may be written behind it. */
  async #undo(file: { handle: FileHandle; path: string; size: number }, cause: unknown): Promise<Problem> {
    const problem = problemOf(file.path, cause);
    try {
      await file.handle.truncate(file.size);
      await file.handle.datasync();
    } catch {
      this.#failed = problem;
    }
    return problem;
  }

  /** The file to write in: the last one, or the next when that is full. */
  async #fileFor(): Promise<{ handle: FileHandle; path: string; size: number }> {
    const { folder, segmentBytes } = this.#options;
    if (this.#file && this.#file.size < segmentBytes) return this.#file;
    await this.#file?.handle.close();
    this.#file = null;
    const last = (await segmentsIn(folder)).at(-1);
    let path = last?.path ?? segmentPath(folder, this.#head.seq + 1);
    try {
      let handle = await open(path, last ? 'r+' : 'wx+', 0o600);
      let { size } = await handle.stat();
      if (size >= segmentBytes) {
        await handle.close();
        path = segmentPath(folder, this.#head.seq + 1);
        handle = await open(path, 'wx+', 0o600);
        size = 0;
      }
      if (size === 0) await syncFolder(folder);
      return (this.#file = { handle, path, size });
    } catch (error) {
      throw problemOf(path, error);
    }
  }
}

const problemOf = (path: string, cause: unknown): Problem =>
  ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(cause))
    ? new Problem('journal-disk-full', { path }, { cause })
    : new Problem('journal-not-written', { path, reason: reasonOf(cause) }, { cause });

/**
 * Opens the journal of a folder to write in; makes it when there is none.
 * @throws Problem `journal-in-use`, `journal-broken` or `journal-not-written`.
 */
export const openFileJournal = async ({
  folder,
  now = () => new Date(),
  segmentBytes = SEGMENT_BYTES,
}: FileJournalOptions): Promise<Journal> => {
  let lock: Exclusive | undefined;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const taken = await takeFolder(join(folder, 'writer'));
    if ('holder' in taken)
      throw new Problem('journal-in-use', { path: folder, pid: taken.holder.pid, host: taken.holder.host });
    lock = taken;
    return new FileJournal({ folder, now, segmentBytes }, lock, await repair(folder));
  } catch (error) {
    await lock?.release();
    throw error instanceof Problem ? error : problemOf(folder, error);
  }
};
