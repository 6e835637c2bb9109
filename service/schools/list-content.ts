/** What sort of list a table is, from its columns. */
import { Problem } from '#templates/problem.ts';

import { columns, ownColumns, type ColumnName, type ValueColumn } from './columns.ts';
import type { CsvRow } from './csv/records.ts';
import { keyIn, type Places } from './read-row.ts';
import type { SchoolKind } from './school.ts';

/** `additions` say more of schools that are known, and make none. */
export type ListContent = 'schools' | 'additions';

/** Without these a school cannot be named, visited, or given to a consortium. */
const required: readonly ValueColumn[] = ['name', 'postcode', 'place'];

const missingKeys = (places: Places, rows: readonly CsvRow[]): readonly ColumnName[] => {
  if (places.has('location')) return [];
  if (!places.has('brin')) return ['brin', 'location'];
  // People write the whole BRIN6 under the head “BRIN”.
  return rows.some(({ cells }) => cells && 'brin6' in keyIn(cells, places)) ? [] : ['location'];
};

/** @throws Problem `school-list-columns-missing` when no school can be made of its rows, nor known ones be added to. */
export const contentOf = (places: Places, rows: readonly CsvRow[], file: string): ListContent => {
  const keys = missingKeys(places, rows);
  const values = required.filter((column) => !places.has(column));
  if (keys.length === 0 && values.length === 0) return 'schools';
  if (keys.length === 0 && ownColumns.some((column) => places.has(column))) return 'additions';
  const missing = [...keys, ...values].map((column) => columns[column].title);
  throw new Problem('school-list-columns-missing', { file, missing });
};

/**
 * What the schools are of which no column says it. DUO's list of special schools must say which are which; its list of
 * primary schools has no need to.
 * @throws Problem `school-list-kind-unsaid`.
 */
export const kindWithoutColumn = (kind: SchoolKind | undefined, file: string): SchoolKind => {
  if (kind === undefined && /vestigingenso|speciaal/i.test(file))
    throw new Problem('school-list-kind-unsaid', { file });
  return kind ?? 'BAO';
};
