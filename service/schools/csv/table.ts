/** A CSV file as a table with known columns: which character separates them, and what each head means, is found out. */
import { Problem } from '#templates/problem.ts';

import { decodeCsv } from './decode.ts';
import { cellsOfLine, csvRows, type CsvRow } from './records.ts';

/** What a column may be called, the best name first. Capitals, spaces, accents and punctuation do not count. */
export type Aliases<C extends string> = { readonly [N in C]: readonly string[] };

export interface Table<C extends string> {
  /** How many columns a row should have. */
  readonly width: number;
  /** Where each known column stands. */
  readonly places: ReadonlyMap<C, number>;
  /** Heads that mean nothing here, as they are written. */
  readonly unknown: readonly string[];
  /** All rows under the head. */
  readonly rows: readonly CsvRow[];
}

const delimiters = [';', ',', '\t'] as const;

export const foldHead = (head: string): string =>
  head
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z\d]/g, '');

const placesOf = <C extends string>(heads: readonly string[], aliases: Aliases<C>): Map<C, number> => {
  const folded = heads.map(foldHead);
  const places = new Map<C, number>();
  for (const column of Object.keys(aliases) as C[]) {
    const found = aliases[column].map((alias) => folded.indexOf(foldHead(alias))).find((at) => at >= 0);
    if (found !== undefined) places.set(column, found);
  }
  return places;
};

/** Excel can write the separator on a line of its own above the head. */
const separatorLine = /^sep=.$/i;

/**
 * @throws Problem `school-list-too-large`, `school-list-not-text`, `school-list-empty`, or `not-a-school-list` when no head
 * is known.
 */
export const readTable = <C extends string>(
  bytes: Uint8Array,
  file: string,
  aliases: Aliases<C>,
): Table<C> => {
  const text = decodeCsv(bytes, file);
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.trim() !== '' && !separatorLine.test(line));
  const head = lines[at];
  if (head === undefined) throw new Problem('school-list-empty', { file, onlyHead: false });
  const [best] = delimiters
    .map((delimiter) => {
      const heads = cellsOfLine(head, delimiter) ?? [];
      return { delimiter, heads, places: placesOf(heads, aliases) };
    })
    .toSorted((a, b) => b.places.size - a.places.size || b.heads.length - a.heads.length);
  if (best === undefined || best.places.size === 0)
    throw new Problem('not-a-school-list', { file, found: best?.heads.slice(0, 5) ?? [] });
  const known = new Set(best.places.values());
  const below = csvRows(lines.slice(at + 1).join('\n'), best.delimiter, best.heads.length);
  if (below.length === 0) throw new Problem('school-list-empty', { file, onlyHead: true });
  return {
    width: best.heads.length,
    places: best.places,
    unknown: best.heads.filter((title, column) => title.trim() !== '' && !known.has(column)),
    rows: below.map(({ row, cells }) => ({ row: row + at + 1, cells })),
  };
};
