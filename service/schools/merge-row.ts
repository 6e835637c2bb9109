/** What one row of a list comes to: a school and its people as they are now, or why not. */
import { consortiumOf } from './areas/consortium.ts';
import type { SchoolRow } from './read-school-list.ts';
import { remark, type Remark } from './remark.ts';
import { contactsFrom, schoolFrom, type RowSetting } from './school-from-row.ts';
import type { School, SchoolContacts, Source } from './school.ts';

export interface RowOutcome {
  /** What was known. */
  readonly before: { readonly school?: School | undefined; readonly contacts?: SchoolContacts | undefined };
  readonly school?: School;
  readonly contacts?: SchoolContacts | undefined;
  /** Not taken because it lies elsewhere. */
  readonly outside: boolean;
  readonly remarks: readonly Remark[];
}

export interface Around extends RowSetting {
  /** Of which consortia new schools are taken; all when absent. */
  readonly consortia: readonly string[] | undefined;
}

const isOlder = (source: Source, known: { readonly source: Source } | undefined): boolean =>
  known !== undefined && known.source.date > source.date;

const olderThan = ({ row, brin6 }: SchoolRow, known: { readonly source: Source }): Remark =>
  remark('older-than-known', row, brin6, { known: known.source.date });

export const mergeRow = (row: SchoolRow, before: RowOutcome['before'], around: Around): RowOutcome => {
  const { source, content } = around;
  const { school: known, contacts: people } = before;
  const refused = (why: Remark): RowOutcome => ({ before, outside: false, remarks: [why] });
  if (!known && content === 'additions') return refused(remark('school-unknown', row.row, row.brin6, {}));
  if (known && content === 'schools' && isOlder(source, known)) return refused(olderThan(row, known));

  const school = schoolFrom(row, known, around);
  const outside = !known && around.consortia?.includes(school.consortium ?? '') === false;
  if (outside) return { before, outside, remarks: consortiumRemarks(row, school, false) };
  const remarks = [...kindRemarks(row, school), ...consortiumRemarks(row, school, true)];

  const contacts = contactsFrom(row, people, source);
  return people && contacts !== people && isOlder(source, people)
    ? { before, school, contacts: people, outside, remarks: [...remarks, olderThan(row, people)] }
    : { before, school, contacts, outside, remarks };
};

const kindRemarks = ({ row, brin6 }: SchoolRow, { kinds }: School): Remark[] =>
  kinds.length === 0 ? [remark('kind-unknown', row, brin6, {})] : [];

const consortiumRemarks = ({ row, values }: SchoolRow, school: School, taken: boolean): Remark[] => {
  const { brin6, consortium } = school;
  const { postcode } = school.address;
  if (consortium === null) return [remark('consortium-unknown', row, brin6, { postcode, taken })];
  const byPostcode = postcode === null ? null : consortiumOf(postcode);
  return taken && values.consortium && byPostcode !== null && byPostcode !== consortium
    ? [remark('consortium-by-hand', row, brin6, { listed: consortium, byPostcode })]
    : [];
};
