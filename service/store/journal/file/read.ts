/** Reading a journal of files, also while a service writes it: only whole records are seen. */
import { readFile } from 'node:fs/promises';

import { Problem } from '#templates/problem.ts';

import { verifyLines } from '../chain.ts';
import { EMPTY, type Head, type JournalRecord, type ReadableJournal } from '../journal.ts';
import { readLine, recordOf } from '../line.ts';
import { placedLines, segmentsIn, wholeLines } from './segments.ts';

/** The last record of an append that is complete. */
const lastHead = async (folder: string): Promise<Head> => {
  for (const { path } of (await segmentsIn(folder)).toReversed()) {
    const lines = wholeLines(await readFile(path)).map(readLine);
    const last = lines.findLast((line) => line !== null && line.follows === 0);
    if (last) return { seq: last.seq, hash: last.hash };
  }
  return EMPTY;
};

/**
 * The records of a folder from one number up to another.
 * @throws Problem `journal-broken` at a line that is not the record that should be there.
 */
export async function* readRecords(folder: string, from: number, to: number): AsyncGenerator<JournalRecord> {
  const segments = await segmentsIn(folder);
  const start = segments.findLastIndex(({ first }) => first <= from);
  let expected = segments[Math.max(start, 0)]?.first ?? 1;
  for await (const { text, place, line } of placedLines(segments.slice(Math.max(start, 0)))) {
    if (expected > to) return;
    const record = readLine(text);
    if (record?.seq !== expected)
      throw new Problem('journal-broken', { what: 'altered', seq: expected, place, line });
    if (expected >= from) yield recordOf(record);
    expected++;
  }
}

/** A journal to look at; it may be in use. */
export const readFileJournal = (folder: string): ReadableJournal => ({
  head: () => lastHead(folder),
  read: async function* (from) {
    yield* readRecords(folder, from, (await lastHead(folder)).seq);
  },
  verify: async (known) => verifyLines(placedLines(await segmentsIn(folder)), known),
});
