/** From values as people think of them to answers by key: lists with lines, tables with rows, ticked options. */
import { cellAt } from '#templates/cells.ts';
import { formatWithId } from '#templates/formats/index.ts';
import type { Format } from '#templates/format.ts';
import type { Value } from '#templates/kinds/kind.ts';

export type Keyed = Record<string, Value>;

export const formatNamed = (id: string): Format => {
  const format = formatWithId(id);
  if (!format) throw new Error(`There is no format ${id}`);
  return format;
};

/** Lines of a list, numbered from 1. */
export const lines = (field: string, rows: readonly Keyed[]): Keyed =>
  Object.fromEntries(
    rows.flatMap((row, at) =>
      Object.entries(row).map(([column, value]) => [`${field}@${column}#${at + 1}`, value]),
    ),
  );

/** The rows of a table with one column. */
export const table = (field: string, rows: Keyed): Keyed =>
  Object.fromEntries(Object.entries(rows).map(([row, value]) => [`${field}#${row}`, value]));

/** Ticked options in the order of the format, each once. */
export const ticked = (format: Format, field: string, ids: readonly string[]): Keyed => {
  const part = cellAt(format, field)?.part;
  if (part?.kind !== 'choices') throw new Error(`${field} has no options to tick`);
  const known = part.options.map(({ id }) => id);
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0) throw new Error(`${field} has no option ${unknown.join(', ')}`);
  return { [field]: known.filter((id) => ids.includes(id)) };
};

/** Without the keys that have no value. */
export const present = (answers: Readonly<Record<string, Value | undefined>>): Keyed =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
