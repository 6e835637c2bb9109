/** The files of a journal: each named after its first record, so that the names alone tell where to look. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { codeOf } from '../../../system-fault.ts';
import type { PlacedLine } from '../chain.ts';

export interface Segment {
  readonly path: string;
  /** The number of its first record. */
  readonly first: number;
}

export const segmentPath = (folder: string, first: number): string =>
  join(folder, `${String(first).padStart(12, '0')}.jsonl`);

/** In their order. A folder that is not there holds none. */
export const segmentsIn = async (folder: string): Promise<readonly Segment[]> => {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => /^\d{12}\.jsonl$/.test(name))
      .toSorted()
      .map((name) => ({ path: join(folder, name), first: Number.parseInt(name, 10) }));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
};

/** The whole lines of a segment; what comes behind the last line end is not there yet. */
export const wholeLines = (bytes: Buffer): string[] =>
  bytes
    .subarray(0, bytes.lastIndexOf(0x0a) + 1)
    .toString('utf8')
    .split('\n')
    .slice(0, -1);

/** The lines of these segments, with where they stand. */
export async function* placedLines(segments: readonly Segment[]): AsyncGenerator<PlacedLine> {
  for (const { path } of segments)
    for (const [index, text] of wholeLines(await readFile(path)).entries())
      yield { text, place: path, line: index + 1 };
}
