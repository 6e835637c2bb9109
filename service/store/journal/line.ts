/**
 * One record as one line of JSON. Its own hash comes last and is that of the text before it, so that each line tells by itself
 * whether it is whole.
 */
import { createHash } from 'node:crypto';

import type { Head, JournalRecord, NewRecord } from './journal.ts';

/** A record and how many of the same append come after it: an append of which the end is missing did not happen. */
export interface Line extends JournalRecord {
  readonly follows: number;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The lines of one append behind this head, without line ends, and the records that they hold. */
export const linesOf = (
  records: readonly NewRecord[],
  head: Head,
  at: string,
): { readonly lines: string[]; readonly records: JournalRecord[] } => {
  const lines: string[] = [];
  const made: JournalRecord[] = [];
  let { seq, hash: prev } = head;
  for (const [index, { kind, data, by }] of records.entries()) {
    const follows = records.length - 1 - index;
    const text = JSON.stringify({
      seq: ++seq,
      at,
      kind,
      by,
      data,
      ...(follows > 0 ? { follows } : {}),
      prev,
    });
    const hash = hashOf(text);
    lines.push(`${text.slice(0, -1)},"hash":"${hash}"}`);
    // What was written, and not what was given: JSON drops and changes some values.
    made.push(recordOf({ follows, ...(JSON.parse(text) as Omit<JournalRecord, 'hash'>), hash }));
    prev = hash;
  }
  return { lines, records: made };
};

const HASH = /,"hash":"([0-9a-f]{64})"\}$/;

/** The record in a line; null when the line is not what was written. */
export const readLine = (line: string): Line | null => {
  const hash = HASH.exec(line)?.[1];
  if (hash === undefined) return null;
  const text = line.replace(HASH, '}');
  if (hashOf(text) !== hash) return null;
  try {
    return { follows: 0, ...(JSON.parse(text) as Omit<JournalRecord, 'hash'>), hash };
  } catch {
    return null;
  }
};

export const recordOf = ({ seq, at, kind, by, data, prev, hash }: Line): JournalRecord => ({
  seq,
  at,
  kind,
  by,
  data,
  prev,
  hash,
});
