/**
 * The record of what happened, in order: the truth that every table follows from. A record is never changed or removed; each
 * holds the hash of the one before, so that an alteration anywhere shows (a hash chain). What must be erasable is a blob beside
 * the journal, of which a record holds the hash only.
 */
import type { JournalFault as Fault } from '#templates/problem.ts';

import type { Actor } from '../../events/actor.ts';

export interface NewRecord {
  readonly kind: string;
  readonly data: unknown;
  readonly by: Actor;
}

export interface JournalRecord extends NewRecord {
  /** From 1, without gaps. */
  readonly seq: number;
  /** ISO time in UTC. */
  readonly at: string;
  /** The hash of the record before; zeros for the first. */
  readonly prev: string;
  readonly hash: string;
}

/** How far it goes. */
export interface Head {
  /** 0 when it is empty. */
  readonly seq: number;
  readonly hash: string;
}

/** The first thing that is wrong: one record that is not what it was, that is gone, that stands elsewhere, or an end that is gone. */
export interface JournalFault {
  readonly what: Fault;
  /** The record that it is about. */
  readonly seq: number;
  /** Where it shows: a file, or a table. */
  readonly place: string;
  /** In that place, from 1. */
  readonly line: number;
}

export interface Verdict {
  readonly records: number;
  readonly head: Head;
  readonly fault: JournalFault | null;
}

export interface ReadableJournal {
  /** The last record. */
  head(): Promise<Head>;
  /**
   * The records from this number on, up to what is the last one when reading starts.
   * @throws Problem `journal-broken`.
   */
  read(from: number): AsyncIterable<JournalRecord>;
  /**
   * Looks at everything.
   * @param known the last record as it is known elsewhere, which tells whether the end was cut off
   */
  verify(known?: Head): Promise<Verdict>;
}

export interface Journal extends ReadableJournal {
  /**
   * Adds records, together or not at all. When it resolves they are on the disk.
   * @throws Problem `journal-disk-full`, `journal-not-written` or `journal-taken-over`; then none of them was added.
   */
  append(records: readonly NewRecord[]): Promise<JournalRecord[]>;
  close(): Promise<void>;
}

export const NO_HASH = '0'.repeat(64);

export const EMPTY: Head = { seq: 0, hash: NO_HASH };
