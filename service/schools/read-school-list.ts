/**
 * A school list: bytes of a CSV file in, rows and remarks out. Three sorts of file are lists of schools here: DUO's of primary
 * schools, DUO's of special schools, and what a consortium adds in columns of its own, such as directors and e-mail addresses.
 * A row that cannot be used is told and costs no other row.
 */
import {
  columns,
  ownColumns,
  unneeded,
  valueColumnNames,
  valueColumns,
  type ColumnName,
  type RowValues,
  type ValueColumn,
} from './columns.ts';
import type { CsvRow } from './csv/records.ts';
import { foldHead, readTable, type Aliases } from './csv/table.ts';
import { contentOf, kindWithoutColumn, type ListContent } from './list-content.ts';
import { keyIn, valuesOf, type Places } from './read-row.ts';
import { inFileOrder, remark, type ColumnsReport, type Remark } from './remark.ts';
import type { SchoolKind, Source } from './school.ts';

/** One school as a list tells of it. */
export interface SchoolRow {
  /** From 1, as a spreadsheet counts. */
  readonly row: number;
  readonly brin6: string;
  readonly values: RowValues;
}

export interface SchoolListReading {
  readonly source: Source;
  readonly content: ListContent;
  /** In the order of the file, each BRIN6 once. */
  readonly rows: readonly SchoolRow[];
  readonly remarks: readonly Remark[];
  readonly columns: ColumnsReport;
  /** Schools for secondary education only: not asked for a profile. */
  readonly notPrimary: number;
  /** What a school is that is new, when no column says it; null when a column does, or no school is made. */
  readonly kindOfNew: SchoolKind | null;
}

export interface ReadOptions {
  readonly source: Source;
  /** What the schools are when no column says it. */
  readonly kind?: SchoolKind;
}

const aliases = Object.fromEntries(
  Object.entries(columns).map(([name, column]) => [name, column.aliases]),
) as Aliases<ColumnName>;
const unneededHeads = new Set(unneeded.map(foldHead));

/**
 * @throws Problem `school-list-too-large`, `school-list-not-text`, `school-list-empty`, `not-a-school-list`,
 * `school-list-columns-missing` or `school-list-kind-unsaid`.
 */
export const readSchoolList = (bytes: Uint8Array, { source, kind }: ReadOptions): SchoolListReading => {
  const { file } = source;
  const { places, unknown, rows, width } = readTable(bytes, file, aliases);
  const content = contentOf(places, rows, file);
  const wanted = content === 'schools' ? valueColumnNames : ownColumns;
  const notWanted = valueColumnNames.filter((column) => places.has(column) && !wanted.includes(column));
  return {
    source,
    content,
    kindOfNew: content === 'schools' && !places.has('kinds') ? kindWithoutColumn(kind, file) : null,
    ...collect(rows, { places, width, wanted: wanted.filter((column) => places.has(column)), content }),
    columns: {
      unused: [
        ...unknown.filter((head) => !unneededHeads.has(foldHead(head))),
        ...notWanted.map((column) => valueColumns[column].title),
      ],
      absent: wanted.filter((column) => valueColumns[column].from === 'duo' && !places.has(column)),
    },
  };
};

interface Reader {
  readonly places: Places;
  readonly width: number;
  readonly wanted: readonly ValueColumn[];
  readonly content: ListContent;
}

const collect = (
  rows: readonly CsvRow[],
  reader: Reader,
): Pick<SchoolListReading, 'rows' | 'remarks' | 'notPrimary'> => {
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
  return { rows: [...found.values()], remarks: inFileOrder(remarks), notPrimary };
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
