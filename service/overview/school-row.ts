/** A document in the list: of which school it is, how far it is, and whether it counts. */
import type { Severity } from '#templates/finding.ts';

/** `complete` is nothing blocking, but not yet declared. */
export type State = 'unreadable' | 'incomplete' | 'complete' | 'declared';

/** A school as lists name it; `name` is that of the file when the document does not say. */
export interface SchoolRef {
  readonly school: string | null;
  readonly name: string;
  readonly state: State;
}

export interface SchoolRow extends SchoolRef {
  readonly file: string;
  readonly board: string | null;
  readonly consortium: string | null;
  readonly municipality: string | null;
  readonly format: string | null;
  readonly round: string | null;
  readonly findings: Readonly<Record<Severity, number>>;
  /** The first sentences of what stands in the way, or of why the file cannot be read. */
  readonly toDo: readonly string[];
  /** Whether the numbers and lists of the overview contain it. */
  readonly counts: boolean;
  /** When a school has more than one document: why this one does or does not count. */
  readonly remark: string | null;
}

const refs = new WeakMap<SchoolRow, SchoolRef>();

/** The same object for the same row each time, so that a list can be traced back to the profile that it names. */
export const refOf = (row: SchoolRow): SchoolRef => {
  const known = refs.get(row);
  if (known) return known;
  const { school, name, state } = row;
  const ref = { school, name, state };
  refs.set(row, ref);
  return ref;
};

const collator = new Intl.Collator('nl', { numeric: true });

/** By consortium, then by name; what has no consortium comes last. */
export const byConsortiumAndName = (a: SchoolRow, b: SchoolRow): number =>
  Number(a.consortium === null) - Number(b.consortium === null) ||
  collator.compare(a.consortium ?? '', b.consortium ?? '') ||
  collator.compare(a.name, b.name) ||
  collator.compare(a.file, b.file);
