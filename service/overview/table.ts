/**
 * A table as spreadsheets and files hold it: heads and lines of plain values. It is defined once; CSV and the workbook are two
 * ways to write the same table.
 */
export type TableCell = string | number | boolean | null;

/** A column of a table: its head and what stands in it. */
export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => TableCell;
}

export interface Table {
  /** For the name of a file: small letters, digits and dashes. */
  readonly name: string;
  /** As people read it. */
  readonly title: string;
  /** One line, or more when a column has more than one name; each as long as the lines. */
  readonly heads: readonly (readonly string[])[];
  readonly lines: readonly (readonly TableCell[])[];
  /** How many columns at the start say of whom a line is. */
  readonly leading: number;
}

/** Which table it is, and how many columns say of whom a line is. */
export type TableAbout = Pick<Table, 'name' | 'title' | 'leading'>;

/** A table with one head. */
export const tableOf = <Row>(
  about: TableAbout,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Table => ({
  ...about,
  heads: [columns.map(({ head }) => head)],
  lines: rows.map((row) => columns.map(({ cell }) => cell(row))),
});
