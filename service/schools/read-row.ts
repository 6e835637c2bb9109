/** The cells of one row as values. */
import { valueColumns, type ColumnName, type RowValues, type ValueColumn } from './columns.ts';
import { remark, type Remark } from './remark.ts';
import { keyOf } from './values/key.ts';
import { cellText, refused, saysNone, type Reading } from './values/reading.ts';

/** Where each known column stands in a row. */
export type Places = ReadonlyMap<ColumnName, number>;

/** The text of a column in a row; empty when the list does not have it. */
const textAt = (cells: readonly string[], places: Places, column: ColumnName): string =>
  cellText(cells[places.get(column) ?? -1] ?? '');

/** The BRIN6 of a row, or why it has none. */
export const keyIn = (cells: readonly string[], places: Places): ReturnType<typeof keyOf> =>
  keyOf(textAt(cells, places, 'brin'), textAt(cells, places, 'location'));

/** No name or address is longer, and the forms of values are not made to judge a page of text. */
const MAX_LENGTH = 120;

const read = (column: ValueColumn, text: string): Reading<unknown> => {
  if (saysNone(text)) return { value: null };
  return text.length > MAX_LENGTH
    ? refused({ why: 'too-long', length: text.length, max: MAX_LENGTH })
    : valueColumns[column].read(text);
};

/**
 * The values of these columns. One that is refused becomes a remark, and costs nothing else.
 * @param brin6 of which school the row is; null in a list that is not about schools
 */
export const valuesOf = (
  cells: readonly string[],
  places: Places,
  wanted: readonly ValueColumn[],
  { row, brin6 }: { readonly row: number; readonly brin6: string | null },
): { readonly values: RowValues; readonly remarks: readonly Remark[] } => {
  const values: { -readonly [C in ValueColumn]?: unknown } = {};
  const remarks: Remark[] = [];
  for (const column of wanted) {
    const text = textAt(cells, places, column);
    if (text === '') continue;
    const reading = read(column, text);
    if ('fault' in reading)
      remarks.push(remark('value-refused', row, brin6, { column, value: text, fault: reading.fault }));
    else values[column] = reading.value;
  }
  return { values: values as RowValues, remarks };
};
