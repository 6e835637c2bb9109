/** Which unknowns follow from linear equations: Gauss-Jordan elimination on equations that hold few unknowns each. */

/** The unknowns of one equation by name, with their coefficients; what they add up to is known. */
export type Unknowns = ReadonlyMap<string, number>;

type Row = Map<string, number>;

/** The unknowns that have only one solution. */
export const determined = (equations: readonly Unknowns[]): ReadonlySet<string> => {
  const solved = new Map<string, Row>();
  // Short equations first, so that rows stay short.
  for (const equation of equations.toSorted((a, b) => a.size - b.size)) {
    const row = new Map(equation);
    for (const id of equation.keys()) {
      const known = solved.get(id);
      if (known) subtract(row, known, row.get(id) ?? 0);
    }
    const [first] = row;
    if (!first) continue;
    const [pivot, factor] = first;
    for (const [id, value] of row) row.set(id, value / factor);
    for (const other of solved.values()) subtract(other, row, other.get(pivot) ?? 0);
    solved.set(pivot, row);
  }
  return new Set([...solved].filter(([, row]) => row.size === 1).map(([id]) => id));
};

const ROUNDING = 1e-9;

const subtract = (row: Row, other: Row, times: number): void => {
  if (times === 0) return;
  for (const [id, value] of other) {
    const rest = (row.get(id) ?? 0) - times * value;
    if (Math.abs(rest) < ROUNDING) row.delete(id);
    else row.set(id, rest);
  }
};
