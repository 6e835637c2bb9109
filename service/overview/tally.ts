/** A tally of one question with options: which schools chose what, and which did not answer. No order of merit. */
import type { Cell } from '#templates/cells.ts';
import type { Audience } from '#templates/format.ts';
import type { Option } from '#templates/kinds/options.ts';

import type { Counted } from './areas.ts';
import type { SchoolRef } from './school-row.ts';

export interface TallyColumn {
  readonly id: string;
  readonly label: string;
  readonly schools: readonly SchoolRef[];
}

export interface Tally {
  readonly key: string;
  readonly audience: Audience;
  /** One for each option, in the order of the format. */
  readonly columns: readonly TallyColumn[];
  /** Also those whose answer is none of the options. */
  readonly unanswered: readonly SchoolRef[];
}

/** The options of a cell; none where the format fixes none. */
export const optionsOf = ({ part }: Cell): readonly Option[] =>
  'options' in part ? (part.options ?? []) : [];

/** Counts the profiles of one format. */
export const tallyOf = (cell: Cell, profiles: readonly Counted[]): Tally => {
  const columns = optionsOf(cell).map(({ id, label }) => ({ id, label, schools: [] as SchoolRef[] }));
  const byId = new Map(columns.map((column) => [column.id, column.schools]));
  const unanswered: SchoolRef[] = [];
  for (const { values, ref } of profiles) {
    const value = values[cell.key];
    const schools = typeof value === 'string' ? byId.get(value) : undefined;
    (schools ?? unanswered).push(ref);
  }
  return { key: cell.key, audience: cell.audience, columns, unanswered };
};
