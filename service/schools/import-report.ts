/** What came of an import, for the person who did it. It can hold personal data in its remarks. */
import type { ValueColumn } from './columns.ts';
import type { ColumnsReport, Remark } from './remark.ts';
import type { Source } from './school.ts';

/** A school as the report names it. */
export interface NamedSchool {
  readonly brin6: string;
  readonly name: string;
}

export interface ChangedSchool extends NamedSchool {
  /** Those of its people included. */
  readonly columns: readonly ValueColumn[];
}

export interface ImportReport {
  readonly source: Source;
  /** Schools of which a row was used. */
  readonly used: number;
  readonly added: readonly NamedSchool[];
  readonly changed: readonly ChangedSchool[];
  readonly reopened: readonly NamedSchool[];
  readonly closed: readonly NamedSchool[];
  /** Missing from a complete list, and not closed because it has rows that may be theirs. */
  readonly notClosed: readonly NamedSchool[];
  /** Open schools, of all that are known, whose director has no e-mail address. */
  readonly withoutEmail: readonly NamedSchool[];
  /** Not taken because they lie elsewhere. */
  readonly outside: number;
  /** Not taken because they are for secondary education only. */
  readonly notPrimary: number;
  /** In the order of the file. */
  readonly remarks: readonly Remark[];
  readonly columns: ColumnsReport;
}
