/** Who is not complete, with what is missing: the list to call from. */
import { cellAt, fieldById } from '#templates/cells.ts';

import type { Profile } from './profile.ts';
import type { SchoolRow } from './school-row.ts';

export interface IncompleteRow extends Pick<
  SchoolRow,
  'file' | 'school' | 'name' | 'state' | 'board' | 'consortium' | 'municipality' | 'format' | 'toDo'
> {
  /** Blocking findings per section in the order of the format; `section` is null for the document as a whole. */
  readonly sections: readonly {
    readonly section: string | null;
    readonly title: string | null;
    readonly count: number;
  }[];
}

/** The documents that count and are not complete, and those that cannot be read, in the order of the rows. */
export const incompleteOf = (
  rows: readonly SchoolRow[],
  profileOf: (row: SchoolRow) => Profile | undefined,
): IncompleteRow[] =>
  rows
    .filter(({ state, counts }) => state === 'unreadable' || (counts && state === 'incomplete'))
    .map((row) => {
      const { file, school, name, state, board, consortium, municipality, format, toDo } = row;
      const sections = sectionsOf(profileOf(row));
      return { file, school, name, state, board, consortium, municipality, format, toDo, sections };
    });

const sectionsOf = (profile: Profile | undefined): IncompleteRow['sections'] => {
  if (!profile) return [];
  const { format, findings } = profile;
  const counts = new Map<string | null, number>();
  for (const { severity, field } of findings) {
    if (severity !== 'blocking') continue;
    const place = field === null ? undefined : (cellAt(format, field)?.field ?? fieldById(format, field));
    const section = place?.section ?? null;
    counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  const places = [{ id: null, title: null }, ...format.sections];
  return places.flatMap(({ id, title }) => {
    const count = counts.get(id);
    return count === undefined ? [] : [{ section: id, title, count }];
  });
};
