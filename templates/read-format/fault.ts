/** What can be wrong with a format of which every value by itself is right: names that name nothing, and circles. */
import { cellAt, cellsOfField, type Cell } from '../cells.ts';
import type { Format } from '../format.ts';

/** What is wrong at one path, such as `fields.3.maxCharacters`. */
export interface Fault {
  readonly path: string;
  readonly expected: string;
  readonly received: string;
}

export const fault = (path: string, expected: string, received: string): Fault => ({
  path,
  expected,
  received,
});

/** A fault for each id that is not the first of its name; `path` has `*` where the position comes. */
export function* repeated(path: string, ids: readonly string[]): Generator<Fault> {
  const seen = new Set<string>();
  for (const [at, id] of ids.entries()) {
    if (seen.has(id)) yield fault(path.replace('*', String(at)), 'an id that occurs once', `"${id}" again`);
    seen.add(id);
  }
}

/** The cells that a key or the id of a field names, if wished in one column only. */
export const cellsNamed = (format: Format, name: string, column?: string): readonly Cell[] => {
  const cell = cellAt(format, name);
  const cells = cell ? [cell] : cellsOfField(format, name);
  return column === undefined ? cells : cells.filter((one) => one.column?.id === column);
};
