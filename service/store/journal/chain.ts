/** Whether the lines of a journal are all there, in their order and as they were written. Pure. */
import { NO_HASH, type Head, type JournalFault, type Verdict } from './journal.ts';
import { readLine } from './line.ts';

/** A line of a journal with where it stands. */
export interface PlacedLine {
  readonly text: string;
  readonly place: string;
  /** In that place, from 1. */
  readonly line: number;
}

interface Link {
  readonly place: string;
  readonly line: number;
  /** null when the line is not what was written. */
  readonly record: { readonly seq: number; readonly prev: string; readonly hash: string } | null;
}

const linkOf = ({ text, place, line }: PlacedLine): Link => {
  const read = readLine(text);
  return { place, line, record: read && { seq: read.seq, prev: read.prev, hash: read.hash } };
};

const faultAt = (links: readonly Link[], index: number): JournalFault | null => {
  const link = links[index];
  if (link === undefined) return null;
  const { place, line, record } = link;
  const expected = index + 1;
  if (record === null) return { what: 'altered', seq: expected, place, line };
  if (record.seq !== expected) {
    const elsewhere = links.some((other, at) => at > index && other.record?.seq === expected);
    const what = elsewhere || record.seq < expected ? 'swapped' : 'missing';
    return { what, seq: expected, place, line };
  }
  const before = links[index - 1];
  if (record.prev === (before?.record?.hash ?? NO_HASH)) return null;
  // Both lines are whole and follow each other, so the earlier one was written anew, with a hash to match.
  return before === undefined
    ? { what: 'altered', seq: expected, place, line }
    : { what: 'altered', seq: expected - 1, place: before.place, line: before.line };
};

/** Compares the end with what is known of it elsewhere. */
const faultAtEnd = (links: readonly Link[], known: Head): JournalFault | null => {
  if (known.seq === 0) return null;
  const last = links.at(-1);
  if (known.seq > links.length)
    return { what: 'cut', seq: links.length + 1, place: last?.place ?? '', line: (last?.line ?? 0) + 1 };
  const link = links[known.seq - 1];
  return link === undefined || link.record?.hash === known.hash
    ? null
    : { what: 'altered', seq: known.seq, place: link.place, line: link.line };
};

/** Looks at all lines and tells the first thing that is wrong. */
export const verifyLines = async (lines: AsyncIterable<PlacedLine>, known?: Head): Promise<Verdict> => {
  const links: Link[] = [];
  for await (const line of lines) links.push(linkOf(line));
  let fault: JournalFault | null = null;
  for (let index = 0; index < links.length && fault === null; index++) fault = faultAt(links, index);
  fault ??= known ? faultAtEnd(links, known) : null;
  return {
    records: links.length,
    head: { seq: links.length, hash: links.at(-1)?.record?.hash ?? NO_HASH },
    fault,
  };
};
