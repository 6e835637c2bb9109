/**
 * What a crash or a full disk leaves at the end of a journal: part of a line, or the first records of an append without its
 * last. They were never confirmed, and go. A whole record never does.
 */
import { open, readFile } from 'node:fs/promises';

import { Problem } from '#templates/problem.ts';

import { EMPTY, type Head } from '../journal.ts';
import { readLine, type Line } from '../line.ts';
import { segmentsIn, wholeLines, type Segment } from './segments.ts';

const bytesOf = (line: string): number => Buffer.byteLength(line) + 1;

/** The records of a segment, each checked against the one before. */
const recordsIn = (lines: readonly string[], { path, first }: Segment): Line[] => {
  const records: Line[] = [];
  for (const [index, text] of lines.entries()) {
    const record = readLine(text);
    const before = records.at(-1);
    const seq = first + index;
    if (record?.seq !== seq || (before !== undefined && record.prev !== before.hash))
      throw new Problem('journal-broken', { what: 'altered', seq, place: path, line: index + 1 });
    records.push(record);
  }
  return records;
};

/** Writes what makes the file end after a whole append; gives its last record, or null when it holds none. */
const mend = async (segment: Segment): Promise<Head | null> => {
  const bytes = await readFile(segment.path);
  const end = bytes.lastIndexOf(0x0a) + 1;
  const tail = bytes.subarray(end).toString('utf8');
  // A record of which only the line end is missing is whole.
  const tailIsWhole = readLine(tail) !== null;
  const lines = [...wholeLines(bytes), ...(tailIsWhole ? [tail] : [])];
  const records = recordsIn(lines, segment);
  const lastWhole = records.findLastIndex(({ follows }) => follows === 0);
  const kept = lines.slice(0, lastWhole + 1);
  const size = kept.reduce((sum, line) => sum + bytesOf(line), 0);
  if (size !== bytes.length) {
    const file = await open(segment.path, 'r+');
    try {
      if (tailIsWhole) await file.write('\n', bytes.length);
      await file.truncate(size);
      await file.datasync();
    } finally {
      await file.close();
    }
  }
  const last = records[lastWhole];
  return last ? { seq: last.seq, hash: last.hash } : null;
};

/**
 * Mends the end of a journal that nobody writes.
 * @throws Problem `journal-broken` when its last file was altered.
 */
export const repair = async (folder: string): Promise<Head> => {
  // A file that was just begun may hold nothing yet.
  for (const segment of (await segmentsIn(folder)).toReversed()) {
    const head = await mend(segment);
    if (head) return head;
  }
  return EMPTY;
};
