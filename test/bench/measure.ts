/**
 * Measuring on a machine that does other things too: many short runs, the median of them, and always beside something that
 * is measured in the same run. So a figure is a ratio, which holds elsewhere; milliseconds only say what to expect here.
 */
export interface Measured {
  readonly name: string;
  /** Median of a run, in milliseconds. */
  readonly median: number;
  readonly fastest: number;
  readonly runs: number;
}

const median = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? NaN;

/** Runs the work in turns, a round of each after the other, so that what disturbs one disturbs all. */
export const measure = async (
  works: Readonly<Record<string, () => unknown>>,
  { rounds = 40, warmUp = 8 }: { readonly rounds?: number; readonly warmUp?: number } = {},
): Promise<Measured[]> => {
  const times = new Map<string, number[]>(Object.keys(works).map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++)
    for (const [name, work] of Object.entries(works)) {
      const start = performance.now();
      await work();
      const spent = performance.now() - start;
      if (round >= 0) times.get(name)?.push(spent);
    }
  return [...times].map(([name, spent]) => {
    const sorted = spent.toSorted((a, b) => a - b);
    return { name, median: median(sorted), fastest: sorted[0] ?? NaN, runs: sorted.length };
  });
};

const figure = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));

/** A table in Markdown; each figure also as a multiple of the first line. */
export const table = (title: string, measured: readonly Measured[]): string => {
  const floor = measured[0]?.median ?? NaN;
  return [
    `### ${title}`,
    '',
    '| what | median ms | fastest ms | times the first |',
    '| --- | --: | --: | --: |',
    ...measured.map(
      ({ name, median: middle, fastest }) =>
        `| ${name} | ${figure(middle)} | ${figure(fastest)} | ${(middle / floor).toFixed(1)} |`,
    ),
    '',
  ].join('\n');
};
