/**
 * What a list tells, merged into what is known: by BRIN6 and never by name, because schools change their names and share
 * them. A school that closes stays, marked. What comes out is what an event holds: the whole list as it stands after the import,
 * with the people apart from the rest; the same input gives the same bytes.
 */
import { changedInContacts, changedInSchool } from './changed-columns.ts';
import { missingFrom } from './closing.ts';
import type { ImportReport, NamedSchool } from './import-report.ts';
import { mergeRow, type RowOutcome } from './merge-row.ts';
import type { SchoolListReading } from './read-school-list.ts';
import { byBrin6, withImported } from './register.ts';
import { inFileOrder } from './remark.ts';
import type { Register, School } from './school.ts';

export interface MergeOptions {
  /** Take new schools of these consortia only; DUO's list has the whole country. Without it every school is taken. */
  readonly consortia?: readonly string[];
  /** Whether the list names every school of its sort in its consortia, so that one that is missing has closed. */
  readonly complete?: boolean;
}

export interface Merged {
  /** All that is known now. */
  readonly register: Register;
  readonly report: ImportReport;
}

export const mergeSchools = (
  known: Register,
  reading: SchoolListReading,
  { consortia, complete = false }: MergeOptions = {},
): Merged => {
  const { source, content, kindOfNew } = reading;
  const schoolsBefore = new Map(known.schools.map((school) => [school.brin6, school]));
  const contactsBefore = new Map(known.contacts.map((contacts) => [contacts.brin6, contacts]));
  const around = { source, content, kindOfNew, consortia, boardNames: boardNames(known.schools) };
  const outcomes = reading.rows.map((row) =>
    mergeRow(row, { school: schoolsBefore.get(row.brin6), contacts: contactsBefore.get(row.brin6) }, around),
  );
  const listed = outcomes.flatMap(({ school }) => school ?? []);
  const missing =
    complete && content === 'schools'
      ? missingFrom(reading, known.schools, listed)
      : { schools: [], certain: true };
  const closed = missing.certain ? missing.schools : [];

  const register = withImported(known, {
    schools: [...listed, ...closed.map((school): School => ({ ...school, status: 'closed' }))],
    contacts: outcomes.flatMap(({ contacts }) => contacts ?? []),
  });
  return {
    register,
    report: {
      source,
      used: listed.length,
      ...told(outcomes, closed),
      notClosed: missing.certain ? [] : byBrin6(missing.schools.map(named)),
      withoutEmail: withoutEmail(register),
      outside: outcomes.filter(({ outside }) => outside).length,
      notPrimary: reading.notPrimary,
      remarks: inFileOrder([...reading.remarks, ...outcomes.flatMap(({ remarks }) => remarks)]),
      columns: reading.columns,
    },
  };
};

const boardNames = (schools: readonly School[]): ReadonlyMap<string, string> =>
  new Map(schools.flatMap(({ board }) => (board?.name ? [[board.number, board.name] as const] : [])));

const named = ({ brin6, name }: School): NamedSchool => ({ brin6, name });

const withoutEmail = ({ schools, contacts }: Register): NamedSchool[] => {
  const reachable = new Set(
    contacts.filter(({ director }) => director.email !== null).map(({ brin6 }) => brin6),
  );
  return schools.filter(({ status, brin6 }) => status === 'open' && !reachable.has(brin6)).map(named);
};

const hasStatus = (school: School | undefined, status: School['status']): boolean =>
  school?.status === status;

const told = (
  outcomes: readonly RowOutcome[],
  missing: readonly School[],
): Pick<ImportReport, 'added' | 'changed' | 'reopened' | 'closed'> => {
  const taken = outcomes.flatMap(({ before, school, contacts }) =>
    school ? { before, school, contacts } : [],
  );
  const turned = (from: School['status'], to: School['status']): NamedSchool[] =>
    taken
      .filter(({ before, school }) => hasStatus(before.school, from) && hasStatus(school, to))
      .map(({ school }) => named(school));
  return {
    added: byBrin6(taken.flatMap(({ before, school }) => (before.school ? [] : named(school)))),
    changed: byBrin6(
      taken.flatMap(({ before, school, contacts }) => {
        if (!before.school) return [];
        const columns = [
          ...changedInSchool(before.school, school),
          ...changedInContacts(before.contacts, contacts),
        ];
        return columns.length === 0 ? [] : { ...named(school), columns };
      }),
    ),
    reopened: byBrin6(turned('closed', 'open')),
    closed: byBrin6([...turned('open', 'closed'), ...missing.map(named)]),
  };
};
