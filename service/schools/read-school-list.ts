/**
 * A school list: bytes of a CSV file in, rows and remarks out. Three sorts of file are lists of schools here: DUO's of primary
 * schools, DUO's of special schools, and what a consortium adds in columns of its own, such as directors and e-mail addresses.
 * A row that cannot be used is told and costs no other row.
 */
import { Problem } from '#templates/problem.ts';

import {
  columns,
  unneeded,
  valueColumns,
  type ColumnName,
  type RowValues,
  type ValueColumn,
} from './columns.ts';
import { foldHead, readTable } from './csv/table.ts';
import type { CsvRow } from './csv/records.ts';
import { textAt, valuesOf, type Places } from './read-row.ts';
import { inFileOrder, remark, type ColumnsReport, type Remark } from './remark.ts';
import type { SchoolKind, Source } from './school.ts';
import { keyOf } from './values/key.ts';

/** One school as a list tells of it. */
export interface SchoolRow {
  /** From 1, as a spreadsheet counts. */
  readonly row: number;
  readonly brin6: string;
  readonly values: RowValues;
}

/** `additions` say more of schools that are known, and make none. */
export type ReadContent = 'schools' | 'additions';

export interface SchoolListReading {
  readonly source: Source;
  readonly content: ReadContent;
  /** In the order of the file, each BRIN6 once. */
  readonly rows: readonly SchoolRow[];
  readonly remarks: readonly Remark[];
  readonly columns: ColumnsReport;
  /** Schools for secondary education only: not asked for a profile. */
  readonly notPrimary: number;
}

export interface ReadOptions {
  readonly source: Source;
  /** What the schools are when no column says it. */
  readonly kind?: SchoolKind;
}

const all = Object.keys(columns) as ColumnName[];
const values = Object.keys(valueColumns) as ValueColumn[];
const own = values.filter((column) => valueColumns[column].from === 'own');
const required = ['name', 'postcode', 'place'] as const satisfies readonly ValueColumn[];
const aliases = Object.fromEntries(all.map((name) => [name, columns[name].aliases])) as {
  readonly [C in ColumnName]: readonly string[];
};
const unneededHeads = new Set(unneeded.map(foldHead));

/**
 * @throws Problem `school-list-too-large`, `school-list-not-text`, `school-list-empty`, `not-a-school-list`,
 * `school-list-columns-missing` or `school-list-kind-unsaid`.
 */
export const readSchoolList = (bytes: Uint8Array, { source, kind }: ReadOptions): SchoolListReading => {
  const { file } = source;
  const { places, unknown, rows, width } = readTable(bytes, file, aliases);
  const content = contentOf(places, rows, file);
  const wanted = content === 'schools' ? values : own;
  const kinds = content === 'schools' && !places.has('kinds') ? [kindUnsaid(kind, file)] : undefined;
  const reader = { places, width, wanted: wanted.filter((column) => places.has(column)), content };
  const collected = collect(rows, reader);
  return {
    source,
    content,
    rows: kinds
      ? collected.rows.map((one) => ({ ...one, values: { ...one.values, kinds } }))
      : collected.rows,
    remarks: inFileOrder(collected.remarks),
    notPrimary: collected.notPrimary,
    columns: {
      unused: [
        ...unknown.filter((head) => !unneededHeads.has(foldHead(head))),
        ...values
          .filter((column) => places.has(column) && !wanted.includes(column))
          .map((column) => valueColumns[column].title),
      ],
      absent: wanted.filter((column) => !places.has(column)),
    },
  };
};

/** @throws Problem `school-list-columns-missing` when a school cannot be made of its rows, nor known ones be added to. */
const contentOf = (places: Places, rows: readonly CsvRow[], file: string): ReadContent => {
  const missing = all.filter(
    (column) => (required as readonly ColumnName[]).includes(column) && !places.has(column),
  );
  const keys: readonly ColumnName[] = places.has('location')
    ? []
    : places.has('brin') && rows.some(({ cells }) => cells && 'brin6' in keyIn(cells, places))
      ? []
      : [...(places.has('brin') ? [] : (['brin'] as const)), 'location'];
  if (keys.length === 0 && missing.length === 0) return 'schools';
  if (keys.length === 0 && own.some((column) => places.has(column))) return 'additions';
  const absent = [...keys, ...missing].map((column) => columns[column].title);
  throw new Problem('school-list-columns-missing', { file, missing: absent });
};

/** DUO's list of special schools must say which are which; its list of primary schools has no need to. */
const kindUnsaid = (kind: SchoolKind | undefined, file: string): SchoolKind => {
  if (kind === undefined && /vestigingenso|speciaal/i.test(file))
    throw new Problem('school-list-kind-unsaid', { file });
  return kind ?? 'BAO';
};

interface Reader {
  readonly places: Places;
  readonly width: number;
  readonly wanted: readonly ValueColumn[];
  readonly content: ReadContent;
}

const keyIn = (cells: readonly string[], places: Places): ReturnType<typeof keyOf> =>
  keyOf(textAt(cells, places, 'brin'), textAt(cells, places, 'location'));

const collect = (rows: readonly CsvRow[], reader: Reader) => {
  const found = new Map<string, SchoolRow>();
  const remarks: Remark[] = [];
  let notPrimary = 0;
  for (const { row, cells } of rows) {
    const read = readRow(row, cells, reader);
    remarks.push(...read.remarks);
    if (!read.school) continue;
    const first = found.get(read.school.brin6);
    if (first) remarks.push(remark('row-twice', row, first.brin6, { firstRow: first.row }));
    else if (read.school.values.kinds?.length === 0) notPrimary++;
    else found.set(read.school.brin6, read.school);
  }
  return { rows: [...found.values()], remarks, notPrimary };
};

const readRow = (
  row: number,
  cells: readonly string[] | null,
  { places, width, wanted, content }: Reader,
): { readonly school?: SchoolRow; readonly remarks: readonly Remark[] } => {
  if (cells === null) return { remarks: [remark('row-unreadable', row, null, {})] };
  const key = keyIn(cells, places);
  if (cells.length !== width) {
    const facts = { expected: width, found: cells.length };
    return { remarks: [remark('row-columns', row, 'brin6' in key ? key.brin6 : null, facts)] };
  }
  if ('code' in key) return { remarks: [remark(key.code, row, null, key.facts)] };
  const { brin6 } = key;
  const read = valuesOf(cells, places, wanted, { row, brin6 });
  if (content === 'schools' && typeof read.values.name !== 'string')
    return { remarks: [...read.remarks, remark('name-missing', row, brin6, {})] };
  return { school: { row, brin6, values: read.values }, remarks: read.remarks };
};
