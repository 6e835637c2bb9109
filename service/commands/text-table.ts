/** A table for the terminal: columns as wide as their longest cell, the last one as it is. */
export const textTable = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at === head.length - 1 ? cell : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(Math.min(width, 40)))), ...rows.map(line)];
};
