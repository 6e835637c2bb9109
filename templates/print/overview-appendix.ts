/**
 * The appendix of the overview: behind every number the schools that it counts, so that a reader of paper can find them too.
 * Names, and numbers by name, run on in one paragraph; only what schools write has a line of its own.
 */
import type { Behind, ReportTable, OverviewWords } from './overview-report.ts';

export interface AppendixNumber {
  /** Where a number in a table leads. */
  readonly id: string;
  readonly title: string;
  /** Who and what in one paragraph; `null` when they have lines. */
  readonly running: string | null;
  readonly lines: readonly { readonly who: string; readonly says: string }[];
  /** How many more there are than stand here, in words. */
  readonly more: string | null;
}

export interface Appendix {
  readonly title: string;
  readonly intro: readonly string[];
  readonly parts: readonly {
    readonly table: string;
    readonly caption: string;
    readonly numbers: readonly AppendixNumber[];
  }[];
}

/** Nobody reads more of them on paper, and it keeps the largest overview within some hundreds of pages. */
const MOST_LINES = 16_000;

/** From an overview of so many schools on, a number shows no fewer than this. */
const FEWEST = 3;

/** Longer than a number is a statement. */
const LONGEST_RUNNING = 14;

export const behindId = (table: string, row: number, column: number): string => `${table}-${row}-${column}`;

/** `undefined` when no number has anything behind it. */
export const appendixOf = (
  tables: readonly ReportTable[],
  words: OverviewWords,
  mostLines = MOST_LINES,
): Appendix | undefined => {
  const parts = tables.flatMap(({ id, caption, rows }) => {
    const numbers = rows.flatMap(({ cells }, row) =>
      cells.flatMap(({ behind }, column) => (behind ? [{ id: behindId(id, row, column), behind }] : [])),
    );
    return numbers.length === 0 ? [] : [{ table: id, caption, numbers }];
  });
  if (parts.length === 0) return undefined;
  const lengths = parts.flatMap(({ numbers }) => numbers.map(({ behind }) => behind.lines.length));
  const most = mostEach(lengths, mostLines);
  const isLimited = lengths.some((length) => length > most);
  return {
    title: words.behindAppendix,
    intro: [words.behindIntro, ...(isLimited ? [words.behindLimited(most)] : [])],
    parts: parts.map(({ numbers, ...part }) => ({
      ...part,
      numbers: numbers.map(({ id, behind }) => numberOf(id, behind, most, words)),
    })),
  };
};

/** The largest number of lines each with which all stay within `all`. */
const mostEach = (lengths: readonly number[], all: number): number => {
  const sum = (most: number): number => lengths.reduce((total, length) => total + Math.min(length, most), 0);
  let [fits, tooMany] = [FEWEST, Math.max(FEWEST, ...lengths) + 1];
  if (sum(tooMany) <= all) return tooMany;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (sum(middle) <= all) fits = middle;
    else tooMany = middle;
  }
  return fits;
};

const numberOf = (
  id: string,
  { title, lines: all }: Behind,
  most: number,
  words: OverviewWords,
): AppendixNumber => {
  const lines = all.slice(0, most).map(({ who, says }) => ({ who, says: says ?? '' }));
  const runs = lines.every(({ who, says }) => who !== '' && says.length <= LONGEST_RUNNING);
  return {
    id,
    title,
    running: runs
      ? lines.map(({ who, says }) => (says === '' ? who : `${who}: ${says}`)).join('; ') + '.'
      : null,
    lines: runs ? [] : lines,
    more: all.length > most ? words.behindMore(all.length - most) : null,
  };
};
